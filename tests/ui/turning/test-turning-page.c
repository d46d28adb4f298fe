/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/turning/turning-page.h"

#include "base/language.h"
#include "tests/ui/case-on-screen.h"
#include "tests/ui/on-screen.h"

#include <adwaita.h>

static void
set_up (CaseOnScreen *self, gconstpointer data)
{
  case_on_screen_show (self, "2026-12-28T14:03:22Z", vg_turning_page_new);
  on_screen_wait (self->page, "Advice asked");
}

static void
tear_down (CaseOnScreen *self, gconstpointer data)
{
  case_on_screen_close (self);
}

static void
test_what_was_discussed_without_an_outcome_is_still_open (CaseOnScreen *self, gconstpointer data)
{
  on_screen_wait (self->page, "✓ discussed");
  g_assert_true (
      gtk_widget_activate_action (self->page, "turning.set", "(sss)", "signal/s1", "outcome", ""));
  on_screen_wait (self->page, "what came of it is not noted yet");
  g_assert_true (gtk_widget_activate_action (self->page, "turning.set", "(sss)", "signal/s1",
                                             "discussed", "no"));
  on_screen_wait (self->page, "⚑ not discussed yet");
}

static void
test_advice_of_the_directory_stands_open_to_be_written_on (CaseOnScreen *self, gconstpointer data)
{
  g_autoptr (GPtrArray) places = NULL;

  g_assert_true (gtk_widget_activate_action (self->page, "turning.ask", "(ss)", "Veilig Thuis",
                                             "veilig-thuis"));
  places = vg_case_list (self->subject, "advice");
  g_assert_cmpuint (places->len, ==, 1);
  g_assert_cmpstr (case_on_screen_get (self, places->pdata[0], "directory"), ==, "veilig-thuis");
  on_screen_wait (self->page, "Without names");
  g_assert_true (gtk_widget_activate_action (self->page, "turning.remove", "s", places->pdata[0]));
  on_screen_wait (self->page, "No advice was asked yet.");
  g_assert_true (gtk_widget_activate_action (self->page, "page.undo", NULL));
  on_screen_wait_gone (self->page, "No advice was asked yet.");
}

static void
test_a_worry_stands_in_the_case_once_a_step_is_noted (CaseOnScreen *self, gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (self->page, "turning.worry", NULL));
  on_screen_wait (self->page, "Set out what you saw and heard");
  g_assert_false (vg_case_has_under (self->subject, "step"));
  g_assert_true (gtk_widget_activate_action (self->page, "path.mark", "(sss)", "step/meldcode.1/m1",
                                             "done", "Een kind was erbij."));
  g_assert_cmpstr (case_on_screen_get (self, "step/meldcode.1/m1", "words"), ==,
                   "Een kind was erbij.");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  vg_language_set ("en");

  g_test_add ("/turning-page/what-was-discussed-without-an-outcome-is-still-open", CaseOnScreen,
              NULL, set_up, test_what_was_discussed_without_an_outcome_is_still_open, tear_down);
  g_test_add ("/turning-page/advice-of-the-directory-stands-open-to-be-written-on", CaseOnScreen,
              NULL, set_up, test_advice_of_the_directory_stands_open_to_be_written_on, tear_down);
  g_test_add ("/turning-page/a-worry-stands-in-the-case-once-a-step-is-noted", CaseOnScreen, NULL,
              set_up, test_a_worry_stands_in_the_case_once_a_step_is_noted, tear_down);

  return g_test_run ();
}
