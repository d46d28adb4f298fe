/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/stage-card.h"

#include "base/clock.h"
#include "base/json.h"
#include "tests/interview/given.h"

#include <string.h>

typedef struct {
  VgCase *subject;
  JsonNode *card;
} Fixture;

static void
set_up (Fixture *at, gconstpointer unused)
{
  vg_clock_hold ("2026-03-02T14:03:22Z");
  at->subject = vg_case_new ();
}

static void
tear_down (Fixture *at, gconstpointer unused)
{
  g_object_unref (at->subject);
  g_clear_pointer (&at->card, json_node_unref);
  vg_clock_hold (NULL);
}

static JsonObject *
write_card (Fixture *at)
{
  g_autofree char *text = vg_stage_card_write (at->subject, NULL, vg_case_get_author (at->subject));

  g_clear_pointer (&at->card, json_node_unref);
  at->card = vg_json_parse (text, strlen (text), "card", NULL);
  return vg_json_peek_object (at->card);
}

static void
assert_since (Fixture *at, const char *wanted)
{
  g_assert_cmpstr (vg_json_get_string (write_card (at), "since"), ==, wanted);
}

static void
test_waits_since_it_came_and_then_since_the_last_contact (Fixture *at, gconstpointer unused)
{
  assert_since (at, NULL);
  given_put (at->subject, "case/event", "'violence'");
  assert_since (at, "2026-03-02");
  given_put (at->subject, "case/registered", "'2026-02-20'");
  assert_since (at, "2026-02-20");
  given_put (at->subject, "talk/t1", "{'party':'harmed','date':'2026-02-25'}");
  assert_since (at, "2026-02-25");
  given_put (at->subject, "contact/c1", "{'with':'accused','date':'2026-02-27'}");
  assert_since (at, "2026-02-27");
}

static void
test_counts_open_red_flags_once_each (Fixture *at, gconstpointer unused)
{
  g_assert_cmpint (vg_json_get_int (write_card (at), "flags", 0), ==, 0);
  given_put (at->subject, "assessment/a1", "{'date':'2026-02-01'}");
  given_put (at->subject, "assessment/a2", "{'date':'2026-02-20'}");
  given_put (at->subject, "risk/a1/RF1", "{'presence':'yes'}");
  given_put (at->subject, "risk/a2/RF1", "{'presence':'yes'}");
  given_put (at->subject, "risk/a2/RF4", "{'presence':'yes'}");
  given_put (at->subject, "risk/a2/FV1", "{'presence':'yes'}");
  g_assert_cmpint (vg_json_get_int (write_card (at), "flags", 0), ==, 2);
  given_put (at->subject, "risk/a2/RF4", "{'presence':'yes','resolved':'2026-02-21'}");
  g_assert_cmpint (vg_json_get_int (write_card (at), "flags", 0), ==, 1);
}

static void
test_a_signal_counts_until_it_was_discussed (Fixture *at, gconstpointer unused)
{
  given_put (at->subject, "signal/s1", "{'text':'x'}");
  given_put (at->subject, "signal/s2", "{'text':'x','discussed':'unknown'}");
  g_assert_cmpint (vg_json_get_int (write_card (at), "signals", 0), ==, 2);
  given_put (at->subject, "signal/s1", "{'text':'x','discussed':'yes'}");
  g_assert_cmpint (vg_json_get_int (write_card (at), "signals", 0), ==, 1);
}

static void
test_holds_the_number_of_the_registration (Fixture *at, gconstpointer unused)
{
  given_put (at->subject, "case/registration", "'R-2026-044'");
  g_assert_cmpstr (vg_json_get_string (write_card (at), "registration"), ==, "R-2026-044");
}

/* Who was erased is not who the case is with. */
static void
test_names_the_first_who_is_there (Fixture *at, gconstpointer unused)
{
  given_put (at->subject, "party/accused", "{'erased':'yes'}");
  given_put (at->subject, "party/accused-2", "{'name':'Gaai'}");
  g_assert_cmpstr (vg_json_get_string (write_card (at), "accused"), ==, "Gaai");
  given_put (at->subject, "party/accused", "{'name':'Spreeuw'}");
  g_assert_cmpstr (vg_json_get_string (write_card (at), "accused"), ==, "Spreeuw");
}

#define ADD(name, test) g_test_add ("/stage-card/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("waits-since-it-came-and-then-since-the-last-contact",
       test_waits_since_it_came_and_then_since_the_last_contact);
  ADD ("counts-open-red-flags-once-each", test_counts_open_red_flags_once_each);
  ADD ("a-signal-counts-until-it-was-discussed", test_a_signal_counts_until_it_was_discussed);
  ADD ("names-the-first-who-is-there", test_names_the_first_who_is_there);
  ADD ("holds-the-number-of-the-registration", test_holds_the_number_of_the_registration);

  return g_test_run ();
}
