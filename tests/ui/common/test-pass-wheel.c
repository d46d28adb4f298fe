/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/pass-wheel.h"

#include "tests/ui/on-screen.h"

#include <adwaita.h>

#define SHORT "Ze kijkt lang naar het water."
#define HIGH  120
#define WIDE  300
#define AT    "60" /* pixels from the corner of the screen, where the window is: over the field */

typedef struct {
  GtkWidget *page;
  GtkWidget *window;
  GtkWidget *field;
} Screen;

/* A page twice as high as its window, which begins with @child in a scroller of its own. */
static void
set_up (Screen *screen, GtkWidget *child, GtkPolicyType sideways, GtkPolicyType down)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *filling = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  screen->page = gtk_scrolled_window_new ();
  screen->field = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (screen->field), sideways, down);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (screen->field), child);
  gtk_widget_set_size_request (screen->field, WIDE, HIGH);
  gtk_widget_set_size_request (filling, -1, 3000);
  gtk_box_append (GTK_BOX (box), screen->field);
  gtk_box_append (GTK_BOX (box), filling);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (screen->page), box);
  vg_pass_wheel (GTK_SCROLLED_WINDOW (screen->field));
  screen->window = on_screen_show (screen->page);
  on_screen_settle ();
}

static GtkWidget *
new_text (const char *text)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  return view;
}

/* @button: "5" is a click of the wheel down, "7" one to the right */
static void
turn (const char *button)
{
  const char *const arguments[] = { "xdotool", "mousemove", AT, AT, "click", button, NULL };

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               NULL, NULL, NULL, NULL));
  for (guint i = 0; i < 10; i++)
    on_screen_settle ();
}

static double
get_down (GtkWidget *scroller)
{
  return gtk_adjustment_get_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
}

static double
get_sideways (GtkWidget *scroller)
{
  return gtk_adjustment_get_value (
      gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller)));
}

static void
test_over_a_field_with_nothing_to_scroll_the_page_scrolls (void)
{
  Screen screen;

  set_up (&screen, new_text (SHORT), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  turn ("5");
  g_assert_cmpfloat (get_down (screen.page), >, 0);
  on_screen_close (screen.window, screen.page);
}

static void
test_a_field_with_more_to_read_scrolls_itself (void)
{
  g_autofree char *text = g_strnfill (3000, 'o');
  Screen screen;
  GtkTextBuffer *buffer = NULL;

  set_up (&screen, new_text (SHORT), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  turn ("5");
  turn ("4");
  g_assert_cmpfloat (get_down (screen.page), ==, 0);
  buffer = gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (screen.field))));
  for (char *at = text; at < text + 2990; at += 5)
    *at = ' ';
  gtk_text_buffer_set_text (buffer, text, -1);
  on_screen_settle ();
  turn ("5");
  g_assert_cmpfloat (get_down (screen.page), ==, 0);
  g_assert_cmpfloat (get_down (screen.field), >, 0);
  on_screen_close (screen.window, screen.page);
}

static void
test_what_goes_sideways_alone_goes_sideways_and_lets_the_page_go_down (void)
{
  GtkWidget *table = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  Screen screen;

  gtk_widget_set_size_request (table, 3000, -1);
  set_up (&screen, table, GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  turn ("7");
  g_assert_cmpfloat (get_sideways (screen.field), >, 0);
  g_assert_cmpfloat (get_down (screen.page), ==, 0);
  turn ("5");
  g_assert_cmpfloat (get_down (screen.page), >, 0);
  on_screen_close (screen.window, screen.page);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/pass-wheel/over-a-field-with-nothing-to-scroll-the-page-scrolls",
                   test_over_a_field_with_nothing_to_scroll_the_page_scrolls);
  g_test_add_func ("/ui/pass-wheel/a-field-with-more-to-read-scrolls-itself",
                   test_a_field_with_more_to_read_scrolls_itself);
  g_test_add_func (
      "/ui/pass-wheel/what-goes-sideways-alone-goes-sideways-and-lets-the-page-go-down",
      test_what_goes_sideways_alone_goes_sideways_and_lets_the_page_go_down);

  return g_test_run ();
}
