/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/drafts/drafts-page.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "tests/ui/practice-case.h"
#include "ui/drafts/fault-list.h"
#include "ui/drafts/paper-row.h"
#include "ui/drafts/paragraph-editor.h"
#include "ui/drafts/paragraph-row.h"

#include <adwaita.h>

#define PAPER "goals-summary-party.harmed.nl"

/* Desk: the page in a window of its own. */
typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  VgCase *subject;
  GtkWidget *window;
  GtkWidget *page;
} Desk;

static void
collect_text (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_text (child, text);
}

static gboolean
shows (GtkWidget *widget, const char *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  collect_text (widget, text);
  return strstr (text->str, words) != NULL;
}

static gboolean
settled_cb (gpointer is_settled)
{
  *(gboolean *) is_settled = TRUE;
  return G_SOURCE_REMOVE;
}

/* All that follows an act at once; the marks of the other papers come after that. */
static void
settle (void)
{
  gboolean is_settled = FALSE;

  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE + 1, settled_cb, &is_settled, NULL);
  while (!is_settled)
    g_main_context_iteration (NULL, TRUE);
}

/* Until nothing at all is left to do. */
static void
run_to_the_end (void)
{
  gboolean is_settled = FALSE;

  g_idle_add_full (G_PRIORITY_LOW + 1, settled_cb, &is_settled, NULL);
  while (!is_settled)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_until_shown (Desk *desk, const char *words)
{
  gint64 until = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (!shows (desk->page, words) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (shows (desk->page, words));
}

static void
act (Desk *desk, const char *action, const char *paragraph)
{
  g_assert_true (gtk_widget_activate_action (desk->page, action, "s", paragraph));
  settle ();
}

static void
open_desk (Desk *desk)
{
  desk->folder = practice_new_folder ();
  desk->shelf = practice_read_shelf ();
  desk->file = practice_open_case (desk->folder);
  desk->subject = vg_case_file_get_case (desk->file);
  desk->window = gtk_window_new ();
  desk->page = g_object_ref_sink (vg_drafts_page_new (desk->file, desk->shelf, NULL));
  gtk_window_set_default_size (GTK_WINDOW (desk->window), 1200, 800);
  gtk_window_set_child (GTK_WINDOW (desk->window), desk->page);
  gtk_window_present (GTK_WINDOW (desk->window));
  wait_until_shown (desk, "Mijn doelen");
  act (desk, "drafts.choose", PAPER);
}

static void
close_desk (Desk *desk)
{
  gtk_window_destroy (GTK_WINDOW (desk->window));
  g_assert_finalize_object (desk->page);
  settle ();
  g_assert_finalize_object (desk->file);
  vg_shelf_unref (desk->shelf);
  practice_remove_folder (desk->folder);
}

typedef gboolean (*Is) (GtkWidget *widget, const char *name);

static GtkWidget *
find (GtkWidget *widget, Is is, const char *name)
{
  GtkWidget *found = is (widget, name) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, is, name);

  return found;
}

static gboolean
is_row_of (GtkWidget *widget, const char *name)
{
  return VG_IS_PARAGRAPH_ROW (widget) &&
         g_strcmp0 (vg_paragraph_row_get_name (VG_PARAGRAPH_ROW (widget)), name) == 0;
}

static gboolean
is_paper_row_of (GtkWidget *widget, const char *id)
{
  return VG_IS_PAPER_ROW (widget) &&
         g_strcmp0 (vg_paper_row_get_id (VG_PAPER_ROW (widget)), id) == 0;
}

static gboolean
is_text_view (GtkWidget *widget, const char *unused)
{
  return GTK_IS_TEXT_VIEW (widget);
}

static gboolean
is_fault_list (GtkWidget *widget, const char *unused)
{
  return VG_IS_FAULT_LIST (widget);
}

static GtkWidget *
get_row (Desk *desk, const char *name)
{
  return find (desk->page, is_row_of, name);
}

static void
save (Desk *desk, const char *paragraph, const char *text)
{
  g_assert_true (gtk_widget_activate_action (desk->page, "drafts.save", "(ss)", paragraph, text));
  settle ();
}

static void
set_edit (Desk *desk, const char *paragraph, const char *json)
{
  g_autofree char *place = g_strconcat ("document/" PAPER "/edit/", paragraph, NULL);
  g_autoptr (GError) error = NULL;
  JsonNode *edit = vg_json_parse (json, strlen (json), "edit", &error);

  g_assert_no_error (error);
  vg_case_set (desk->subject, place, edit, &error);
  g_assert_no_error (error);
  settle ();
}

/* --- The list --- */

static void
test_each_paper_is_listed_with_whom_it_is_for_and_its_marks (void)
{
  Desk desk = { NULL };
  GtkWidget *row = NULL;

  open_desk (&desk);
  row = find (desk.page, is_paper_row_of, PAPER);
  g_assert_true (shows (row, "Mijn doelen"));
  g_assert_true (shows (row, "For mevrouw Vlinder"));
  save (&desk, "title", "Onze doelen");
  g_assert_true (shows (row, "✎ 1 edit"));
  g_assert_nonnull (find (desk.page, is_paper_row_of, "goals-summary-mediator.accused.nl"));

  act (&desk, "drafts.choose", "goals-summary-party.accused.nl");
  g_assert_true (shows (row, "✎ 1 edit"));
  g_assert_false (shows (get_row (&desk, "title"), "Onze doelen"));
  close_desk (&desk);
}

/* --- Editing --- */

/* Finding the marks of all papers takes a moment: only where the case has changed is there reason
 * to. */
static void
test_the_marks_are_found_anew_only_when_the_case_has_changed (void)
{
  static const char *const marks[] = { "Een merk van de test", NULL };
  Desk desk;
  GtkWidget *other = NULL;

  open_desk (&desk);
  run_to_the_end ();
  other = find (desk.page, is_paper_row_of, "goals-summary-party.accused.nl");
  vg_paper_row_set_marks (VG_PAPER_ROW (other), marks);
  act (&desk, "drafts.choose", "participation.harmed.nl");
  run_to_the_end ();
  g_assert_true (shows (other, marks[0]));

  set_edit (&desk, "title", "{\"text\":\"Onze doelen\",\"digest\":\"0\",\"from\":[]}");
  while (shows (other, marks[0]))
    g_main_context_iteration (NULL, TRUE);

  close_desk (&desk);
}

static void
test_an_edit_is_typed_in_its_place_and_kept (void)
{
  Desk desk = { NULL };
  GtkWidget *view = NULL;

  open_desk (&desk);
  act (&desk, "drafts.edit", "title");
  view = find (get_row (&desk, "title"), is_text_view, NULL);
  g_assert_nonnull (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Onze <b>doelen</b>",
                            -1);
  settle ();
  wait_until_shown (&desk, "First save or cancel");
  save (&desk, "title", "Onze <b>doelen</b>");

  g_assert_null (find (desk.page, is_text_view, NULL));
  g_assert_true (shows (get_row (&desk, "title"), "Onze <b>doelen</b>"));
  g_assert_true (shows (get_row (&desk, "title"), "✎ Edited"));
  g_assert_false (shows (desk.page, "First save or cancel"));
  g_assert_cmpstr (vg_json_get_string (
                       vg_case_get_object (desk.subject, "document/" PAPER "/edit/title"), "text"),
                   ==, "Onze <b>doelen</b>");
  close_desk (&desk);
}

static void
test_cancelling_leaves_no_trace (void)
{
  Desk desk = { NULL };
  guint n_acts = 0;
  GtkWidget *view = NULL;

  open_desk (&desk);
  n_acts = vg_case_get_n_acts (desk.subject);
  act (&desk, "drafts.edit", "title");
  view = find (get_row (&desk, "title"), is_text_view, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Half", -1);
  act (&desk, "drafts.cancel", "title");

  g_assert_true (shows (get_row (&desk, "title"), "Mijn doelen"));
  g_assert_null (vg_case_get_draft (desk.subject, "document/" PAPER "/edit/title#text"));
  g_assert_cmpuint (vg_case_get_n_acts (desk.subject), ==, n_acts);
  close_desk (&desk);
}

static void
test_what_was_typed_is_there_when_one_comes_back (void)
{
  Desk desk = { NULL };
  GtkWidget *view = NULL;
  GtkTextBuffer *buffer = NULL;

  open_desk (&desk);
  act (&desk, "drafts.edit", "title");
  view = find (get_row (&desk, "title"), is_text_view, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Half a ti", -1);
  act (&desk, "drafts.choose", "goals-summary-party.accused.nl");
  g_assert_null (find (desk.page, is_text_view, NULL));
  act (&desk, "drafts.choose", PAPER);
  view = find (get_row (&desk, "title"), is_text_view, NULL);
  g_assert_nonnull (view);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 9);
  close_desk (&desk);
}

static void
test_a_row_that_has_not_changed_is_left_alone (void)
{
  Desk desk = { NULL };
  GtkWidget *row = NULL;
  GtkWidget *inside = NULL;

  open_desk (&desk);
  row = get_row (&desk, "rest");
  inside = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  save (&desk, "title", "Onze doelen");
  g_assert_true (get_row (&desk, "rest") == row);
  g_assert_true (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)) == inside);
  close_desk (&desk);
}

