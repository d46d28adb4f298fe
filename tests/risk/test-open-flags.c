/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/open-flags.h"

#include "base/language.h"
#include "tests/interview/given.h"

#include <string.h>

typedef struct {
  VgCase *subject;
} Fixture;

static void
set_up (Fixture *at, gconstpointer unused)
{
  vg_language_set ("en");
  at->subject = vg_case_new ();
  given_put (at->subject, "assessment/a1", "{'date':'2026-02-01'}");
}

static void
tear_down (Fixture *at, gconstpointer unused)
{
  g_object_unref (at->subject);
}

static void
test_none_open_says_nothing (Fixture *at, gconstpointer unused)
{
  given_put (at->subject, "risk/a1/RF4", "{'presence':'no'}");
  g_assert_null (vg_open_flags_say (at->subject));
  g_assert_null (vg_open_flags_say_at_end (at->subject));
  g_assert_null (vg_open_flags_say_count (vg_open_flags_count (at->subject)));
}

static void
test_one_is_said_by_its_title (Fixture *at, gconstpointer unused)
{
  g_autofree char *said = NULL;
  g_autofree char *end = NULL;

  given_put (at->subject, "risk/a1/RF4", "{'presence':'yes'}");
  said = vg_open_flags_say (at->subject);
  end = vg_open_flags_say_at_end (at->subject);
  g_assert_cmpstr (said, ==, "1 red flag is open: A ban on contact without written clearance");
  g_assert_true (g_str_has_suffix (end, "clearance. Agree on who looks after it."));
}

static void
test_each_is_said_once (Fixture *at, gconstpointer unused)
{
  g_autofree char *said = NULL;

  given_put (at->subject, "assessment/a2", "{'date':'2026-02-20'}");
  given_put (at->subject, "risk/a1/RF4", "{'presence':'yes'}");
  given_put (at->subject, "risk/a2/RF4", "{'presence':'yes'}");
  given_put (at->subject, "risk/a2/RF2", "{'presence':'possible'}");
  said = vg_open_flags_say (at->subject);
  g_assert_true (g_str_has_prefix (said, "2 red flags are open: "));
  g_assert_nonnull (strstr (said, "; A ban on contact without written clearance"));
}

static void
test_a_resolved_one_is_said_no_more (Fixture *at, gconstpointer unused)
{
  given_put (at->subject, "risk/a1/RF4", "{'presence':'yes','resolved':'2026-02-21'}");
  g_assert_null (vg_open_flags_say (at->subject));
}

#define ADD(name, test) g_test_add ("/open-flags/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("none-open-says-nothing", test_none_open_says_nothing);
  ADD ("one-is-said-by-its-title", test_one_is_said_by_its_title);
  ADD ("each-is-said-once", test_each_is_said_once);
  ADD ("a-resolved-one-is-said-no-more", test_a_resolved_one_is_said_no_more);

  return g_test_run ();
}
