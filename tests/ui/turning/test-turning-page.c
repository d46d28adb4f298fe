/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/turning/turning-page.h"

#include "base/clock.h"
#include "base/json.h"
#include "base/language.h"
#include "tests/ui/practice-case.h"

#include <adwaita.h>

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
  self->page = g_object_ref_sink (vg_turning_page_new (self->file, self->shelf, NULL));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->page);
  gtk_window_set_child (GTK_WINDOW (self->window), overlay);
  gtk_window_present (GTK_WINDOW (self->window));
  wait_until (self->page, "Advice asked", TRUE);
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

static const char *
get (Fixture *self, const char *place, const char *member)
{
  return vg_json_get_string (vg_case_get_object (self->subject, place), member);
}

static void
test_what_was_discussed_without_an_outcome_is_still_open (Fixture *self, gconstpointer data)
{
  wait_until (self->page, "✓ discussed", TRUE);
  g_assert_true (
      gtk_widget_activate_action (self->page, "turning.set", "(sss)", "signal/s1", "outcome", ""));
  wait_until (self->page, "what came of it is not noted yet", TRUE);
  g_assert_true (gtk_widget_activate_action (self->page, "turning.set", "(sss)", "signal/s1",
                                             "discussed", "no"));
  wait_until (self->page, "⚑ not discussed yet", TRUE);
}

static void
test_advice_of_the_directory_stands_open_to_be_written_on (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) places = NULL;

  g_assert_true (gtk_widget_activate_action (self->page, "turning.ask", "(ss)", "Veilig Thuis",
                                             "veilig-thuis"));
  places = vg_case_list (self->subject, "advice");
  g_assert_cmpuint (places->len, ==, 1);
  g_assert_cmpstr (get (self, places->pdata[0], "directory"), ==, "veilig-thuis");
  wait_until (self->page, "Without names", TRUE);
  g_assert_true (gtk_widget_activate_action (self->page, "turning.remove", "s", places->pdata[0]));
  wait_until (self->page, "No advice was asked yet.", TRUE);
  g_assert_true (gtk_widget_activate_action (self->page, "turning.undo", NULL));
  wait_until (self->page, "No advice was asked yet.", FALSE);
}

static void
test_a_worry_stands_in_the_case_once_a_step_is_noted (Fixture *self, gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (self->page, "turning.worry", NULL));
  wait_until (self->page, "Set out what you saw and heard", TRUE);
  g_assert_false (vg_case_has_under (self->subject, "step"));
  g_assert_true (gtk_widget_activate_action (self->page, "path.mark", "(sss)", "step/meldcode.1/m1",
                                             "done", "Een kind was erbij."));
  g_assert_cmpstr (get (self, "step/meldcode.1/m1", "words"), ==, "Een kind was erbij.");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  vg_language_set ("en");

  g_test_add ("/turning-page/what-was-discussed-without-an-outcome-is-still-open", Fixture, NULL,
              set_up, test_what_was_discussed_without_an_outcome_is_still_open, tear_down);
  g_test_add ("/turning-page/advice-of-the-directory-stands-open-to-be-written-on", Fixture, NULL,
              set_up, test_advice_of_the_directory_stands_open_to_be_written_on, tear_down);
  g_test_add ("/turning-page/a-worry-stands-in-the-case-once-a-step-is-noted", Fixture, NULL,
              set_up, test_a_worry_stands_in_the_case_once_a_step_is_noted, tear_down);

  return g_test_run ();
}
