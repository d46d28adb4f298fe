/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/talk-form.h"

#include "base/clock.h"
#include "base/json.h"
#include "interview/talk.h"
#include "model/place.h"
#include "tests/ui/on-screen.h"
#include "tests/ui/practice-case.h"
#include "ui/interview/note-row.h"
#include "ui/interview/pause-view.h"
#include "ui/interview/signal-row.h"

#include <adwaita.h>
#include <string.h>

typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  VgInterview *interview;
} Table;

static void
set_up (Table *table, gconstpointer unused)
{
  table->folder = practice_new_folder ();
  table->shelf = practice_read_shelf ();
  table->file = practice_open_case (table->folder);
  table->interview = vg_interview_new (vg_case_file_get_case (table->file), table->shelf,
                                       vg_shelf_find (table->shelf, "harmed"), "harmed");
}

static void
tear_down (Table *table, gconstpointer unused)
{
  g_object_unref (table->interview);
  g_object_unref (table->file);
  vg_shelf_unref (table->shelf);
  practice_remove_folder (table->folder);
}

static VgCase *
get_case (Table *table)
{
  return vg_case_file_get_case (table->file);
}

static void
put (Table *table, const char *place, const char *text)
{
  JsonNode *value = vg_json_parse (text, strlen (text), place, NULL);

  g_assert_true (vg_case_set (get_case (table), place, value, NULL));
}

/* The entry that says @text. */
static GtkWidget *
find_entry (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_ENTRY (widget) && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_entry (child, text);

  return found;
}

static gboolean
shows (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;

  return FALSE;
}

static void
test_what_is_typed_about_a_talk_is_kept_and_nonsense_is_said (Table *table, gconstpointer unused)
{
  GtkWidget *form = g_object_ref_sink (vg_talk_form_new (table->interview));
  JsonObject *talk = vg_case_get_object (get_case (table), "talk/t6");
  GtkWidget *minutes = find_entry (form, "75");
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (talk);
  g_assert_nonnull (minutes);
  gtk_editable_set_text (GTK_EDITABLE (minutes), "een uur");
  g_assert_false (vg_talk_form_save (VG_TALK_FORM (form), &error));
  g_assert_true (shows (form, "This is no number of minutes."));
  g_assert_cmpint (vg_json_get_int (talk, "minutes", 0), ==, 75);

  gtk_editable_set_text (GTK_EDITABLE (minutes), " 60 ");
  g_assert_true (vg_talk_form_save (VG_TALK_FORM (form), NULL));
  g_assert_false (shows (form, "This is no number of minutes."));
  talk = vg_case_get_object (get_case (table), "talk/t6");
  g_assert_cmpint (vg_json_get_int (talk, "minutes", 0), ==, 60);

  gtk_editable_set_text (GTK_EDITABLE (minutes), "");
  g_assert_true (vg_talk_form_save (VG_TALK_FORM (form), NULL));
  talk = vg_case_get_object (get_case (table), "talk/t6");
  g_assert_cmpint (vg_json_get_int (talk, "minutes", -1), ==, -1);
  g_assert_finalize_object (form);
}

