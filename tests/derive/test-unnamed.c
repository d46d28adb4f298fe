/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/unnamed.h"

#include "../interview/given.h"
#include "base/json.h"

/* Both know that the other is there; neither has to know what the other is called. */
static VgCase *
new_case (void)
{
  VgCase *subject = vg_case_new ();

  given_put (subject, "party/harmed", "{'role':'harmed','name':'Mevrouw Vlinder'}");
  given_put (subject, "party/accused", "{'role':'accused','name':'de heer Kei'}");
  return subject;
}

static void
assert_reads (const char *reader, const char *language, const char *text, const char *expected)
{
  g_autoptr (VgCase) subject = new_case ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VgReading)
      reading = vg_reading_new (subject, given_shelf (), reader, language, &error);
  g_autofree char *read = NULL;

  g_assert_no_error (error);
  read = vg_unnamed_dup_text (reading, text);
  g_assert_cmpstr (read, ==, expected);
}

#define ARRIVING                                                                                   \
  "Mevrouw Vlinder om half drie, de heer Kei om drie. De heer Kei wacht; Kei kan dat."

static void
test_each_reads_their_own_name_and_not_the_others (void)
{
  assert_reads (
      "harmed", "nl", ARRIVING,
      "Mevrouw Vlinder om half drie, de ander om drie. De ander wacht; de ander kan dat.");
  assert_reads ("accused", "nl", ARRIVING,
                "De ander om half drie, de heer Kei om drie. De heer Kei wacht; Kei kan dat.");
  assert_reads ("harmed", "en", "Kei’s chair. And de heer Kei’s coat.",
                "The other person’s chair. And the other person’s coat.");
}

static void
test_the_mediator_and_a_joint_text_have_the_names (void)
{
  assert_reads ("mediator", "nl", ARRIVING, ARRIVING);
  assert_reads ("both", "nl", ARRIVING, ARRIVING);
}

/* Once the accused is called otherwise. */
static void
assert_reads_after (const char *person, const char *text, const char *expected)
{
  g_autoptr (VgCase) subject = new_case ();
  g_autoptr (VgReading) reading = NULL;
  g_autofree char *read = NULL;

  given_put (subject, "party/accused", person);
  reading = vg_reading_new (subject, given_shelf (), "harmed", "nl", NULL);
  read = vg_unnamed_dup_text (reading, text);
  g_assert_cmpstr (read, ==, expected);
}

/* A line may be older than what somebody is called today. */
static void
test_a_name_from_before_is_taken_out_too (void)
{
  assert_reads_after ("{'role':'accused','name':'vak 12'}",
                      "De heer Kei om 12 uur, vak 12 bij de deur.",
                      "De ander om 12 uur, de ander bij de deur.");
}

static void
test_who_is_called_by_somebody_elses_name_has_no_last_name (void)
{
  assert_reads_after ("{'role':'accused','name':'de man van Merel'}",
                      "De man van Merel vertelt wie Merel was.", "De ander vertelt wie Merel was.");
}

/* "kei" is a stone, "Keizer" somebody else. */
static void
test_only_whole_names_are_taken_out (void)
{
  assert_reads ("harmed", "nl", "Een kei bij de deur van Keizer.",
                "Een kei bij de deur van Keizer.");
  assert_reads ("harmed", "nl", NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unnamed/each reads their own name and not the other's",
                   test_each_reads_their_own_name_and_not_the_others);
  g_test_add_func ("/unnamed/the mediator and a joint text have the names",
                   test_the_mediator_and_a_joint_text_have_the_names);
  g_test_add_func ("/unnamed/a name from before is taken out too",
                   test_a_name_from_before_is_taken_out_too);
  g_test_add_func ("/unnamed/who is called by somebody else's name has no last name",
                   test_who_is_called_by_somebody_elses_name_has_no_last_name);
  g_test_add_func ("/unnamed/only whole names are taken out", test_only_whole_names_are_taken_out);
  return g_test_run ();
}
