/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/both/both-page.h"

#include "base/json.h"
#include "tests/ui/practice-case.h"

#include <adwaita.h>

typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  GtkWidget *window;
  GtkWidget *page;
  GtkListBox *list;
} Given;

static void
run_until_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
find (GtkWidget *widget, GType type, const char *words)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (words == NULL ||
       (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL) ||
       (GTK_IS_BUTTON (widget) &&
        g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), words) == 0)))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type, words);

  return found;
}

static void
set_up (Given *given, gconstpointer data)
{
  given->folder = practice_new_folder ();
  given->shelf = practice_read_shelf ();
  given->file = practice_open_case (given->folder);
  given->window = gtk_window_new ();
  given->page = g_object_ref_sink (vg_both_page_new (given->file, given->shelf, NULL));
  given->list = GTK_LIST_BOX (find (given->page, GTK_TYPE_LIST_BOX, NULL));
  gtk_window_set_default_size (GTK_WINDOW (given->window), 1200, 800);
  gtk_window_set_child (GTK_WINDOW (given->window), given->page);
  gtk_window_present (GTK_WINDOW (given->window));
  run_until_idle ();
}

static void
tear_down (Given *given, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (given->window));
  g_assert_finalize_object (given->page);
  run_until_idle ();
  g_assert_finalize_object (given->file);
  vg_shelf_unref (given->shelf);
  practice_remove_folder (given->folder);
}

static guint
count_rows (Given *given)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (given->list, (int) n) != NULL)
    n++;

  return n;
}

static void
set (Given *given, const char *place, const char *member, const char *text)
{
  JsonObject *record = json_object_new ();
  g_autoptr (GError) error = NULL;

  json_object_set_string_member (record, member, text);
  if (g_str_equal (member, "text"))
    json_object_set_string_member (record, "as", "quotation");
  vg_case_set (vg_case_file_get_case (given->file), place, vg_json_new_object (record), &error);
  g_assert_no_error (error);
  run_until_idle ();
}

static void
test_both_have_a_cell_of_the_same_size (Given *given, gconstpointer data)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (given->list, 0);
  GtkWidget *first = gtk_widget_get_first_child (gtk_list_box_row_get_child (row));
  GtkWidget *second = gtk_widget_get_next_sibling (first);

  g_assert_cmpuint (count_rows (given), >, 100);
  g_assert_cmpint (gtk_widget_get_width (first), >, 200);
  g_assert_cmpint (gtk_widget_get_width (first), ==, gtk_widget_get_width (second));
  g_assert_cmpint (gtk_widget_get_height (first), ==, gtk_widget_get_height (second));
  g_assert_nonnull (find (first, GTK_TYPE_LABEL, "mevrouw Vlinder"));
  g_assert_nonnull (find (second, GTK_TYPE_LABEL, "de heer Kei"));
}

static void
test_the_page_follows_the_case (Given *given, gconstpointer data)
{
  g_assert_null (find (given->page, GTK_TYPE_LABEL, "“<b>Nieuw</b>.”"));
  set (given, "answer/harmed/V05/9", "text", "<b>Nieuw</b>.");
  g_assert_nonnull (find (given->page, GTK_TYPE_LABEL, "“<b>Nieuw</b>.”"));
}

static void
test_it_says_that_it_is_for_the_mediator_alone (Given *given, gconstpointer data)
{
  g_assert_nonnull (find (given->page, GTK_TYPE_LABEL, "Only for you"));
}

static void
press (Given *given, const char *button)
{
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (find (given->page, GTK_TYPE_TOGGLE_BUTTON, button)), TRUE);
  run_until_idle ();
}

static void
test_what_is_uneven_is_found (Given *given, gconstpointer data)
{
  guint n_all = count_rows (given);
  guint n_uneven = 0;

  press (given, "One spoke, the other not yet");
  n_uneven = count_rows (given);
  g_assert_cmpuint (n_uneven, <, n_all);
  set (given, "answer/accused/A05", "none", "declined");
  set (given, "answer/harmed/V05", "none", "declined");
  press (given, "Both spoke");
  g_assert_cmpuint (count_rows (given), >, 10);
  g_assert_cmpuint (count_rows (given), <, n_all);
  press (given, "All");
  g_assert_cmpuint (count_rows (given), ==, n_all);
}

static void
test_leaving_in_the_middle_is_safe (Given *given, gconstpointer data)
{
  JsonObject *record = json_object_new ();

  json_object_set_string_member (record, "none", "later");
  vg_case_set (vg_case_file_get_case (given->file), "answer/harmed/V06",
               vg_json_new_object (record), NULL);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, test) g_test_add ("/ui/both-page/" name, Given, NULL, set_up, test, tear_down)
  ADD ("both-have-a-cell-of-the-same-size", test_both_have_a_cell_of_the_same_size);
  ADD ("the-page-follows-the-case", test_the_page_follows_the_case);
  ADD ("it-says-that-it-is-for-the-mediator-alone", test_it_says_that_it_is_for_the_mediator_alone);
  ADD ("what-is-uneven-is-found", test_what_is_uneven_is_found);
  ADD ("leaving-in-the-middle-is-safe", test_leaving_in_the_middle_is_safe);

  return g_test_run ();
}
