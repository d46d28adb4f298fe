/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/fold.h"

#include "tests/ui/on-screen.h"

#include <adwaita.h>

#define FLAP_WIDTH    290
#define CONTENT_WIDTH 400

static GtkWidget *
new_sheet (int width)
{
  GtkWidget *sheet = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (sheet, width, 100);
  return sheet;
}

/* A page with a list beside a sheet, as that of the drafts. */
static GtkWidget *
new_page (AdwFlap **flap)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *fold = vg_fold_new ();

  *flap = ADW_FLAP (adw_flap_new ());
  adw_flap_set_fold_policy (*flap, ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_flap (*flap, new_sheet (FLAP_WIDTH));
  adw_flap_set_content (*flap, new_sheet (CONTENT_WIDTH));
  g_object_set (fold, "flap", *flap, NULL);
  gtk_box_append (GTK_BOX (page), fold);
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (*flap));
  return page;
}

/* Shows a window of that width, and only then puts the page into it. */
static AdwFlap *
show_in (int width, GtkWidget **window)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *page = NULL;
  AdwFlap *flap = NULL;

  *window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (*window), width, 600);
  gtk_window_set_child (GTK_WINDOW (*window), stack);
  gtk_window_present (GTK_WINDOW (*window));
  on_screen_settle ();

  page = new_page (&flap);
  gtk_stack_add_child (GTK_STACK (stack), page);
  gtk_stack_set_visible_child (GTK_STACK (stack), page);
  return flap;
}

static void
test_a_narrow_window_stays_as_it_is (void)
{
  GtkWidget *window = NULL;
  AdwFlap *flap = show_in (480, &window);

  g_assert_false (adw_flap_get_reveal_flap (flap));
  on_screen_settle ();
  g_assert_false (adw_flap_get_reveal_flap (flap));
  g_assert_cmpint (gtk_widget_get_width (window), ==, 480);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_in_a_wide_window_both_stand_beside_each_other (void)
{
  GtkWidget *window = NULL;
  AdwFlap *flap = show_in (1200, &window);

  g_assert_true (adw_flap_get_reveal_flap (flap));
  on_screen_settle ();
  g_assert_true (adw_flap_get_reveal_flap (flap));
  g_assert_false (adw_flap_get_folded (flap));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/fold/a-narrow-window-stays-as-it-is", test_a_narrow_window_stays_as_it_is);
  g_test_add_func ("/ui/fold/in-a-wide-window-both-stand-beside-each-other",
                   test_in_a_wide_window_both_stand_beside_each_other);

  return g_test_run ();
}