static void
test_looking_at_a_talk_changes_nothing (Table *table, gconstpointer unused)
{
  guint n_acts = vg_case_get_n_acts (get_case (table));
  GtkWidget *form = g_object_ref_sink (vg_talk_form_new (table->interview));

  vg_talk_form_show (VG_TALK_FORM (form));
  g_assert_true (vg_talk_form_save (VG_TALK_FORM (form), NULL));
  g_assert_cmpuint (vg_case_get_n_acts (get_case (table)), ==, n_acts);
  g_assert_finalize_object (form);
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

static void
drop_talks (Table *table)
{
  g_autoptr (GPtrArray) talks = vg_talk_list (get_case (table), "harmed");

  for (guint i = 0; i < talks->len; i++) {
    g_autofree char *place = vg_place_join ("talk", ((VgTalk *) talks->pdata[i])->id, NULL);

    g_assert_true (vg_case_set (get_case (table), place, NULL, NULL));
  }
}

static void
test_a_talk_begun_here_asks_at_once_who_is_there (Table *table, gconstpointer unused)
{
  g_autofree char *today = vg_clock_dup_today ();
  GtkWidget *form = NULL;
  GtkWidget *window = NULL;
  GtkWidget *focus = NULL;
  g_autoptr (VgTalk) talk = NULL;

  drop_talks (table);
  form = vg_talk_form_new (table->interview);
  window = on_screen_show (form);
  g_signal_emit_by_name (find_button (form, "Begin the first talk"), "clicked");
  talk = vg_talk_find (get_case (table), vg_interview_get_talk (table->interview));
  g_assert_nonnull (talk);
  g_assert_cmpstr (talk->date, ==, today);

  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_nonnull (focus);
  gtk_editable_insert_text (GTK_EDITABLE (gtk_widget_get_parent (focus)), "haar zus", -1,
                            &(int){ 0 });
  g_assert_true (vg_talk_form_save (VG_TALK_FORM (form), NULL));
  g_assert_true (vg_case_undo (get_case (table)));
  g_assert_true (vg_case_undo (get_case (table)));
  g_assert_true (shows (form, "No talk goes on now. The first answer begins one of today."));
  on_screen_close (window, form);
}

static void
test_the_form_follows_the_first_answer (Table *table, gconstpointer unused)
{
  VgItem *item = vg_guide_find_item (vg_interview_get_guide (table->interview), "V07");
  GtkWidget *form = NULL;

  drop_talks (table);
  form = g_object_ref_sink (vg_talk_form_new (table->interview));
  g_assert_true (shows (form, "No talk goes on now. The first answer begins one of today."));
  g_assert_true (
      vg_interview_set_fragment (table->interview, item, NULL, "quotation", "Kwiek.", NULL));
  g_assert_false (shows (form, "No talk goes on now. The first answer begins one of today."));
  g_assert_nonnull (find_button (form, "Begin another talk"));
  g_assert_finalize_object (form);
}

static void
test_rows_say_what_they_are_of_and_go (Table *table, gconstpointer unused)
{
  GtkWidget *signal = NULL;
  GtkWidget *note = NULL;

  vg_clock_hold ("2026-03-12T12:00:00Z");
  put (table, "signal/a",
       "{\"text\":\"Zucht.\",\"party\":\"harmed\",\"date\":\"2026-03-12\",\"kind\":\"fear\"}");
  put (table, "note/a", "{\"text\":\"Later.\",\"date\":\"2026-03-12\"}");
  signal = g_object_ref_sink (vg_signal_row_new (table->interview, "signal/a"));
  note = g_object_ref_sink (vg_note_row_new (table->interview, "note/a"));
  g_assert_true (shows (signal, "12 March · fear · ⚑ not discussed yet"));
  g_assert_true (shows (note, "12 March"));
  g_assert_finalize_object (signal);
  g_assert_finalize_object (note);
  vg_clock_hold (NULL);
}

static void
test_a_pause_counts_whole_minutes (Table *table, gconstpointer unused)
{
  g_autofree char *none = vg_pause_view_say (0);
  g_autofree char *one = vg_pause_view_say (1);
  g_autofree char *many = vg_pause_view_say (12);

  g_assert_cmpstr (none, ==, "A moment");
  g_assert_cmpstr (one, ==, "1 minute");
  g_assert_cmpstr (many, ==, "12 minutes");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/ui/talk-form/what-is-typed-about-a-talk-is-kept-and-nonsense-is-said", Table, NULL,
              set_up, test_what_is_typed_about_a_talk_is_kept_and_nonsense_is_said, tear_down);
  g_test_add ("/ui/talk-form/looking-at-a-talk-changes-nothing", Table, NULL, set_up,
              test_looking_at_a_talk_changes_nothing, tear_down);
  g_test_add ("/ui/talk-form/a-talk-begun-here-asks-at-once-who-is-there", Table, NULL, set_up,
              test_a_talk_begun_here_asks_at_once_who_is_there, tear_down);
  g_test_add ("/ui/talk-form/the-form-follows-the-first-answer", Table, NULL, set_up,
              test_the_form_follows_the_first_answer, tear_down);
  g_test_add ("/ui/talk-form/rows-say-what-they-are-of-and-go", Table, NULL, set_up,
              test_rows_say_what_they_are_of_and_go, tear_down);
  g_test_add ("/ui/talk-form/a-pause-counts-whole-minutes", Table, NULL, set_up,
              test_a_pause_counts_whole_minutes, tear_down);

  return g_test_run ();
}
