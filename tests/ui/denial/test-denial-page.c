/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/denial/denial-page.h"

#include "base/clock.h"
#include "base/json.h"
#include "base/language.h"
#include "tests/ui/practice-case.h"
#include "ui/common/path-list.h"

#include <adwaita.h>

#define PATH "step/denial.accused/"

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

static gboolean
shows (GtkWidget *page, const char *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  collect_text (page, text);
  return strstr (text->str, words) != NULL;
}

static void
wait_until (GtkWidget *page, const char *words, gboolean is_shown)
{
  gint64 until = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (shows (page, words) != is_shown && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (shows (page, words) == is_shown);
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
  self->page = g_object_ref_sink (vg_denial_page_new (self->file, self->shelf, NULL));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->page);
  gtk_window_set_child (GTK_WINDOW (self->window), overlay);
  gtk_window_present (GTK_WINDOW (self->window));
  wait_until (self->page, "The act is denied.", TRUE);
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
mark (Fixture *self, const char *place, const char *state, const char *words)
{
  g_assert_true (
      gtk_widget_activate_action (self->page, "path.mark", "(sss)", place, state, words));
}

static const char *
get (Fixture *self, const char *place, const char *member)
{
  return vg_json_get_string (vg_case_get_object (self->subject, place), member);
}

static void
test_the_next_step_is_open_and_no_other (Fixture *self, gconstpointer data)
{
  g_assert_true (shows (self->page, "Agree with each separately"));
  g_assert_false (shows (self->page, "how do you yourself tell what happened?"));
  mark (self, PATH "d06", "done", "Met ieder besproken.");
  wait_until (self->page, "Agree with each separately", FALSE);
  wait_until (self->page, "One sentence can break everything", TRUE);
}

static void
test_what_was_noted_is_taken_back (Fixture *self, gconstpointer data)
{
  mark (self, PATH "d06", "skipped", "Zij wil dit zelf zeggen.");
  g_assert_cmpstr (get (self, PATH "d06", "state"), ==, "skipped");
  wait_until (self->page, "passed with a reason", TRUE);
  g_assert_true (gtk_widget_activate_action (self->page, "denial.undo", NULL));
  g_assert_null (vg_case_get (self->subject, PATH "d06"));
  wait_until (self->page, "passed with a reason", FALSE);
}

static void
test_without_words_nothing_is_noted_and_it_says_why (Fixture *self, gconstpointer data)
{
  mark (self, PATH "d06", "done", " ");
  g_assert_null (vg_case_get (self->subject, PATH "d06"));
}

static void
test_a_stop_is_said_with_what_is_possible (Fixture *self, gconstpointer data)
{
  JsonObject *goal = json_object_new ();

  g_assert_false (shows (self->page, "■"));
  json_object_set_string_member (goal, "code", "VG10");
  json_object_set_string_member (goal, "words", "Dat het is gebeurd");
  g_assert_true (vg_case_set (self->subject, "goal/harmed/g99", vg_json_new_object (goal), NULL));
  wait_until (self->page, "■ Contact like this cannot give", TRUE);
}

static void
test_it_goes_where_all_is_acknowledged (Fixture *self, gconstpointer data)
{
  static const char *const facets[] = { "contact", "act", "unwilling", "responsibility" };

  for (guint i = 0; i < G_N_ELEMENTS (facets); i++) {
    g_autofree char *place = g_strdup_printf ("acknowledgement/accused/%s", facets[i]);
    JsonObject *said = json_object_new ();

    json_object_set_string_member (said, "value", "acknowledges");
    g_assert_true (vg_case_set (self->subject, place, vg_json_new_object (said), NULL));
  }
  wait_until (self->page, "The accounts do not differ", TRUE);
  g_assert_false (shows (self->page, "An indirect step first"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  vg_language_set ("en");

  g_test_add ("/denial-page/the-next-step-is-open-and-no-other", Fixture, NULL, set_up,
              test_the_next_step_is_open_and_no_other, tear_down);
  g_test_add ("/denial-page/what-was-noted-is-taken-back", Fixture, NULL, set_up,
              test_what_was_noted_is_taken_back, tear_down);
  g_test_add ("/denial-page/without-words-nothing-is-noted", Fixture, NULL, set_up,
              test_without_words_nothing_is_noted_and_it_says_why, tear_down);
  g_test_add ("/denial-page/a-stop-is-said-with-what-is-possible", Fixture, NULL, set_up,
              test_a_stop_is_said_with_what_is_possible, tear_down);
  g_test_add ("/denial-page/it-goes-where-all-is-acknowledged", Fixture, NULL, set_up,
              test_it_goes_where_all_is_acknowledged, tear_down);

  return g_test_run ();
}
