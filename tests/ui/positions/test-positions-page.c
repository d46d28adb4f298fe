/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/positions/positions-page.h"

#include "base/clock.h"
#include "base/json.h"
#include "base/language.h"
#include "tests/ui/practice-case.h"
#include "ui/positions/consent-pane.h"

#include <adwaita.h>

#define PLACE "consent/harmed/take-part"
#define STOPS "No more contact through us"

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

/* The pane of @place, anywhere under @widget. */
static GtkWidget *
find_pane (GtkWidget *widget, const char *place)
{
  GtkWidget *found = NULL;

  if (VG_IS_CONSENT_PANE (widget) &&
      g_str_equal (vg_consent_pane_get_place (VG_CONSENT_PANE (widget)), place))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_pane (child, place);

  return found;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  vg_clock_hold ("2026-12-28T14:03:22Z");
  self->folder = practice_new_folder ();
  self->shelf = practice_read_shelf ();
  self->file = practice_open_case (self->folder);
  self->subject = vg_case_file_get_case (self->file);
  self->window = gtk_window_new ();
  self->page = g_object_ref_sink (vg_positions_page_new (self->file, self->shelf, NULL));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->page);
  gtk_window_set_child (GTK_WINDOW (self->window), overlay);
  gtk_window_present (GTK_WINDOW (self->window));
  wait_until (self->page, "The act is denied.", 1);
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

static void
act (Fixture *self, const char *action, const char *state, const char *words)
{
  g_assert_true (gtk_widget_activate_action (self->page, action, "(sss)", PLACE, state, words));
}

static const char *
get_state (Fixture *self)
{
  return vg_json_get_string (vg_case_get_object (self->subject, PLACE), "state");
}

static void
test_both_have_the_same_consents (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) places = vg_case_list (self->subject, "consent/harmed");

  g_assert_cmpuint (places->len, >, 5);
  for (guint i = 0; i < places->len; i++) {
    g_autofree char *other = g_strdup_printf ("consent/accused/%s",
                                              strrchr (places->pdata[i], '/') + 1);

    g_assert_nonnull (find_pane (self->page, places->pdata[i]));
    g_assert_nonnull (find_pane (self->page, other));
  }
}

static void
test_a_withdrawal_says_what_it_closes_and_can_be_taken_back (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (count_shown (self->page, STOPS), ==, 0);
  act (self, "positions.set-consent", "withdrawn", "");
  g_assert_cmpstr (get_state (self), ==, "withdrawn");
  wait_until (self->page, STOPS, 1);

  g_assert_true (gtk_widget_activate_action (self->page, "page.undo", NULL));
  g_assert_cmpstr (get_state (self), ==, "given");
  wait_until (self->page, STOPS, 0);
  g_assert_true (gtk_widget_activate_action (self->page, "page.redo", NULL));
  wait_until (self->page, STOPS, 1);
}

static void
test_asking_again_makes_an_old_yes_new (Fixture *self, gconstpointer data)
{
  GtkWidget *pane = find_pane (self->page, "consent/accused/take-part");

  g_assert_cmpuint (count_shown (pane, "Older than 7 days"), ==, 1);
  g_assert_true (gtk_widget_activate_action (self->page, "positions.set-consent", "(sss)",
                                             "consent/accused/take-part", "given", "Ja, <ja>."));
  wait_until (pane, "Older than 7 days", 0);
  g_assert_cmpuint (count_shown (pane, "28 December 2026 · today"), ==, 1);
  g_assert_cmpuint (count_shown (pane, "“Ja, <ja>.”"), ==, 1);
}

/* Whoever works by key must not be thrown to the top of the page. */
static void
test_the_focus_stays_with_the_consent (Fixture *self, gconstpointer data)
{
  GtkWidget *pane = find_pane (self->page, PLACE);

  gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_get_focus_child (pane) != NULL);
  act (self, "positions.set-consent", "withdrawn", "");
  wait_until (self->page, STOPS, 1);
  g_assert_true (find_pane (self->page, PLACE) == pane);
  g_assert_true (gtk_widget_get_focus_child (pane) != NULL);
}

static void
test_a_facet_changes_the_position_and_its_reason (Fixture *self, gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (self->page, "positions.set-facet", "(ss)",
                                             "acknowledgement/accused/act", "says-nothing"));
  wait_until (self->page, "The act is denied.", 0);
  wait_until (self->page, "nothing is said about the act", 1);
  wait_until (self->page, "not to be told until asked again", 1);
  g_assert_true (gtk_widget_activate_action (self->page, "positions.set-facet", "(ss)",
                                             "acknowledgement/accused/act", ""));
  wait_until (self->page, "nothing is noted about the act", 1);
}

static void
set_facet (Fixture *self, const char *place, const char *value)
{
  g_assert_true (
      gtk_widget_activate_action (self->page, "positions.set-facet", "(ss)", place, value));
}

static void
test_the_goals_follow_the_position (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (count_shown (self->page, "Not with this position"), ==, 1);
  set_facet (self, "acknowledgement/accused/act", "says-nothing");
  set_facet (self, "acknowledgement/accused/unwilling", "says-nothing");
  wait_until (self->page, "Not with this position", 0);
  g_assert_cmpuint (count_shown (self->page, "Not known yet"), ==, 1);
}

static void
test_leaving_in_the_middle_is_safe (Fixture *self, gconstpointer data)
{
  act (self, "positions.set-consent", "withdrawn", "");
  act (self, "positions.set-consent", "given", "");
}

static void
add (const char *name, void (*test) (Fixture *self, gconstpointer data))
{
  g_autofree char *path = g_strconcat ("/ui/positions-page/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  vg_language_start ("en");

  add ("both-have-the-same-consents", test_both_have_the_same_consents);
  add ("a-withdrawal-says-what-it-closes-and-can-be-taken-back",
       test_a_withdrawal_says_what_it_closes_and_can_be_taken_back);
  add ("asking-again-makes-an-old-yes-new", test_asking_again_makes_an_old_yes_new);
  add ("the-focus-stays-with-the-consent", test_the_focus_stays_with_the_consent);
  add ("a-facet-changes-the-position-and-its-reason",
       test_a_facet_changes_the_position_and_its_reason);
  add ("the-goals-follow-the-position", test_the_goals_follow_the_position);
  add ("leaving-in-the-middle-is-safe", test_leaving_in_the_middle_is_safe);

  return g_test_run ();
}
