/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window.h"

#include "tests/ui/practice-case.h"
#include "ui/hidden-page.h"

typedef struct {
  char *folder;
  VgShelf *shelf;
  GtkWidget *window;
} Window;

static void
set_up (Window *at, gconstpointer data)
{
  at->folder = practice_new_folder ();
  at->shelf = practice_read_shelf ();
  at->window = GTK_WIDGET (vg_window_new (NULL, at->shelf, at->folder));
  gtk_window_present (GTK_WINDOW (at->window));
}

static void
tear_down (Window *at, gconstpointer data)
{
  g_object_ref (at->window);
  gtk_window_destroy (GTK_WINDOW (at->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (at->window);
  vg_shelf_unref (at->shelf);
  practice_remove_folder (at->folder);
}

static void
open_case (Window *at)
{
  g_autofree char *path = g_build_filename (at->folder, "coach-denied.voorgesprek.json", NULL);

  g_assert_true (gtk_widget_activate_action (at->window, "win.open-case", "s", path));
}

/* What the eye sees: only what is mapped. */
static void
collect_text (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_text (child, text);
}

static char *
read_screen (GtkWidget *window)
{
  GString *text = g_string_new (NULL);

  collect_text (window, text);
  return g_string_free (text, FALSE);
}

static void
test_hiding_shows_nothing_of_the_case (Window *at, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *hidden = NULL;
  g_autofree char *after = NULL;
  GtkWidget *focus = NULL;

  open_case (at);
  before = read_screen (at->window);
  focus = gtk_window_get_focus (GTK_WINDOW (at->window));
  g_assert_nonnull (focus);
  g_assert_nonnull (strstr (before, "Vlinder"));

  gtk_widget_activate_action (at->window, "win.hide", NULL);
  hidden = read_screen (at->window);
  g_assert_cmpstr (hidden, ==, "Voorgesprek\nVoorgesprek\nContinue\n");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (at->window)), ==, "Voorgesprek");

  gtk_widget_activate_action (at->window, "win.hide", NULL);
  after = read_screen (at->window);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (at->window)) == focus);
}

static void
test_hiding_takes_open_questions_along (Window *at, gconstpointer data)
{
  GtkWidget *dialog = gtk_window_new ();

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (at->window));
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_activate_action (at->window, "win.hide", NULL);
  g_assert_false (gtk_widget_get_visible (dialog));
  gtk_widget_activate_action (at->window, "win.hide", NULL);
  g_assert_true (gtk_widget_get_visible (dialog));

  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_no_key_works_behind_the_hidden_screen (Window *at, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  open_case (at);
  before = read_screen (at->window);
  gtk_widget_activate_action (at->window, "win.hide", NULL);
  gtk_widget_activate_action (at->window, "win.back", NULL);
  gtk_widget_activate_action (at->window, "win.page", "(ss)", "summary", "harmed");
  gtk_widget_activate_action (at->window, "win.hide", NULL);
  after = read_screen (at->window);
  g_assert_cmpstr (after, ==, before);
}

static void
test_the_title_never_tells_of_a_case (Window *at, gconstpointer data)
{
  open_case (at);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (at->window)), ==, "Voorgesprek");
  gtk_widget_activate_action (at->window, "win.talk", "(ss)", "harmed", "harmed");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (at->window)), ==, "Voorgesprek");
  gtk_widget_activate_action (at->window, "win.page", "(ss)", "summary", "harmed");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (at->window)), ==, "Voorgesprek");
}

static void
test_rebuilding_stays_at_the_page (Window *at, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  open_case (at);
  before = read_screen (at->window);
  vg_window_rebuild (VG_WINDOW (at->window));
  after = read_screen (at->window);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/ui/window/hiding-shows-nothing-of-the-case", Window, NULL, set_up,
              test_hiding_shows_nothing_of_the_case, tear_down);
  g_test_add ("/ui/window/hiding-takes-open-questions-along", Window, NULL, set_up,
              test_hiding_takes_open_questions_along, tear_down);
  g_test_add ("/ui/window/no-key-works-behind-the-hidden-screen", Window, NULL, set_up,
              test_no_key_works_behind_the_hidden_screen, tear_down);
  g_test_add ("/ui/window/the-title-never-tells-of-a-case", Window, NULL, set_up,
              test_the_title_never_tells_of_a_case, tear_down);
  g_test_add ("/ui/window/rebuilding-stays-at-the-page", Window, NULL, set_up,
              test_rebuilding_stays_at_the_page, tear_down);

  return g_test_run ();
}
