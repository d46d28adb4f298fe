/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/told.h"

#include "base/clock.h"
#include "given.h"

#define FRAGMENT "answer/harmed/V05/1"
#define FACET    "acknowledgement/accused/act"

static VgCase *
make_case (void)
{
  VgCase *subject = vg_case_new ();

  given_put (subject, FRAGMENT, "{'as':'quotation','text':'Het was donker.'}");
  given_put (subject, FACET, "{'value':'denies'}");
  given_release (subject, FRAGMENT, "as-is", NULL, "accused");
  given_release (subject, FACET, "as-is", NULL, "harmed");
  return subject;
}

static void
tell (VgCase *subject, const char *place, const VgTelling *telling)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_told_add (subject, place, telling, &error));
  g_assert_no_error (error);
}

static void
assert_refuses (VgCase *subject, const char *place, const char *to, const char *words)
{
  VgTelling telling = { .to = to };
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_told_add (subject, place, &telling, &error));
  g_assert_nonnull (strstr (error->message, words));
  g_assert_null (strstr (error->message, "donker"));
}

static void
test_what_is_told_is_what_was_released (void)
{
  static const VgTelling telling = { .how = "Telefoon", .received = "Hij knikte." };
  static const VgTelling plain = { 0 };
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (GPtrArray) list = NULL;
  VgTold *told = NULL;

  tell (subject, FRAGMENT, &telling);
  tell (subject, FACET, &plain);
  list = vg_told_list (subject, NULL);
  g_assert_cmpuint (list->len, ==, 2);
  told = list->pdata[0];
  g_assert_cmpstr (told->place, ==, FRAGMENT);
  g_assert_cmpstr (told->to, ==, "accused");
  g_assert_cmpstr (told->date, ==, "2026-03-02");
  g_assert_cmpstr (told->words, ==, "Het was donker.");
  g_assert_cmpstr (told->how, ==, "Telefoon");
  g_assert_cmpstr (told->received, ==, "Hij knikte.");
  g_assert_true (told->holds);
  told = list->pdata[1];
  g_assert_cmpstr (told->words, ==, "denies");
  g_assert_null (told->how);
}

static void
test_what_is_not_released_to_that_person_cannot_have_been_told (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_put (subject, "party/supporter-1", "{'role':'supporter','side':'accused'}");
  assert_refuses (subject, FRAGMENT, "supporter-1", "release/" FRAGMENT);
  assert_refuses (subject, FRAGMENT, "harmed-9", FRAGMENT);
  assert_refuses (subject, "answer/harmed/V06/1", NULL, "answer/harmed/V06/1");
  given_release (subject, FRAGMENT, "later", NULL, "accused");
  assert_refuses (subject, FRAGMENT, "accused", "release/" FRAGMENT);
  given_release (subject, FRAGMENT, "as-is", NULL, "accused");
  given_put (subject, FRAGMENT, "{'as':'quotation','text':'Het was licht.'}");
  assert_refuses (subject, FRAGMENT, "accused", "release/" FRAGMENT);
  g_assert_false (vg_case_has_under (subject, "told"));
}

static gboolean
holds (VgCase *subject)
{
  g_autoptr (GPtrArray) list = vg_told_list (subject, FRAGMENT);

  g_assert_cmpuint (list->len, ==, 1);
  return ((VgTold *) list->pdata[0])->holds;
}

static void
test_of_several_each_is_told_by_themselves (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (GPtrArray) list = NULL;

  given_put (subject, "party/supporter-1", "{'role':'supporter','side':'accused'}");
  given_release (subject, FRAGMENT, "as-is", NULL, "accused supporter-1");
  assert_refuses (subject, FRAGMENT, NULL, "who");
  tell (subject, FRAGMENT, &(VgTelling){ .to = "supporter-1" });
  given_release (subject, FRAGMENT, "as-is", NULL, "accused");
  list = vg_told_list (subject, FRAGMENT);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_false (((VgTold *) list->pdata[0])->holds);
}

static void
test_an_entry_says_whether_it_still_holds (void)
{
  static const VgTelling telling = { 0 };
  g_autoptr (VgCase) subject = make_case ();

  tell (subject, FRAGMENT, &telling);
  g_assert_true (holds (subject));
  given_put (subject, FRAGMENT, "{'as':'quotation','text':'Het was licht.'}");
  g_assert_false (holds (subject));
  given_release (subject, FRAGMENT, "as-is", NULL, "accused");
  g_assert_false (holds (subject));
  given_release (subject, FRAGMENT, "other-words", "Het was  donker.", "accused");
  g_assert_true (holds (subject));
  given_release (subject, FRAGMENT, "no", NULL, "accused");
  g_assert_false (holds (subject));
}

static void
test_entries_stand_by_date (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (GPtrArray) list = NULL;

  given_put (subject, "told/a", "{'place':'goal/harmed/g1','date':'2026-04-02','words':'x'}");
  given_put (subject, "told/c", "{'place':'goal/harmed/g1','date':'2026-03-02'}");
  given_put (subject, "told/b", "{'date':'2026-03-02'}");
  list = vg_told_list (subject, NULL);
  g_assert_cmpstr (((VgTold *) list->pdata[0])->id, ==, "b");
  g_assert_cmpstr (((VgTold *) list->pdata[1])->id, ==, "c");
  g_assert_cmpstr (((VgTold *) list->pdata[2])->id, ==, "a");
  g_assert_false (((VgTold *) list->pdata[2])->holds);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_clock_hold ("2026-03-02T14:03:22Z");
  g_test_add_func ("/told/what-is-told-is-what-was-released",
                   test_what_is_told_is_what_was_released);
  g_test_add_func ("/told/what-is-not-released-to-that-person-cannot-have-been-told",
                   test_what_is_not_released_to_that_person_cannot_have_been_told);
  g_test_add_func ("/told/of-several-each-is-told-by-themselves",
                   test_of_several_each_is_told_by_themselves);
  g_test_add_func ("/told/an-entry-says-whether-it-still-holds",
                   test_an_entry_says_whether_it_still_holds);
  g_test_add_func ("/told/entries-stand-by-date", test_entries_stand_by_date);

  return g_test_run ();
}
