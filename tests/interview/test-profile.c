/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/profile.h"

#include "given.h"

static void
put_facet (VgCase *subject, const char *facet, const char *value)
{
  g_autofree char *place = g_strdup_printf ("acknowledgement/accused/%s", facet);
  g_autofree char *record = value != NULL ? g_strdup_printf ("{'value':'%s'}", value) : NULL;

  given_put (subject, place, record);
}

/* "impact-not-act", "impact-not-act/in-part", "from-pressure/not-looked-at", by commas. */
static void
assert_profiles (VgCase *subject, const char *expected)
{
  static const char *const holds[] = { "/no", "", "/in-part", "/not-looked-at" };
  g_autoptr (GArray) profiles = vg_profile_list (subject, "accused");
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < profiles->len; i++) {
    const VgProfile *profile = &g_array_index (profiles, VgProfile, i);

    g_string_append_printf (told, "%s%s%s", i > 0 ? "," : "", profile->id, holds[profile->hold]);
  }
  g_assert_cmpstr (told->str, ==, expected);
}

static void
test_a_case_in_which_nothing_was_said_has_no_profile (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  assert_profiles (subject, "");
}

static void
test_the_act_may_be_acknowledged_and_the_unwillingness_denied (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  put_facet (subject, "unwilling", "denies");
  assert_profiles (subject, "");
  put_facet (subject, "act", "partly");
  assert_profiles (subject, "act-not-unwillingness/in-part");
  put_facet (subject, "act", "acknowledges");
  assert_profiles (subject, "act-not-unwillingness");
  put_facet (subject, "unwilling", "says-nothing");
  assert_profiles (subject, "");
}

static void
test_the_act_may_be_denied_and_the_impact_acknowledged (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  put_facet (subject, "impact", "acknowledges");
  put_facet (subject, "act", "says-nothing");
  assert_profiles (subject, "");
  put_facet (subject, "act", "denies");
  assert_profiles (subject, "impact-not-act");
  put_facet (subject, "impact", "partly");
  assert_profiles (subject, "impact-not-act/in-part");
  put_facet (subject, "impact", "denies");
  assert_profiles (subject, "");
}

static void
test_what_is_acknowledged_may_be_kept_from_the_other (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  put_facet (subject, "contact", "acknowledges");
  put_facet (subject, "act", "partly");
  assert_profiles (subject, "");
  given_release (subject, "acknowledgement/accused/act", "later", NULL, "harmed");
  assert_profiles (subject, "in-confidence/in-part");
  given_release (subject, "acknowledgement/accused/contact", "no", NULL, "harmed");
  assert_profiles (subject, "in-confidence");
  given_release (subject, "acknowledgement/accused/contact", "as-is", NULL, "harmed");
  given_release (subject, "acknowledgement/accused/act", "as-is", NULL, "harmed");
  assert_profiles (subject, "");
}

static void
test_a_denial_that_may_not_be_told_is_no_acknowledgement_in_confidence (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  put_facet (subject, "act", "denies");
  given_release (subject, "acknowledgement/accused/act", "no", NULL, "harmed");
  assert_profiles (subject, "");
}

static void
test_one_lost_memory_is_enough (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  put_facet (subject, "responsibility", "does-not-remember");
  assert_profiles (subject, "");
  put_facet (subject, "unwilling", "does-not-remember");
  assert_profiles (subject, "does-not-remember");
}

static VgCase *
make_full (void)
{
  static const char *const facets[] = { "contact", "act", "unwilling", "impact", "responsibility" };
  VgCase *subject = vg_case_new ();

  for (guint i = 0; i < G_N_ELEMENTS (facets); i++)
    put_facet (subject, facets[i], "acknowledges");
  return subject;
}

static void
test_pressure_nobody_looked_at_is_not_ruled_out (void)
{
  g_autoptr (VgCase) subject = make_full ();

  assert_profiles (subject, "from-pressure/not-looked-at");
  given_put (subject, "risk/a1/VR2", "{'presence':'no'}");
  assert_profiles (subject, "from-pressure/not-looked-at");
  given_put (subject, "risk/a1/VR3", "{'presence':'unknown'}");
  assert_profiles (subject, "from-pressure/not-looked-at");
  given_put (subject, "risk/a1/VR3", "{'presence':'no'}");
  assert_profiles (subject, "");
}

static void
test_the_latest_look_at_pressure_counts (void)
{
  g_autoptr (VgCase) subject = make_full ();

  given_put (subject, "assessment/a1", "{'date':'2026-03-02'}");
  given_put (subject, "risk/a1/VR2", "{'presence':'no'}");
  given_put (subject, "risk/a1/VR3", "{'presence':'possible'}");
  assert_profiles (subject, "from-pressure");
  given_put (subject, "assessment/a2", "{'date':'2026-03-09'}");
  given_put (subject, "risk/a2/VR3", "{'presence':'no'}");
  assert_profiles (subject, "from-pressure/not-looked-at");
  given_put (subject, "risk/a2/VR2", "{'presence':'no'}");
  assert_profiles (subject, "");
}

static void
test_a_signal_of_fear_in_their_talk_is_enough (void)
{
  g_autoptr (VgCase) subject = make_full ();

  given_put (subject, "risk/a1/VR2", "{'presence':'no'}");
  given_put (subject, "risk/a1/VR3", "{'presence':'no'}");
  given_put (subject, "signal/s1", "{'party':'harmed','kind':'fear'}");
  assert_profiles (subject, "");
  given_put (subject, "signal/s2", "{'party':'accused','kind':'fear'}");
  assert_profiles (subject, "from-pressure");
  put_facet (subject, "impact", "partly");
  assert_profiles (subject, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/a-case-in-which-nothing-was-said-has-no-profile",
                   test_a_case_in_which_nothing_was_said_has_no_profile);
  g_test_add_func ("/profile/the-act-may-be-acknowledged-and-the-unwillingness-denied",
                   test_the_act_may_be_acknowledged_and_the_unwillingness_denied);
  g_test_add_func ("/profile/the-act-may-be-denied-and-the-impact-acknowledged",
                   test_the_act_may_be_denied_and_the_impact_acknowledged);
  g_test_add_func ("/profile/what-is-acknowledged-may-be-kept-from-the-other",
                   test_what_is_acknowledged_may_be_kept_from_the_other);
  g_test_add_func ("/profile/a-denial-that-may-not-be-told-is-no-acknowledgement-in-confidence",
                   test_a_denial_that_may_not_be_told_is_no_acknowledgement_in_confidence);
  g_test_add_func ("/profile/one-lost-memory-is-enough", test_one_lost_memory_is_enough);
  g_test_add_func ("/profile/pressure-nobody-looked-at-is-not-ruled-out",
                   test_pressure_nobody_looked_at_is_not_ruled_out);
  g_test_add_func ("/profile/the-latest-look-at-pressure-counts",
                   test_the_latest_look_at_pressure_counts);
  g_test_add_func ("/profile/a-signal-of-fear-in-their-talk-is-enough",
                   test_a_signal_of_fear_in_their_talk_is_enough);

  return g_test_run ();
}
