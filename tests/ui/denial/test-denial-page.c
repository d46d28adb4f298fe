/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/denial/denial-page.h"

#include "base/json.h"
#include "base/language.h"
#include "tests/ui/case-on-screen.h"
#include "tests/ui/on-screen.h"
#include "ui/common/path-list.h"

#include <adwaita.h>

#define PATH "step/denial.accused/"

static void
set_up (CaseOnScreen *self, gconstpointer data)
{
  case_on_screen_show (self, "2026-12-28T14:03:22Z", vg_denial_page_new);
  on_screen_wait (self->page, "The act is denied.");
}

static void
tear_down (CaseOnScreen *self, gconstpointer data)
{
  case_on_screen_close (self);
}

static void
mark (CaseOnScreen *self, const char *place, const char *state, const char *words)
{
  g_assert_true (
      gtk_widget_activate_action (self->page, "path.mark", "(sss)", place, state, words));
}

static void
test_the_next_step_is_open_and_no_other (CaseOnScreen *self, gconstpointer data)
{
  g_assert_true (on_screen_shows (self->page, "Agree with each separately"));
  g_assert_false (on_screen_shows (self->page, "how do you yourself tell what happened?"));
  mark (self, PATH "d06", "done", "Met ieder besproken.");
  on_screen_wait_gone (self->page, "Agree with each separately");
  on_screen_wait (self->page, "One sentence can break everything");
}

static void
test_what_was_noted_is_taken_back (CaseOnScreen *self, gconstpointer data)
{
  mark (self, PATH "d06", "skipped", "Zij wil dit zelf zeggen.");
  g_assert_cmpstr (case_on_screen_get (self, PATH "d06", "state"), ==, "skipped");
  on_screen_wait (self->page, "passed with a reason");
  g_assert_true (gtk_widget_activate_action (self->page, "page.undo", NULL));
  g_assert_null (vg_case_get (self->subject, PATH "d06"));
  on_screen_wait_gone (self->page, "passed with a reason");
}

static void
test_without_words_nothing_is_noted_and_it_says_why (CaseOnScreen *self, gconstpointer data)
{
  mark (self, PATH "d06", "done", " ");
  g_assert_null (vg_case_get (self->subject, PATH "d06"));
}

static void
test_a_stop_is_said_with_what_is_possible (CaseOnScreen *self, gconstpointer data)
{
  JsonObject *goal = json_object_new ();

  g_assert_false (on_screen_shows (self->page, "■"));
  json_object_set_string_member (goal, "code", "VG10");
  json_object_set_string_member (goal, "words", "Dat het is gebeurd");
  g_assert_true (vg_case_set (self->subject, "goal/harmed/g99", vg_json_new_object (goal), NULL));
  on_screen_wait (self->page, "■ Contact like this cannot give");
}

static void
test_it_goes_where_all_is_acknowledged (CaseOnScreen *self, gconstpointer data)
{
  static const char *const facets[] = { "contact", "act", "unwilling", "responsibility" };

  for (guint i = 0; i < G_N_ELEMENTS (facets); i++) {
    g_autofree char *place = g_strdup_printf ("acknowledgement/accused/%s", facets[i]);
    JsonObject *said = json_object_new ();

    json_object_set_string_member (said, "value", "acknowledges");
    g_assert_true (vg_case_set (self->subject, place, vg_json_new_object (said), NULL));
  }
  on_screen_wait (self->page, "The accounts do not differ");
  g_assert_false (on_screen_shows (self->page, "An indirect step first"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  vg_language_set ("en");

  g_test_add ("/denial-page/the-next-step-is-open-and-no-other", CaseOnScreen, NULL, set_up,
              test_the_next_step_is_open_and_no_other, tear_down);
  g_test_add ("/denial-page/what-was-noted-is-taken-back", CaseOnScreen, NULL, set_up,
              test_what_was_noted_is_taken_back, tear_down);
  g_test_add ("/denial-page/without-words-nothing-is-noted", CaseOnScreen, NULL, set_up,
              test_without_words_nothing_is_noted_and_it_says_why, tear_down);
  g_test_add ("/denial-page/a-stop-is-said-with-what-is-possible", CaseOnScreen, NULL, set_up,
              test_a_stop_is_said_with_what_is_possible, tear_down);
  g_test_add ("/denial-page/it-goes-where-all-is-acknowledged", CaseOnScreen, NULL, set_up,
              test_it_goes_where_all_is_acknowledged, tear_down);

  return g_test_run ();
}
