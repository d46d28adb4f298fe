/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/readiness/readiness-page.h"

#include "base/clock.h"
#include "base/json.h"
#include "base/language.h"
#include "tests/ui/practice-case.h"
#include "ui/common/page-names.h"
#include "ui/readiness/check-line.h"
#include "ui/readiness/gate-line.h"

#include <adwaita.h>

#define FIRM "This cannot be passed"

/* The page in a window, on the practice case. */
typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  VgCase *subject;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
collect_text (GtkWidget *widget, GString *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_text (child, text);
}

static guint
count_shown (GtkWidget *page, const char *words)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  collect_text (page, text);
  for (const char *at = text->str; (at = strstr (at, words)) != NULL; at++)
    n++;

  return n;
}

static void
wait_until (GtkWidget *page, const char *words, guint n)
{
  gint64 until = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (count_shown (page, words) != n && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (count_shown (page, words), ==, n);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  /* In the week before the contact everything of this case is in order. */
  vg_clock_hold ("2026-05-14T14:03:22Z");
  vg_page_names_add ("positions");
  self->folder = practice_new_folder ();
  self->shelf = practice_read_shelf ();
  self->file = practice_open_case (self->folder);
  self->subject = vg_case_file_get_case (self->file);
  self->window = gtk_window_new ();
  self->page = g_object_ref_sink (vg_readiness_page_new (self->file, self->shelf, NULL));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->page);
  gtk_window_set_child (GTK_WINDOW (self->window), overlay);
  gtk_window_present (GTK_WINDOW (self->window));
  wait_until (self->page, "Ready for the contact", 1);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->page);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->file);
  vg_shelf_unref (self->shelf);
  practice_remove_folder (self->folder);
}

/* The line of the gate whose title begins so, or has these words. */
static GtkWidget *
find_line (GtkWidget *widget, const char *words)
{
  GtkWidget *found = NULL;

  if (VG_IS_GATE_LINE (widget) && count_shown (widget, words) > 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_line (child, words);

  return found;
}

static GtkWidget *
find_check (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (VG_IS_CHECK_LINE (widget) && count_shown (widget, title) > 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_check (child, title);

  return found;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);

  return found;
}

static void
pass (Fixture *self, const char *gate, const char *reason)
{
  g_assert_true (gtk_widget_activate_action (self->page, "readiness.pass", "(ss)", gate, reason));
}

static void
put (Fixture *self, const char *place, const char *member, const char *value)
{
  JsonObject *record = vg_case_copy_record (self->subject, place);
  g_autoptr (GError) error = NULL;

  json_object_set_string_member (record, member, value);
  g_assert_true (vg_case_set (self->subject, place, vg_json_new_object (record), &error));
  g_assert_no_error (error);
}

/* Into the field that has the focus. */
static void
type (Fixture *self, const char *words)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), words, -1);
}

static void
test_the_result_is_a_sentence_and_no_number (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (count_shown (self->page, "What would change it"), ==, 0);
  g_assert_cmpuint (count_shown (self->page, "%"), ==, 0);
}

static void
test_a_withdrawn_consent_closes_its_gate (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (count_shown (self->page, FIRM), ==, 0);
  put (self, "consent/harmed/take-part", "state", "withdrawn");
  wait_until (self->page, "Not ready for the contact", 1);
  wait_until (self->page, "What would change it", 1);
  g_assert_cmpuint (count_shown (find_line (self->page, "Mevrouw Vlinder said yes again"), FIRM),
                    ==, 1);
}

/* A gate that only warns. */
static void
let_supporter_wait (Fixture *self)
{
  put (self, "check/supporter-accused", "state", "open");
  wait_until (self->page, "needs attention", 1);
}

static void
test_a_reason_passes_a_gate_and_can_be_taken_back (Fixture *self, gconstpointer data)
{
  let_supporter_wait (self);
  pass (self, "supporters", "Er komt <niemand> mee.");
  wait_until (self->page, "Ready for the contact", 1);
  wait_until (self->page, "needs attention", 0);
  g_assert_true (gtk_widget_activate_action (self->page, "page.undo", NULL));
  wait_until (self->page, "needs attention", 1);
  g_assert_null (vg_case_get (self->subject, "gate/supporters"));
  g_assert_true (gtk_widget_is_sensitive (find_button (self->page, "Pass with a reason…")));
  g_assert_true (gtk_widget_activate_action (self->page, "page.redo", NULL));
  wait_until (self->page, "needs attention", 0);
  g_assert_cmpstr (
      vg_json_get_string (vg_case_get_object (self->subject, "gate/supporters"), "reason"), ==,
      "Er komt <niemand> mee.");
}

static void
test_a_pass_lapses_when_the_gate_stands_differently (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  let_supporter_wait (self);
  pass (self, "supporters", "Er komt niemand mee.");
  wait_until (self->page, "needs attention", 0);
  g_assert_true (vg_case_set (self->subject, "check/supporter-accused", NULL, &error));
  wait_until (self->page, "it was passed when it stood differently", 1);
}

