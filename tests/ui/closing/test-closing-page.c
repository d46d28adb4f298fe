/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/closing/closing-page.h"

#include "base/json.h"
#include "derive/closing.h"
#include "tests/ui/case-on-screen.h"
#include "ui/closing/care-line.h"

#include <adwaita.h>
#include <string.h>

/* As if nobody had planned any. */
static void
forget_aftercare (VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "aftercare");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < places->len; i++) {
    vg_case_set (subject, places->pdata[i], NULL, &error);
    g_assert_no_error (error);
  }
}

static void
set_up (CaseOnScreen *self, gconstpointer data)
{
  case_on_screen_show (self, "2026-05-14T14:03:22Z", vg_closing_page_new);
  case_on_screen_wait (self, "How does it end?", 1);
  forget_aftercare (self->subject);
}

static void
tear_down (CaseOnScreen *self, gconstpointer data)
{
  case_on_screen_close (self);
}

static void
close_as (CaseOnScreen *self, const char *end)
{
  case_on_screen_press (self, end);
  case_on_screen_press (self, "Close the case");
}

static void
test_an_open_red_flag_is_said_and_holds_nobody_up (CaseOnScreen *self, gconstpointer data)
{
  static const char *const places[] = { "assessment/a9", "risk/a9/RF4" };
  static const char *const values[] = { "{\"date\":\"2026-05-14\"}", "{\"presence\":\"yes\"}" };

  case_on_screen_wait (self, "Agree on who looks after", 0);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_true (vg_case_set (self->subject, places[i],
                                vg_json_parse (values[i], strlen (values[i]), "", NULL), NULL));
  case_on_screen_wait (self, "Agree on who looks after", 1);
  g_assert_nonnull (case_on_screen_find_button (self->page, "To the risks"));
  close_as (self, "Well, without contact");
  case_on_screen_wait (self, "Open the case again", 1);
  case_on_screen_wait (self, "Agree on who looks after", 1);
  g_assert_true (vg_closing_is_closed (self->subject));
}

static void
test_every_end_is_offered_in_the_same_way (CaseOnScreen *self, gconstpointer data)
{
  for (guint i = 0; vg_closing_get_ends ()[i] != NULL; i++) {
    g_autofree char *said = vg_closing_say_end (self->subject, vg_closing_get_ends ()[i]);

    /* A name at its beginning has a capital there. */
    g_assert_nonnull (case_on_screen_find_button (self->page, said + 1));
  }
}

static void
test_a_case_is_closed_with_two_clicks_and_opened_with_one (CaseOnScreen *self, gconstpointer data)
{
  close_as (self, "Well, without contact");
  case_on_screen_wait (self, "It ended on 14 May 2026. The case is kept until 14 May 2031.", 1);
  g_assert_true (vg_closing_is_closed (self->subject));
  case_on_screen_press (self, "Open the case again");
  case_on_screen_wait (self, "How does it end?", 1);
  g_assert_false (vg_closing_is_closed (self->subject));
}

static void
test_what_is_missing_is_said_below (CaseOnScreen *self, gconstpointer data)
{
  case_on_screen_press (self, "Close the case");
  case_on_screen_wait (self, "Say how it ended", 1);
  close_as (self, "Mediation did not fit here");
  case_on_screen_wait (self, "This end needs a few words", 1);
  g_assert_false (vg_closing_is_closed (self->subject));
}

static guint
count_lines (GtkWidget *widget)
{
  guint n = VG_IS_CARE_LINE (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_lines (child);

  return n;
}

static void
test_aftercare_is_planned_for_both_and_can_be_taken_back (CaseOnScreen *self, gconstpointer data)
{
  case_on_screen_wait (self, "No aftercare planned yet.", 2);
  case_on_screen_press (self, "Plan the aftercare of both");
  case_on_screen_wait (self, "No aftercare planned yet.", 0);
  g_assert_cmpuint (count_lines (self->page), ==, 8);
  g_assert_null (case_on_screen_find_button (self->page, "Plan the aftercare of both"));
  g_assert_true (gtk_widget_activate_action (self->page, "page.undo", NULL));
  case_on_screen_wait (self, "No aftercare planned yet.", 2);
}

static void
test_who_said_no_is_not_in_the_plan (CaseOnScreen *self, gconstpointer data)
{
  JsonObject *record = json_object_new ();
  g_autoptr (GError) error = NULL;

  json_object_set_string_member (record, "state", "refused");
  vg_case_set (self->subject, "approach/accused", vg_json_new_object (record), &error);
  g_assert_no_error (error);
  case_on_screen_wait (self, "this person did not take part", 1);
  close_as (self, "Well, without contact");
  g_assert_null (case_on_screen_find_button (self->page, "Plan the aftercare of both"));
  case_on_screen_press (self, "Plan the aftercare of ");
  case_on_screen_wait (self, "now that this has come to an end", 1);
  g_assert_cmpuint (count_lines (self->page), ==, 3);
}

static void
test_a_moment_done_says_when (CaseOnScreen *self, gconstpointer data)
{
  const char *place = "aftercare/harmed/same-day";

  case_on_screen_press (self, "Plan the aftercare of both");
  case_on_screen_wait (self, "its day has come: 14 May 2026", 2);
  case_on_screen_press (self, "Done");
  case_on_screen_wait (self, "✓ done on 14 May 2026", 1);
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (self->subject, place), "done"), ==,
                   "2026-05-14");
  case_on_screen_press (self, "Done");
  case_on_screen_wait (self, "✓ done on 14 May 2026", 0);
}

/* Only a vault can: here is none. */
static void
test_what_cannot_be_erased_has_no_button (CaseOnScreen *self, gconstpointer data)
{
  g_assert_null (case_on_screen_find_button (self->page, "Erase this case"));
}

static void
add (const char *name, void (*test) (CaseOnScreen *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/closing-page/", name, NULL);

  g_test_add (path, CaseOnScreen, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("every-end-is-offered-in-the-same-way", test_every_end_is_offered_in_the_same_way);
  add ("a-case-is-closed-with-two-clicks-and-opened-with-one",
       test_a_case_is_closed_with_two_clicks_and_opened_with_one);
  add ("what-is-missing-is-said-below", test_what_is_missing_is_said_below);
  add ("aftercare-is-planned-for-both-and-can-be-taken-back",
       test_aftercare_is_planned_for_both_and_can_be_taken_back);
  add ("who-said-no-is-not-in-the-plan", test_who_said_no_is_not_in_the_plan);
  add ("a-moment-done-says-when", test_a_moment_done_says_when);
  add ("an-open-red-flag-is-said-and-holds-nobody-up",
       test_an_open_red_flag_is_said_and_holds_nobody_up);
  add ("what-cannot-be-erased-has-no-button", test_what_cannot_be_erased_has_no_button);

  return g_test_run ();
}