/* --- Changed ground, lost sources, orphans --- */

static void
test_a_changed_ground_shows_both_and_one_is_taken (void)
{
  Desk desk = { NULL };

  open_desk (&desk);
  set_edit (&desk, "title", "{\"text\":\"Onze doelen\",\"digest\":\"0\",\"from\":[]}");
  g_assert_true (shows (get_row (&desk, "title"), "Onze doelen"));
  g_assert_true (shows (get_row (&desk, "title"), "Mijn doelen"));
  g_assert_true (shows (get_row (&desk, "title"), "≠ Edited"));
  act (&desk, "drafts.keep", "title");
  g_assert_true (shows (get_row (&desk, "title"), "Onze doelen"));
  g_assert_false (shows (get_row (&desk, "title"), "Mijn doelen"));

  act (&desk, "drafts.take", "title");
  g_assert_true (shows (get_row (&desk, "title"), "Mijn doelen"));
  g_assert_false (vg_case_has_under (desk.subject, "document"));
  close_desk (&desk);
}

static void
test_a_paper_that_may_not_leave_says_why (void)
{
  Desk desk = { NULL };
  GtkWidget *faults = NULL;

  open_desk (&desk);
  faults = find (desk.page, is_fault_list, NULL);
  set_edit (&desk, "title",
            "{\"text\":\"Doelen\",\"digest\":\"0\",\"from\":[\"answer/harmed/V05/9\"]}");
  wait_until_shown (&desk, "may not leave like this");
  g_assert_true (shows (faults, "no longer released"));
  g_assert_true (shows (faults, "To the question"));
  g_assert_true (shows (find (desk.page, is_paper_row_of, PAPER), "✕ May not leave like this"));
  act (&desk, "drafts.take", "title");
  g_assert_false (shows (desk.page, "may not leave like this"));
  close_desk (&desk);
}