static void
test_a_refusal_stands_in_its_place (Fixture *self, gconstpointer data)
{
  GtkWidget *line = NULL;

  let_supporter_wait (self);
  line = find_line (self->page, "Supporters were spoken to");
  g_assert_true (gtk_widget_activate_action (line, "gate.pass", NULL));
  g_assert_true (gtk_widget_activate_action (line, "gate.keep", NULL));
  wait_until (line, "only with a written reason", 1);
  g_assert_null (vg_case_get (self->subject, "gate/supporters"));
  g_assert_true (gtk_widget_activate_action (line, "gate.cancel", NULL));
  wait_until (line, "only with a written reason", 0);
}

static void
test_a_way_is_offered_only_where_there_is_one (Fixture *self, gconstpointer data)
{
  put (self, "consent/harmed/take-part", "state", "withdrawn");
  put (self, "assessment/r2", "decision", "pause");
  wait_until (self->page, "The decision allows this contact", 1);
  g_assert_nonnull (find_button (find_line (self->page, "said yes again"), "Go there"));
  g_assert_null (find_button (find_line (self->page, "The decision allows"), "Go there"));
}

static void
test_a_reason_that_was_taken_is_no_draft_any_more (Fixture *self, gconstpointer data)
{
  const char *draft = "gate/supporters#reason";
  GtkWidget *line = NULL;

  let_supporter_wait (self);
  line = find_line (self->page, "Supporters were spoken to");
  g_assert_true (gtk_widget_activate_action (line, "gate.pass", NULL));
  while (!GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (self->window))))
    g_main_context_iteration (NULL, FALSE);
  type (self, "Er komt niemand mee.");
  g_assert_cmpstr (vg_case_get_draft (self->subject, draft), ==, "Er komt niemand mee.");
  g_assert_true (gtk_widget_activate_action (line, "gate.keep", NULL));
  g_assert_null (vg_case_get_draft (self->subject, draft));
  wait_until (self->page, "needs attention", 0);
  g_assert_nonnull (vg_case_get (self->subject, "gate/supporters"));
}

static void
test_a_check_is_noted_as_one_act (Fixture *self, gconstpointer data)
{
  GtkWidget *line = find_check (self->page, "When");
  guint n = vg_case_get_n_acts (self->subject);

  g_assert_nonnull (line);
  gtk_widget_grab_focus (line);
  type (self, "Zaterdag om elf uur");
  g_assert_true (gtk_widget_activate_action (line, "check.keep", NULL));
  g_assert_cmpuint (vg_case_get_n_acts (self->subject), ==, n + 1);
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (self->subject, "check/when"), "text"),
                   ==, "Zaterdag om elf uur");
}

static void
test_what_is_arranged_follows_the_form (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_case_set (self->subject, "case/form", vg_json_new_string ("video"), &error));
  wait_until (self->page, "Picture and sound", 1);
  g_assert_true (
      vg_case_set (self->subject, "case/form", vg_json_new_string ("face-to-face"), &error));
  wait_until (self->page, "Picture and sound", 0);
  wait_until (self->page, "Who sits where", 1);
}

static void
test_leaving_in_the_middle_is_safe (Fixture *self, gconstpointer data)
{
  put (self, "consent/harmed/take-part", "state", "withdrawn");
  put (self, "consent/harmed/take-part", "state", "given");
}

static void
add (const char *name, void (*test) (Fixture *self, gconstpointer data))
{
  g_autofree char *path = g_strconcat ("/ui/readiness-page/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  vg_language_start ("en");

  add ("the-result-is-a-sentence-and-no-number", test_the_result_is_a_sentence_and_no_number);
  add ("a-withdrawn-consent-closes-its-gate", test_a_withdrawn_consent_closes_its_gate);
  add ("a-reason-passes-a-gate-and-can-be-taken-back",
       test_a_reason_passes_a_gate_and_can_be_taken_back);
  add ("a-refusal-stands-in-its-place", test_a_refusal_stands_in_its_place);
  add ("a-pass-lapses-when-the-gate-stands-differently",
       test_a_pass_lapses_when_the_gate_stands_differently);
  add ("a-way-is-offered-only-where-there-is-one", test_a_way_is_offered_only_where_there_is_one);
  add ("a-reason-that-was-taken-is-no-draft-any-more",
       test_a_reason_that_was_taken_is_no_draft_any_more);
  add ("a-check-is-noted-as-one-act", test_a_check_is_noted_as_one_act);
  add ("what-is-arranged-follows-the-form", test_what_is_arranged_follows_the_form);
  add ("leaving-in-the-middle-is-safe", test_leaving_in_the_middle_is_safe);

  return g_test_run ();
}
