/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/consent-list.h"

#include "../interview/given.h"
#include "base/clock.h"
#include "interview/consent.h"

static VgMeanings *
read_meanings (void)
{
  g_autoptr (GError) error = NULL;
  VgMeanings *meanings = vg_meanings_read (&error);

  g_assert_no_error (error);
  return meanings;
}

static GPtrArray *
list (VgCase *subject, const char *party)
{
  g_autoptr (VgMeanings) meanings = read_meanings ();

  return vg_consent_list_new (subject, given_shelf (), meanings, party);
}

static const VgConsentRow *
find (GPtrArray *rows, const char *id)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((VgConsentRow *) rows->pdata[i])->id, id))
      return rows->pdata[i];

  g_assert_not_reached ();
}

static void
test_what_nobody_asked_stands_in_the_same_list (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) harmed = list (subject, "harmed");
  g_autoptr (GPtrArray) accused = list (subject, "accused");

  g_assert_cmpuint (harmed->len, ==, 10);
  g_assert_cmpuint (accused->len, ==, 10);
  for (guint i = 0; i < harmed->len; i++) {
    const VgConsentRow *row = harmed->pdata[i];

    g_assert_nonnull (find (accused, row->id));
    g_assert_null (row->state);
    g_assert_cmpint (row->days, ==, -1);
    g_assert_false (row->is_to_ask);
    g_assert_nonnull (row->item);
  }
}

static void
test_a_consent_no_question_asks_for_is_not_lost (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) rows = NULL;
  const VgConsentRow *row = NULL;

  given_put (subject, "consent/harmed/photo", "{'state':'given','date':'2026-03-02'}");
  rows = list (subject, "harmed");
  row = rows->pdata[rows->len - 1];
  g_assert_cmpuint (rows->len, ==, 11);
  g_assert_cmpstr (row->id, ==, "photo");
  g_assert_null (row->item);
}

/* @days after it was given: whether it is to be asked again. */
static gboolean
is_to_ask (const char *id, const char *record)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *place = g_strdup_printf ("consent/accused/%s", id);
  g_autoptr (GPtrArray) rows = NULL;

  given_put (subject, place, record);
  rows = list (subject, "accused");
  return find (rows, id)->is_to_ask;
}

static void
test_only_a_yes_that_is_too_old_is_to_be_asked_again (void)
{
  vg_clock_hold ("2026-03-09T14:03:22Z");
  g_assert_false (is_to_ask ("take-part", "{'state':'given','date':'2026-03-09'}"));
  g_assert_false (is_to_ask ("take-part", "{'state':'given','date':'2026-03-02'}"));
  g_assert_true (is_to_ask ("take-part", "{'state':'given','date':'2026-03-01'}"));
  g_assert_true (is_to_ask ("take-part", "{'state':'given'}"));
  g_assert_true (is_to_ask ("take-part", "{'state':'given','date':'2026-04-01'}"));
  g_assert_false (is_to_ask ("take-part", "{'state':'refused','date':'2026-01-01'}"));
  g_assert_false (is_to_ask ("take-part", "{'state':'withdrawn','date':'2026-01-01'}"));
  g_assert_false (is_to_ask ("evaluation", "{'state':'given','date':'2026-01-01'}"));
}

static void
record (VgCase *subject, const char *state, const char *words)
{
  const VgConsentSaid said = { state, words, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_consent_record (subject, "consent/harmed/approach", &said, &error));
  g_assert_no_error (error);
}

/* "given 2026-03-02 Ja; withdrawn 2026-03-05 -" */
static void
assert_moments (VgCase *subject, const char *expected)
{
  g_autoptr (GArray) moments = vg_consent_list_moments (subject, "consent/harmed/approach");
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < moments->len; i++) {
    const VgConsentMoment *moment = &g_array_index (moments, VgConsentMoment, i);

    g_string_append_printf (told, "%s%s %s %s", i > 0 ? "; " : "", moment->state, moment->date,
                            moment->words != NULL ? moment->words : "-");
  }
  g_assert_cmpstr (told->str, ==, expected);
}

static void
test_given_withdrawn_and_given_again_is_told_in_order (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) error = NULL;

  assert_moments (subject, "");
  vg_clock_hold ("2026-03-02T14:03:22Z");
  record (subject, "given", "Ja");
  vg_clock_hold ("2026-03-05T14:03:22Z");
  record (subject, "withdrawn", NULL);
  assert_moments (subject, "given 2026-03-02 Ja; withdrawn 2026-03-05 -");
  g_assert_true (vg_consent_set_words (subject, "consent/harmed/approach", "Toch niet", &error));
  vg_clock_hold ("2026-03-09T14:03:22Z");
  record (subject, "given", "Nu wel");
  assert_moments (subject, "given 2026-03-02 Ja; withdrawn 2026-03-05 Toch niet; "
                           "given 2026-03-09 Nu wel");
}

static void
test_a_slip_that_was_taken_back_never_happened (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  vg_clock_hold ("2026-03-02T14:03:22Z");
  record (subject, "given", "Ja");
  vg_clock_hold ("2026-03-05T14:03:22Z");
  record (subject, "withdrawn", NULL);
  g_assert_true (vg_case_undo (subject));
  assert_moments (subject, "given 2026-03-02 Ja");
  g_assert_true (vg_case_redo (subject));
  assert_moments (subject, "given 2026-03-02 Ja; withdrawn 2026-03-05 -");
  g_assert_true (vg_case_undo (subject));
  assert_moments (subject, "given 2026-03-02 Ja");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consent-list/what-nobody-asked-stands-in-the-same-list",
                   test_what_nobody_asked_stands_in_the_same_list);
  g_test_add_func ("/consent-list/a-consent-no-question-asks-for-is-not-lost",
                   test_a_consent_no_question_asks_for_is_not_lost);
  g_test_add_func ("/consent-list/only-a-yes-that-is-too-old-is-to-be-asked-again",
                   test_only_a_yes_that_is_too_old_is_to_be_asked_again);
  g_test_add_func ("/consent-list/given-withdrawn-and-given-again-is-told-in-order",
                   test_given_withdrawn_and_given_again_is_told_in_order);
  g_test_add_func ("/consent-list/a-slip-that-was-taken-back-never-happened",
                   test_a_slip_that_was_taken_back_never_happened);

  return g_test_run ();
}
