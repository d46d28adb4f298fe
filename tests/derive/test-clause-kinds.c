/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/clause-kinds.h"

#include "../interview/given.h"

static const char *const facets[] = { "contact", "act", "responsibility" };

static void
acknowledge (VgCase *subject, const char *party, const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (facets); i++) {
    g_autofree char *place = g_strdup_printf ("acknowledgement/%s/%s", party, facets[i]);
    g_autofree char *record = g_strdup_printf ("{'value':'%s'}", value);

    given_put (subject, place, record);
  }
}

static void
release (VgCase *subject, const char *party)
{
  for (guint i = 0; i < G_N_ELEMENTS (facets); i++) {
    g_autofree char *place = g_strdup_printf ("release/acknowledgement/%s/%s", party, facets[i]);

    given_put (subject, place, "{'how':'other-words','words':'Dat zegt hij zelf.'}");
  }
}

static VgClauseVerdict
judge (VgCase *subject, const char *block)
{
  g_autoptr (VgClauseKinds) kinds = vg_clause_kinds_read (NULL);

  return vg_clause_kinds_judge (kinds, subject, block);
}

static void
test_what_presupposes_nothing_always_fits (void)
{
  g_autoptr (VgClauseKinds) kinds = vg_clause_kinds_read (NULL);
  g_autoptr (VgCase) subject = vg_case_new ();

  acknowledge (subject, "accused", "denies");
  g_assert_cmpint (judge (subject, "contact"), ==, VG_CLAUSE_FITS);
  g_assert_null (vg_clause_kinds_dup_reason (kinds, subject, "contact"));
}

/* Unknown never reads as acknowledged. */
static void
test_an_apology_needs_that_it_is_known_to_be_acknowledged (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_cmpint (judge (subject, "apology"), ==, VG_CLAUSE_REFUSED);
  acknowledge (subject, "accused", "partly");
  g_assert_cmpint (judge (subject, "apology"), ==, VG_CLAUSE_REFUSED);
  acknowledge (subject, "accused", "says-nothing");
  g_assert_cmpint (judge (subject, "apology"), ==, VG_CLAUSE_REFUSED);
  acknowledge (subject, "accused", "denies");
  g_assert_cmpint (judge (subject, "apology"), ==, VG_CLAUSE_REFUSED);
}

static void
test_what_is_acknowledged_but_not_released_waits (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  acknowledge (subject, "accused", "acknowledges");
  g_assert_cmpint (judge (subject, "apology"), ==, VG_CLAUSE_WAITS);
  release (subject, "accused");
  g_assert_cmpint (judge (subject, "apology"), ==, VG_CLAUSE_FITS);
}

static void
test_one_who_denies_is_not_spoken_for_by_another (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  acknowledge (subject, "accused", "acknowledges");
  release (subject, "accused");
  given_put (subject, "party/accused-2", "{'name':'Basalt'}");
  g_assert_cmpint (judge (subject, "apology"), ==, VG_CLAUSE_REFUSED);
  acknowledge (subject, "accused-2", "acknowledges");
  g_assert_cmpint (judge (subject, "apology"), ==, VG_CLAUSE_WAITS);
  release (subject, "accused-2");
  g_assert_cmpint (judge (subject, "apology"), ==, VG_CLAUSE_FITS);
}

static void
assert_reason (VgCase *subject, const char *words)
{
  g_autoptr (VgClauseKinds) kinds = vg_clause_kinds_read (NULL);
  g_autofree char *reason = vg_clause_kinds_dup_reason (kinds, subject, "apology");

  g_assert_nonnull (reason);
  g_assert_nonnull (strstr (reason, words));
}

static void
test_the_reason_says_what_is_missing_and_what_can_be (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "party/accused", "{'name':'de heer Graniet'}");
  assert_reason (subject, "not known whether de heer Graniet");
  assert_reason (subject, "What can be: ");
  acknowledge (subject, "accused", "denies");
  assert_reason (subject, "de heer Graniet sees it differently");
  acknowledge (subject, "accused", "acknowledges");
  assert_reason (subject, "until that is released");
}

static void
test_every_kind_has_a_title (void)
{
  g_autoptr (VgClauseKinds) kinds = vg_clause_kinds_read (NULL);
  const char *const *list = vg_clause_kinds_list ();

  for (guint i = 0; list[i] != NULL; i++)
    g_assert_cmpstr (vg_clause_kinds_say (kinds, list[i]), !=, list[i]);
  g_assert_nonnull (vg_clause_kinds_say_note (kinds, "payment"));
  g_assert_null (vg_clause_kinds_say_note (kinds, "contact"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clause-kinds/what-presupposes-nothing-always-fits",
                   test_what_presupposes_nothing_always_fits);
  g_test_add_func ("/clause-kinds/an-apology-needs-that-it-is-known-to-be-acknowledged",
                   test_an_apology_needs_that_it_is_known_to_be_acknowledged);
  g_test_add_func ("/clause-kinds/what-is-acknowledged-but-not-released-waits",
                   test_what_is_acknowledged_but_not_released_waits);
  g_test_add_func ("/clause-kinds/one-who-denies-is-not-spoken-for-by-another",
                   test_one_who_denies_is_not_spoken_for_by_another);
  g_test_add_func ("/clause-kinds/the-reason-says-what-is-missing-and-what-can-be",
                   test_the_reason_says_what_is_missing_and_what_can_be);
  g_test_add_func ("/clause-kinds/every-kind-has-a-title", test_every_kind_has_a_title);

  return g_test_run ();
}
