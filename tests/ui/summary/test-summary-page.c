/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/summary/summary-page.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "document/formats.h"
#include "tests/ui/practice-case.h"
#include "ui/paper/open-row.h"
#include "ui/summary/read-back-form.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static void
collect_text (GtkWidget *widget, GString *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_text (child, text);
}

static gboolean
shows (GtkWidget *page, const char *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  collect_text (page, text);
  return strstr (text->str, words) != NULL;
}

static void
wait_until_shown (GtkWidget *page, const char *words)
{
  gint64 until = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (!shows (page, words) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (shows (page, words));
}

/* A goal of the harmed party that stands on @page gets this member, as the interview would do it;
 * NULL takes it away.
 */
static void
change_goal (VgCase *subject, GtkWidget *page, const char *member, const char *value)
{
  g_autoptr (GPtrArray) goals = vg_case_list (subject, "goal/harmed");
  g_autoptr (GError) error = NULL;
  guint i = 0;
  JsonNode *changed = NULL;
  g_autofree char *place = NULL;
  g_autofree char *text = NULL;

  while (!shows (page, vg_json_get_string (vg_case_get_object (subject, goals->pdata[i]), "words")))
    i++;

  place = g_strdup (goals->pdata[i]);
  text = vg_json_write (vg_case_get (subject, place));
  changed = vg_json_parse (text, strlen (text), "goal", &error);
  g_assert_no_error (error);
  if (value != NULL)
    json_object_set_string_member (json_node_get_object (changed), member, value);
  else
    json_object_remove_member (json_node_get_object (changed), member);
  g_assert_true (vg_case_set (subject, place, changed, &error));
  g_assert_no_error (error);
}

static void
test_the_paper_follows_the_case (void)
{
  char *folder = practice_new_folder ();
  VgShelf *shelf = practice_read_shelf ();
  VgCaseFile *file = practice_open_case (folder);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = vg_summary_page_new (file, shelf, "harmed");

  g_object_ref (page);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  wait_until_shown (page, "Mijn doelen");
  g_assert_false (shows (page, "<i>weer</i> durven roeien"));

  change_goal (vg_case_file_get_case (file), page, "words", "<i>weer</i> durven roeien");
  wait_until_shown (page, "<i>weer</i> durven roeien");

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (page);
  g_assert_finalize_object (file);
  vg_shelf_unref (shelf);
  practice_remove_folder (folder);
}

/* An idle that comes too late would meet a page that is gone. */
static void
test_leaving_in_the_middle_is_safe (void)
{
  char *folder = practice_new_folder ();
  VgShelf *shelf = practice_read_shelf ();
  VgCaseFile *file = practice_open_case (folder);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = g_object_ref_sink (vg_summary_page_new (file, shelf, "harmed"));

  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  wait_until_shown (page, "Mijn doelen");
  change_goal (vg_case_file_get_case (file), page, "words", "iets anders");
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (page);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_assert_finalize_object (file);
  vg_shelf_unref (shelf);
  practice_remove_folder (folder);
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);

  return found;
}

static void
assert_offers (GMenuModel *menu, guint index, const VgFormat *format)
{
  g_autofree char *label = NULL;
  g_autofree char *target = NULL;

  g_assert_true (g_menu_model_get_item_attribute (menu, (int) index, "label", "s", &label));
  g_assert_nonnull (strstr (label, _ (format->name)));
  g_assert_true (g_menu_model_get_item_attribute (menu, (int) index, "target", "s", &target));
  g_assert_cmpstr (target, ==, format->id);
}

static void
test_every_format_is_offered (void)
{
  char *folder = practice_new_folder ();
  VgShelf *shelf = practice_read_shelf ();
  VgCaseFile *file = practice_open_case (folder);
  GtkWidget *page = g_object_ref_sink (vg_summary_page_new (file, shelf, "harmed"));
  GtkWidget *button = find_child (page, ADW_TYPE_SPLIT_BUTTON);
  GMenuModel *menu = adw_split_button_get_menu_model (ADW_SPLIT_BUTTON (button));
  guint n_formats = 0;
  const VgFormat *formats = vg_formats_get (&n_formats);

  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, (int) n_formats);
  for (guint i = 0; i < n_formats; i++)
    assert_offers (menu, i, &formats[i]);

  g_assert_finalize_object (page);
  g_assert_finalize_object (file);
  vg_shelf_unref (shelf);
  practice_remove_folder (folder);
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);

  return found;
}