static gboolean
is_chip (GtkWidget *widget, const char *unused)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "draft-chip");
}

static gboolean
has_focus (Desk *desk, const char *paragraph)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (desk->window));

  return focus == get_row (desk, paragraph);
}

static void
test_the_same_thing_to_fill_is_said_once_and_leads_round (void)
{
  Desk desk = { NULL };
  GtkWidget *chip = NULL;

  open_desk (&desk);
  save (&desk, "title", "Op ⟦nog in te vullen: datum⟧");
  save (&desk, "rest", "Tot ⟦nog in te vullen: datum⟧");
  chip = find (desk.page, is_chip, NULL);
  g_assert_true (shows (chip, "still to fill in: datum (2×)"));
  g_assert_true (shows (desk.page, "CONCEPT · 2 things still to fill in"));
  for (guint round = 0; round < 2; round++) {
    g_signal_emit_by_name (chip, "clicked");
    g_assert_true (has_focus (&desk, "title"));
    g_signal_emit_by_name (chip, "clicked");
    g_assert_true (has_focus (&desk, "rest"));
  }
  close_desk (&desk);
}

static void
test_an_edit_without_its_paragraph_stands_below_the_paper (void)
{
  Desk desk = { NULL };

  open_desk (&desk);
  set_edit (&desk, "goal/gone", "{\"text\":\"Mijn oude doel\",\"digest\":\"0\",\"from\":[]}");
  g_assert_null (get_row (&desk, "goal/gone"));
  g_assert_true (shows (desk.page, "Mijn oude doel"));
  act (&desk, "drafts.take", "goal/gone");
  g_assert_false (shows (desk.page, "Mijn oude doel"));
  close_desk (&desk);
}

