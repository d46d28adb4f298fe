/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/toast.h"

#include "tests/ui/on-screen.h"

#include <adwaita.h>

#define NARROW 480 /* px: the narrowest window that works */
#define ALMOST "Saved as oak.pdf. This file stands outside the vault."
#define LONG   "The consents of Iris Vlinder stand here as they were before this was taken back."

typedef struct {
  GtkWidget *page;
  GtkWidget *window;
  guint n_undone;
} Screen;

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Screen *) data)->n_undone++;
}

static void
set_up (Screen *at, gconstpointer data)
{
  static const GActionEntry entries[] = { { .name = "undo", .activate = undo_cb } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), at);
  at->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_insert_action_group (at->page, "test", G_ACTION_GROUP (group));
  gtk_widget_set_size_request (at->page, NARROW, 300);
  at->window = on_screen_show (at->page);
  gtk_window_set_default_size (GTK_WINDOW (at->window), NARROW, 300);
  on_screen_settle ();
}

static void
tear_down (Screen *at, gconstpointer data)
{
  on_screen_close (at->window, at->page);
}

static GtkLabel *
find_label (GtkWidget *root, const char *words)
{
  GtkLabel *found = NULL;

  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), words))
    return GTK_LABEL (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, words);

  return found;
}

static void
test_a_long_one_is_whole_in_a_narrow_window (Screen *at, gconstpointer data)
{
  GtkLabel *label = NULL;

  vg_toast_with_undo (at->page, LONG, "test.undo");
  on_screen_wait (at->window, LONG);
  label = find_label (at->window, LONG);

  g_assert_cmpint (gtk_widget_get_width (at->window), ==, NARROW);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (label)));
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (label)), >, 1);
}

/* One that would fit on a line, were the button not beside it. */
static void
test_its_buttons_stay_in_a_narrow_window (Screen *at, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi = 0;
  GtkWidget *button = NULL;
  graphene_rect_t bounds;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 3 * dpi / 2, NULL);
  vg_toast_with_button (at->page, ALMOST, "Open the folder", "test.undo", NULL);
  on_screen_wait (at->window, ALMOST);
  on_screen_settle ();
  button = on_screen_find_button (at->window, "Open the folder");
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_compute_bounds (button, at->window, &bounds));
  g_assert_cmpint (gtk_widget_get_width (at->window), ==, NARROW);
  g_assert_cmpfloat (bounds.origin.x, >, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <, NARROW);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_its_words_are_no_markup (Screen *at, gconstpointer data)
{
  vg_toast (at->page, "<b>Iris</b> & Roos");

  on_screen_wait (at->window, "<b>Iris</b> & Roos");
}

static void
test_what_is_said_next_takes_its_place (Screen *at, gconstpointer data)
{
  vg_toast_with_undo (at->page, "Parked.", "test.undo");
  on_screen_wait (at->window, "Parked.");
  vg_toast_with_undo (at->page, "Declined.", "test.undo");
  on_screen_wait (at->window, "Declined.");

  g_assert_false (on_screen_shows (at->window, "Parked."));
  on_screen_press (at->window, "Undo");
  g_assert_cmpuint (at->n_undone, ==, 1);
}

static void
test_it_goes_with_what_it_would_undo (Screen *at, gconstpointer data)
{
  vg_toast_with_undo (at->page, "Parked.", "test.undo");
  on_screen_wait (at->window, "Parked.");
  vg_toast_drop_undo (at->page);

  on_screen_wait_gone (at->window, "Parked.");
}

static void
test_one_with_a_button_goes_with_its_page (Screen *at, gconstpointer data)
{
  GtkWidget *near = gtk_label_new ("A page");

  gtk_box_append (GTK_BOX (at->page), near);
  on_screen_settle ();
  vg_toast_with_button (near, "Kept.", "Open", "test.undo", NULL);
  on_screen_wait (at->window, "Kept.");
  gtk_widget_set_visible (near, FALSE);
  on_screen_settle ();

  g_assert_false (on_screen_shows (at->window, "Kept."));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/ui/toast/a-long-one-is-whole-in-a-narrow-window", Screen, NULL, set_up,
              test_a_long_one_is_whole_in_a_narrow_window, tear_down);
  g_test_add ("/ui/toast/its-buttons-stay-in-a-narrow-window", Screen, NULL, set_up,
              test_its_buttons_stay_in_a_narrow_window, tear_down);
  g_test_add ("/ui/toast/its-words-are-no-markup", Screen, NULL, set_up,
              test_its_words_are_no_markup, tear_down);
  g_test_add ("/ui/toast/what-is-said-next-takes-its-place", Screen, NULL, set_up,
              test_what_is_said_next_takes_its_place, tear_down);
  g_test_add ("/ui/toast/it-goes-with-what-it-would-undo", Screen, NULL, set_up,
              test_it_goes_with_what_it_would_undo, tear_down);
  g_test_add ("/ui/toast/one-with-a-button-goes-with-its-page", Screen, NULL, set_up,
              test_one_with_a_button_goes_with_its_page, tear_down);

  return g_test_run ();
}
