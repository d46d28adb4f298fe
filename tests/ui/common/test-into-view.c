/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/into-view.h"

#include "tests/ui/on-screen.h"

#include <adwaita.h>

#define FAR 3000

typedef struct {
  GtkWidget *stack;
  GtkWidget *scroller;
  GtkWidget *head; /* a line above a button */
  GtkWidget *top;
  GtkWidget *bottom;
  GtkWidget *other; /* another page */
  GtkWidget *window;
} Given;

static void
set_up (Given *given, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *filling = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  given->head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 40);
  given->top = gtk_button_new_with_label ("Top");
  given->bottom = gtk_button_new_with_label ("Bottom");
  given->other = gtk_button_new_with_label ("Other");
  gtk_box_append (GTK_BOX (given->head), gtk_label_new ("Head"));
  gtk_box_append (GTK_BOX (given->head), given->top);
  gtk_widget_set_size_request (filling, -1, FAR);
  gtk_box_append (GTK_BOX (box), given->head);
  gtk_box_append (GTK_BOX (box), filling);
  gtk_box_append (GTK_BOX (box), given->bottom);

  given->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (given->scroller), box);
  given->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (given->stack), given->scroller);
  gtk_stack_add_child (GTK_STACK (given->stack), given->other);
  given->window = on_screen_show (given->stack);
}

static void
tear_down (Given *given, gconstpointer data)
{
  on_screen_close (given->window, given->stack);
}

static double
get_value (Given *given)
{
  return gtk_adjustment_get_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (given->scroller)));
}

static gboolean
is_over_cb (gpointer is_over)
{
  *(gboolean *) is_over = TRUE;
  return G_SOURCE_REMOVE;
}

/* What goes on its own way does so within half a second. */
static void
wait_for_rest (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (500, is_over_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
go_far_down (Given *given)
{
  gtk_widget_grab_focus (given->bottom);
  wait_for_rest ();
  g_assert_cmpfloat (get_value (given), >, FAR / 2);
}

static void
test_the_focus_comes_with_what_is_around_it (Given *given, gconstpointer data)
{
  go_far_down (given);
  g_assert_true (vg_into_view_focus (given->top, given->head));
  wait_for_rest ();
  g_assert_cmpfloat (get_value (given), ==, 0);
}

/* As when one comes back to a page that was left far down. */
static void
test_the_same_on_a_page_that_just_shows (Given *given, gconstpointer data)
{
  go_far_down (given);
  gtk_stack_set_visible_child (GTK_STACK (given->stack), given->other);
  gtk_widget_grab_focus (given->other);
  wait_for_rest ();
  gtk_stack_set_visible_child (GTK_STACK (given->stack), given->scroller);
  g_assert_true (vg_into_view_focus (given->top, given->head));
  wait_for_rest ();
  g_assert_cmpfloat (get_value (given), ==, 0);
}

/* Elsewhere the page follows the focus as ever. */
static void
test_the_page_follows_the_focus_afterwards (Given *given, gconstpointer data)
{
  vg_into_view_focus (given->top, given->head);
  wait_for_rest ();
  go_far_down (given);
}

#define ADD(name, test) g_test_add ("/ui/into-view/" name, Given, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("the-focus-comes-with-what-is-around-it", test_the_focus_comes_with_what_is_around_it);
  ADD ("the-same-on-a-page-that-just-shows", test_the_same_on_a_page_that_just_shows);
  ADD ("the-page-follows-the-focus-afterwards", test_the_page_follows_the_focus_afterwards);

  return g_test_run ();
}