/* --- Versions and languages --- */

static void
test_what_changed_since_it_was_handed_out_is_marked (void)
{
  Desk desk = { NULL };

  open_desk (&desk);
  g_assert_true (
      gtk_widget_activate_action (desk.page, "drafts.record", "(ss)", "handed-out", "harmed"));
  settle ();
  g_assert_true (shows (find (desk.page, is_paper_row_of, PAPER),
                        "✓ Version 1: handed out, mevrouw Vlinder, on "));
  save (&desk, "title", "Onze doelen");
  g_assert_true (shows (get_row (&desk, "title"), "Δ Changed since version 1"));
  close_desk (&desk);
}

static gboolean
is_toggle (GtkWidget *widget, const char *label)
{
  return GTK_IS_TOGGLE_BUTTON (widget) &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static void
test_a_paper_is_shown_in_the_other_language (void)
{
  Desk desk = { NULL };

  open_desk (&desk);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (desk.page, is_toggle, "English")), TRUE);
  settle ();
  g_assert_true (shows (get_row (&desk, "title"), "My goals"));
  g_assert_nonnull (find (desk.page, is_paper_row_of, "goals-summary-party.harmed.en"));
  g_assert_null (find (desk.page, is_paper_row_of, PAPER));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (desk.page, is_toggle, "Nederlands")),
                                TRUE);
  settle ();
  g_assert_true (shows (get_row (&desk, "title"), "Mijn doelen"));
  close_desk (&desk);
}

/* An idle that comes too late would meet a page that is gone. */
static void
test_leaving_in_the_middle_is_safe (void)
{
  Desk desk = { NULL };

  open_desk (&desk);
  g_assert_true (
      gtk_widget_activate_action (desk.page, "drafts.save", "(ss)", "title", "Onze doelen"));
  close_desk (&desk);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/drafts-page/each-paper-is-listed-with-whom-it-is-for-and-its-marks",
                   test_each_paper_is_listed_with_whom_it_is_for_and_its_marks);
  g_test_add_func ("/ui/drafts-page/the-marks-are-found-anew-only-when-the-case-has-changed",
                   test_the_marks_are_found_anew_only_when_the_case_has_changed);
  g_test_add_func ("/ui/drafts-page/an-edit-is-typed-in-its-place-and-kept",
                   test_an_edit_is_typed_in_its_place_and_kept);
  g_test_add_func ("/ui/drafts-page/cancelling-leaves-no-trace", test_cancelling_leaves_no_trace);
  g_test_add_func ("/ui/drafts-page/what-was-typed-is-there-when-one-comes-back",
                   test_what_was_typed_is_there_when_one_comes_back);
  g_test_add_func ("/ui/drafts-page/a-row-that-has-not-changed-is-left-alone",
                   test_a_row_that_has_not_changed_is_left_alone);
  g_test_add_func ("/ui/drafts-page/a-changed-ground-shows-both-and-one-is-taken",
                   test_a_changed_ground_shows_both_and_one_is_taken);
  g_test_add_func ("/ui/drafts-page/a-paper-that-may-not-leave-says-why",
                   test_a_paper_that_may_not_leave_says_why);
  g_test_add_func ("/ui/drafts-page/the-same-thing-to-fill-is-said-once-and-leads-round",
                   test_the_same_thing_to_fill_is_said_once_and_leads_round);
  g_test_add_func ("/ui/drafts-page/an-edit-without-its-paragraph-stands-below-the-paper",
                   test_an_edit_without_its_paragraph_stands_below_the_paper);
  g_test_add_func ("/ui/drafts-page/what-changed-since-it-was-handed-out-is-marked",
                   test_what_changed_since_it_was_handed_out_is_marked);
  g_test_add_func ("/ui/drafts-page/a-paper-is-shown-in-the-other-language",
                   test_a_paper_is_shown_in_the_other_language);
  g_test_add_func ("/ui/drafts-page/leaving-in-the-middle-is-safe",
                   test_leaving_in_the_middle_is_safe);

  return g_test_run ();
}
