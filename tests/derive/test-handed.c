/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/handed.h"

#include "base/clock.h"
#include "base/language.h"
#include "derive/stage-card.h"
#include "tests/interview/given.h"

#include <string.h>

#define COLLEAGUE "colleague0000001"

/* @own: who had it first */
typedef struct {
  VgCase *subject;
  char *own;
} Fixture;

static void
set_up (Fixture *at, gconstpointer unused)
{
  vg_clock_hold ("2026-11-27T12:03:22Z");
  vg_language_set ("en");
  at->subject = vg_case_new ();
  at->own = g_strdup (vg_case_get_author (at->subject));
  given_put (at->subject, "case/label", "'Case Blackbird'");
}

static void
tear_down (Fixture *at, gconstpointer unused)
{
  g_object_unref (at->subject);
  g_free (at->own);
  vg_clock_hold (NULL);
}

static void
hand_over (Fixture *at, const char *name)
{
  g_autoptr (GError) error = NULL;

  vg_case_hand_over (at->subject, COLLEAGUE, name, &error);
  g_assert_no_error (error);
}

static void
assert_said (Fixture *at, const char *wanted)
{
  g_autoptr (JsonObject) handed = vg_handed_find (at->subject, at->own);
  g_autofree char *said = vg_handed_say (handed);

  g_assert_cmpstr (said, ==, wanted);
}

static void
test_a_case_in_hand_says_nothing (Fixture *at, gconstpointer unused)
{
  g_autofree char *said = vg_handed_say_of (at->subject);

  assert_said (at, NULL);
  g_assert_null (said);
  g_assert_false (vg_handed_is_away (at->subject));
}

static void
test_it_says_to_whom_and_when (Fixture *at, gconstpointer unused)
{
  hand_over (at, "Woodpecker");
  assert_said (at, "Handed over to Woodpecker on 27 November 2026 · to read here, not to change");
}

static void
test_whoever_has_the_passphrase_has_no_name (Fixture *at, gconstpointer unused)
{
  hand_over (at, NULL);
  assert_said (at, "Handed over on 27 November 2026 · to read here, not to change");
}

static void
test_who_took_it_over_has_it_in_hand (Fixture *at, gconstpointer unused)
{
  hand_over (at, "Woodpecker");
  g_assert_null (vg_handed_find (at->subject, COLLEAGUE));
  g_assert_false (vg_handed_is_away (at->subject));
}

static void
test_a_case_that_came_back_is_in_hand (Fixture *at, gconstpointer unused)
{
  hand_over (at, "Woodpecker");
  vg_case_hand_over (at->subject, at->own, NULL, NULL);
  assert_said (at, NULL);
}

static void
test_the_card_says_it_to_who_reads_the_list (Fixture *at, gconstpointer unused)
{
  g_autofree char *theirs = NULL;
  g_autofree char *ours = NULL;

  hand_over (at, "Woodpecker");
  ours = vg_stage_card_write (at->subject, NULL, at->own);
  theirs = vg_stage_card_write (at->subject, NULL, COLLEAGUE);
  g_assert_nonnull (
      strstr (ours, "\"handed\":{\"at\":\"2026-11-27T12:03:22Z\",\"name\":\"Woodpecker\"}"));
  g_assert_null (strstr (theirs, "handed"));
}

/* A case file holds the case as its author sees it. */
static void
test_a_copy_says_how_it_is_gone_on_with (Fixture *at, gconstpointer unused)
{
  g_autoptr (VgCase) copy = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;
  g_autofree char *way = NULL;

  hand_over (at, "Woodpecker");
  text = vg_case_to_text (at->subject);
  node = json_from_string (text, NULL);
  json_object_set_string_member (json_node_get_object (node), "author", at->own);
  copy = vg_case_from_json (node, NULL);
  way = vg_handed_say_way_back (copy);
  g_assert_true (vg_handed_is_away (copy));
  g_assert_true (g_str_has_prefix (way, "Woodpecker can hand it back to you"));
}

#define ADD(name, test) g_test_add ("/handed/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-case-in-hand-says-nothing", test_a_case_in_hand_says_nothing);
  ADD ("it-says-to-whom-and-when", test_it_says_to_whom_and_when);
  ADD ("whoever-has-the-passphrase-has-no-name", test_whoever_has_the_passphrase_has_no_name);
  ADD ("who-took-it-over-has-it-in-hand", test_who_took_it_over_has_it_in_hand);
  ADD ("a-case-that-came-back-is-in-hand", test_a_case_that_came_back_is_in_hand);
  ADD ("the-card-says-it-to-who-reads-the-list", test_the_card_says_it_to_who_reads_the_list);
  ADD ("a-copy-says-how-it-is-gone-on-with", test_a_copy_says_how_it_is_gone_on_with);

  return g_test_run ();
}