static const char *
get_noted (VgCaseFile *file, const char *member)
{
  JsonObject *record = vg_case_get_object (vg_case_file_get_case (file),
                                           "answer/harmed/V-read-back");

  return vg_json_get_string (record, member);
}

static void
test_that_it_was_read_is_noted_with_the_corrections (void)
{
  char *folder = practice_new_folder ();
  VgShelf *shelf = practice_read_shelf ();
  VgCaseFile *file = practice_open_case (folder);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = g_object_ref_sink (vg_summary_page_new (file, shelf, "harmed"));
  GtkWidget *form = find_child (page, VG_TYPE_READ_BACK_FORM);
  GtkWidget *entry = find_child (form, GTK_TYPE_ENTRY);
  GtkTextBuffer *words = gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (find_child (form, GTK_TYPE_TEXT_VIEW)));
  g_autofree char *before = g_strdup (get_noted (file, "value"));
  GtkWidget *button = find_button (form, "_Note that it was read");

  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  gtk_text_buffer_set_text (words, "Weer durven.", -1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "1-1-2999");
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (shows (form, "still to come"));
  g_assert_cmpstr (get_noted (file, "value"), ==, before);

  gtk_editable_set_text (GTK_EDITABLE (entry), "3-2-2026");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (get_noted (file, "value"), ==, "2026-02-03");
  g_assert_cmpstr (get_noted (file, "corrected"), ==, "Weer durven.");
  wait_until_shown (page, "Weer durven.");
  g_assert_true (shows (form, "3 February 2026"));

  gtk_widget_activate_action (page, "summary.undo", NULL);
  g_assert_cmpstr (get_noted (file, "value"), ==, before);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (page);
  g_assert_finalize_object (file);
  vg_shelf_unref (shelf);
  practice_remove_folder (folder);
}

static void
visited_cb (GSimpleAction *action, GVariant *parameter, char **out_visited)
{
  g_free (*out_visited);
  *out_visited = g_variant_print (parameter, FALSE);
}

/* What the window does when one wants to go to a question. */
static void
catch_visits (GtkWidget *window, char **out_visited)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) talk = g_simple_action_new ("talk-at", G_VARIANT_TYPE ("(sss)"));

  g_signal_connect (talk, "activate", G_CALLBACK (visited_cb), out_visited);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (talk));
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
}

/* The button of what is still to fill in that holds these words, or NULL. */
static GtkWidget *
find_open (GtkWidget *page, const char *words)
{
  GtkWidget *row = find_child (page, VG_TYPE_OPEN_ROW);
  GtkWidget *child = gtk_widget_get_first_child (row);

  while (child != NULL && !(GTK_IS_BUTTON (child) && shows (child, words)))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static void
test_what_is_still_to_fill_leads_to_where_it_is (void)
{
  char *folder = practice_new_folder ();
  VgShelf *shelf = practice_read_shelf ();
  VgCaseFile *file = practice_open_case (folder);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = g_object_ref_sink (vg_summary_page_new (file, shelf, "harmed"));
  g_autofree char *visited = NULL;

  catch_visits (window, &visited);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  wait_until_shown (page, "Mijn doelen");
  g_assert_null (find_open (page, "waaraan dit te merken is"));

  change_goal (vg_case_file_get_case (file), page, "looks-like", NULL);
  wait_until_shown (page, "1 thing still to fill in");
  g_signal_emit_by_name (find_open (page, "waaraan dit te merken is"), "clicked");
  g_assert_cmpstr (visited, ==, "('harmed', 'harmed', 'V-goals')");

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (page);
  g_assert_finalize_object (file);
  vg_shelf_unref (shelf);
  practice_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/summary-page/the-paper-follows-the-case", test_the_paper_follows_the_case);
  g_test_add_func ("/ui/summary-page/leaving-in-the-middle-is-safe",
                   test_leaving_in_the_middle_is_safe);

  g_test_add_func ("/ui/summary-page/that-it-was-read-is-noted-with-the-corrections",
                   test_that_it_was_read_is_noted_with_the_corrections);
  g_test_add_func ("/ui/summary-page/what-is-still-to-fill-leads-to-where-it-is",
                   test_what_is_still_to_fill_leads_to_where_it_is);
  g_test_add_func ("/ui/summary-page/every-format-is-offered", test_every_format_is_offered);

  return g_test_run ();
}
