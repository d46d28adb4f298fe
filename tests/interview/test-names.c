/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/clock.h"
#include "base/json-writer.h"
#include "interview/names.h"

#include "given.h"

/* "'denies'" for what is given, else "open", "settled", "declined" or "not-applicable". */
static char *
tell (VgCase *subject, const char *party, const char *name)
{
  g_autoptr (VgNames) names = vg_names_new (subject, party);
  g_auto (VgValue) value = VG_VALUE_INIT;
  g_autofree char *text = NULL;

  vg_names_look_up (name, &value, names);
  g_assert_true ((value.node != NULL) == (value.state == VG_VALUE_GIVEN));
  if (value.state == VG_VALUE_GIVEN) {
    text = vg_json_write (value.node);
    return g_strdelimit (g_steal_pointer (&text), "\"", '\'');
  }
  if (value.is_declined)
    return g_strdup ("declined");
  if (value.state == VG_VALUE_SETTLED)
    return g_strdup ("settled");

  return g_strdup (value.state == VG_VALUE_NOT_APPLICABLE ? "not-applicable" : "open");
}

static void
check (VgCase *subject, const char *party, const char *name, const char *expected)
{
  g_autofree char *told = tell (subject, party, name);

  if (g_strcmp0 (told, expected) != 0)
    g_error ("%s for %s is %s, not %s", name, party, told, expected);
}

static void
test_facts_of_the_case_are_known_to_all (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  check (subject, "harmed", "case.event", "open");
  given_put (subject, "case/event", "'sexual'");
  given_put (subject, "case/age-difference", "'yes'");
  given_put (subject, "case/label", "'Zaak Linde'");
  check (subject, "harmed", "case.event", "'sexual'");
  check (subject, "accused", "case.event", "'sexual'");
  check (subject, NULL, "case.event", "'sexual'");
  check (subject, "harmed", "case.age-difference", "'yes'");
  check (subject, "harmed", "case.label", "'Zaak Linde'");
  check (subject, "harmed", "case.relation", "open");
}

static void
test_unknown_was_asked_and_is_settled (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "case/age-difference", "'unknown'");
  given_put (subject, "answer/harmed/V47", "{'value':'unknown'}");
  check (subject, "harmed", "case.age-difference", "settled");
  check (subject, "harmed", "self.answer.V47", "settled");
}

static void
test_self_is_the_person_of_the_talk (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "party/harmed", "{'name':'Vlinder','address':'je','language':'nl'}");
  given_put (subject, "acknowledgement/accused/act", "{'value':'denies'}");
  given_put (subject, "goal/harmed/g1", "{'code':'VG1','words':'Rust'}");
  given_put (subject, "goal/harmed/g2", "{'code':'VG2'}");
  check (subject, "harmed", "self.role", "'harmed'");
  check (subject, "harmed", "self.name", "'Vlinder'");
  check (subject, "harmed", "self.address", "'je'");
  check (subject, "harmed", "self.plain", "open");
  check (subject, "accused", "self.name", "open");
  check (subject, "accused", "self.acknowledgement", "'denies'");
  check (subject, "accused", "self.acknowledgement.act", "'denies'");
  check (subject, "accused", "self.acknowledgement.contact", "open");
  check (subject, "harmed", "self.acknowledgement", "'unclear'");
  check (subject, "harmed", "self.goal.VG1", "'Rust'");
  check (subject, "harmed", "self.goal.VG2", "open");
  check (subject, "accused", "self.goal.VG1", "open");
}

static void
test_unknown_of_a_person_is_settled_and_is_nobody_elses (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "party/harmed", "{'minor':'yes','detained':'unknown','interpreter':'no'}");
  check (subject, "harmed", "self.minor", "'yes'");
  check (subject, "harmed", "self.detained", "settled");
  check (subject, "harmed", "self.interpreter", "'no'");
  check (subject, "accused", "self.minor", "open");
  check (subject, "accused", "released.harmed.minor", "open");
}

static void
test_answers_are_values_or_lists_of_words (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "answer/harmed/V01", "{'value':'yes'}");
  given_put (subject, "answer/harmed/V02", "{'value':7}");
  given_put (subject, "answer/harmed/V03", "{'value':['a','b']}");
  given_put (subject, "answer/harmed/V04/1", "{'as':'quotation','text':'Eerst'}");
  given_put (subject, "answer/harmed/V04/2", "{'as':'observation','text':'Zwijgt'}");
  given_put (subject, "answer/harmed/V04/10", "{'as':'paraphrase','text':'Daarna'}");
  check (subject, "harmed", "self.answer.V01", "'yes'");
  check (subject, "harmed", "self.answer.V02", "7");
  check (subject, "harmed", "self.answer.V03", "['a','b']");
  check (subject, "harmed", "self.answer.V04", "['Eerst','Zwijgt','Daarna']");
  check (subject, "accused", "self.answer.V01", "open");
}

static void
test_reasons_are_open_settled_or_not_applicable (void)
{
  static const struct {
    const char *reason;
    const char *told;
  } rows[] = {
    { "not-asked", "open" },
    { "later", "open" },
    { "declined", "declined" },
    { "does-not-know", "settled" },
    { "not-applicable", "not-applicable" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (VgCase) subject = vg_case_new ();
    g_autofree char *record = g_strdup_printf ("{'none':'%s'}", rows[i].reason);

    given_put (subject, "answer/harmed/V01", record);
    check (subject, "harmed", "self.answer.V01", rows[i].told);
    given_put (subject, "answer/harmed/V01/1", "{'as':'quotation','text':'Toch'}");
    check (subject, "harmed", "self.answer.V01", "['Toch']");
  }
}

static void
test_consents_have_a_state_and_days (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  vg_clock_hold ("2026-03-12T10:00:00Z");
  given_put (subject, "consent/harmed/notes", "{'state':'given','date':'2026-03-02'}");
  given_put (subject, "consent/harmed/approach", "{'state':'refused','date':'2026-03-02'}");
  check (subject, "harmed", "self.consent.notes", "'given'");
  check (subject, "harmed", "self.consent.notes.days", "10");
  check (subject, "harmed", "self.consent.approach", "'refused'");
  check (subject, "harmed", "self.consent.approach.days", "open");
  check (subject, "harmed", "self.consent.talk", "open");
  check (subject, "harmed", "today", "'2026-03-12'");
  given_put (subject, "consent/harmed/notes", "{'state':'given','date':'2026-04-02'}");
  check (subject, "harmed", "self.consent.notes.days", "open");
  vg_clock_hold (NULL);
}

/* What the other said, at each kind of place; nothing is released yet. */
static VgCase *
make_other (void)
{
  VgCase *subject = vg_case_new ();

  given_put (subject, "party/accused", "{'name':'Kei','address':'u'}");
  given_put (subject, "acknowledgement/accused/act", "{'value':'denies','words':'Nee.'}");
  given_put (subject, "answer/accused/A01", "{'value':'yes'}");
  given_put (subject, "answer/accused/A02", "{'none':'declined'}");
  given_put (subject, "answer/accused/A05/1", "{'as':'quotation','text':'Een'}");
  given_put (subject, "answer/accused/A05/2", "{'as':'quotation','text':'Twee'}");
  given_put (subject, "goal/accused/g1", "{'code':'AG1','words':'Rust'}");
  given_put (subject, "consent/accused/take-part", "{'state':'given','date':'2026-03-02'}");
  return subject;
}

static const char *const of_the_other[] = {
  "acknowledgement",
  "acknowledgement.act",
  "answer.A01",
  "answer.A02",
  "answer.A05",
  "goal.AG1",
  "consent.take-part",
  "name",
  "address",
  "role",
  "consent.take-part.days",
};

static void
test_another_party_is_known_only_through_what_is_released (void)
{
  g_autoptr (VgCase) subject = make_other ();

  for (guint i = 0; i < G_N_ELEMENTS (of_the_other); i++) {
    g_autofree char *released = g_strdup_printf ("released.accused.%s", of_the_other[i]);
    g_autofree char *plain = g_strdup_printf ("accused.%s", of_the_other[i]);
    g_autofree char *own = g_strdup_printf ("self.%s", of_the_other[i]);

    check (subject, "harmed", released, "open");
    check (subject, "harmed", plain, "open");
    if (!g_str_equal (of_the_other[i], "role") && !g_str_equal (of_the_other[i], "acknowledgement"))
      check (subject, "harmed", own, "open");
  }

  given_release (subject, "acknowledgement/accused/act", "as-is", NULL, "harmed");
  given_release (subject, "answer/accused/A01", "as-is", NULL, "harmed");
  given_release (subject, "answer/accused/A05/2", "as-is", NULL, "harmed");
  given_release (subject, "goal/accused/g1", "other-words", "Stilte", "harmed");
  given_release (subject, "consent/accused/take-part", "as-is", NULL, "harmed");
  check (subject, "harmed", "released.accused.acknowledgement", "'denies'");
  check (subject, "harmed", "released.accused.acknowledgement.act", "'denies'");
  check (subject, "harmed", "released.accused.answer.A01", "'yes'");
  check (subject, "harmed", "released.accused.answer.A02", "open");
  check (subject, "harmed", "released.accused.answer.A05", "['Twee']");
  check (subject, "harmed", "released.accused.goal.AG1", "'Stilte'");
  check (subject, "harmed", "released.accused.consent.take-part", "'given'");
  check (subject, "harmed", "released.accused.name", "open");
  check (subject, "harmed", "released.harmed.answer.A01", "open");
}

static void
test_a_release_to_somebody_else_tells_nothing (void)
{
  g_autoptr (VgCase) subject = make_other ();

  given_release (subject, "acknowledgement/accused/act", "as-is", NULL, "supporter-1");
  given_release (subject, "answer/accused/A01", "as-is", NULL, "supporter-1");
  given_release (subject, "answer/accused/A05/2", "as-is", NULL, "supporter-1");
  given_release (subject, "goal/accused/g1", "as-is", NULL, "supporter-1");
  given_release (subject, "consent/accused/take-part", "as-is", NULL, "supporter-1");
  for (guint i = 0; i < G_N_ELEMENTS (of_the_other); i++) {
    g_autofree char *released = g_strdup_printf ("released.accused.%s", of_the_other[i]);

    check (subject, "harmed", released, "open");
  }
  check (subject, "supporter-1", "released.accused.answer.A01", "'yes'");
  check (subject, NULL, "released.accused.answer.A01", "'yes'");
}

static void
test_a_lapsed_release_tells_nothing (void)
{
  g_autoptr (VgCase) subject = make_other ();

  given_release (subject, "acknowledgement/accused/act", "as-is", NULL, "harmed");
  given_release (subject, "consent/accused/take-part", "as-is", NULL, "harmed");
  given_put (subject, "acknowledgement/accused/act", "{'value':'acknowledges','words':'Nee.'}");
  given_put (subject, "consent/accused/take-part", "{'state':'withdrawn','date':'2026-03-04'}");
  check (subject, "harmed", "released.accused.acknowledgement", "open");
  check (subject, "harmed", "released.accused.acknowledgement.act", "open");
  check (subject, "harmed", "released.accused.consent.take-part", "open");
}

static void
test_several_of_a_side_give_the_most_careful_facet (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "party/accused-2", "{'role':'accused'}");
  given_put (subject, "acknowledgement/accused/act", "{'value':'acknowledges'}");
  given_put (subject, "acknowledgement/accused-2/act", "{'value':'denies'}");
  given_put (subject, "answer/accused-2/A01", "{'value':'no'}");
  given_release (subject, "acknowledgement/accused/act", "as-is", NULL, "harmed");
  check (subject, "harmed", "released.accused.acknowledgement.act", "'acknowledges'");
  check (subject, "harmed", "released.accused.acknowledgement", "'partly'");
  given_release (subject, "acknowledgement/accused-2/act", "as-is", NULL, "harmed");
  given_release (subject, "answer/accused-2/A01", "as-is", NULL, "harmed");
  check (subject, "harmed", "released.accused.acknowledgement.act", "'denies'");
  check (subject, "harmed", "released.accused.acknowledgement", "'denies'");
  check (subject, "harmed", "released.accused.answer.A01", "'no'");
  check (subject, "accused-2", "self.acknowledgement", "'denies'");
  check (subject, "accused", "self.acknowledgement", "'partly'");
}

static void
test_names_nobody_knows_are_open (void)
{
  static const char *const names[] = {
    "",
    ".",
    "case",
    "case.",
    "self",
    "self.",
    "self..",
    "self.answer.",
    "self.consent.",
    "self.consent.x.y",
    "self.acknowledgement.",
    "released",
    "released.",
    "released.accused",
    "released.accused.",
    "released.nobody.answer.A01",
    "released.accused.acknowledgement.",
    "harmed.answer.V01",
    "risk.R1",
    "today.x",
    "nothing",
  };
  g_autoptr (VgCase) subject = make_other ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (VgNames) known = vg_names_new (subject, "harmed");
    g_auto (GStrv) sources = vg_names_list_sources (known, names[i]);

    check (subject, "harmed", names[i], "open");
    check (subject, NULL, names[i], "open");
    g_assert_nonnull (sources);
  }
  check (subject, NULL, "self.answer.A01", "open");
  check (subject, NULL, "self.acknowledgement", "open");
}

static gboolean
is_source (VgCase *subject, const char *party, const char *name, const char *place)
{
  g_autoptr (VgNames) names = vg_names_new (subject, party);
  g_auto (GStrv) sources = vg_names_list_sources (names, name);

  for (guint i = 0; sources[i] != NULL; i++)
    if (g_str_has_prefix (place, sources[i]))
      return TRUE;

  return FALSE;
}

static void
test_sources_name_every_place_a_value_depends_on (void)
{
  static const struct {
    const char *name;
    const char *place;
  } rows[] = {
    { "case.event", "case/event" },
    { "self.name", "party/harmed" },
    { "self.role", "party/harmed" },
    { "self.acknowledgement", "acknowledgement/harmed/act" },
    { "self.acknowledgement", "case/event" },
    { "self.acknowledgement.act", "acknowledgement/harmed/act" },
    { "self.answer.V04", "answer/harmed/V04/2" },
    { "self.goal.VG1", "goal/harmed/g3" },
    { "self.consent.notes.days", "consent/harmed/notes" },
    { "released.accused.acknowledgement", "acknowledgement/accused-2/act" },
    { "released.accused.acknowledgement", "release/acknowledgement/accused/act" },
    { "released.accused.acknowledgement", "case/event" },
    { "released.accused.acknowledgement", "party/accused-2" },
    { "released.accused.answer.A01", "answer/accused/A01" },
    { "released.accused.answer.A01", "release/answer/accused/A01/1" },
    { "released.accused.consent.notes", "release/consent/accused/notes" },
    { "released.accused.goal.AG1", "goal/accused/g1" },
  };
  g_autoptr (VgCase) subject = vg_case_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (!is_source (subject, "harmed", rows[i].name, rows[i].place))
      g_error ("%s does not follow %s", rows[i].name, rows[i].place);
  g_assert_false (is_source (subject, "harmed", "case.event", "case/relation"));
  g_assert_false (is_source (subject, "harmed", "self.answer.V04", "answer/accused/V04"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/facts-of-the-case-are-known-to-all",
                   test_facts_of_the_case_are_known_to_all);
  g_test_add_func ("/names/unknown-was-asked-and-is-settled",
                   test_unknown_was_asked_and_is_settled);
  g_test_add_func ("/names/self-is-the-person-of-the-talk", test_self_is_the_person_of_the_talk);
  g_test_add_func ("/names/unknown-of-a-person-is-settled-and-is-nobody-elses",
                   test_unknown_of_a_person_is_settled_and_is_nobody_elses);
  g_test_add_func ("/names/answers-are-values-or-lists-of-words",
                   test_answers_are_values_or_lists_of_words);
  g_test_add_func ("/names/reasons-are-open-settled-or-not-applicable",
                   test_reasons_are_open_settled_or_not_applicable);
  g_test_add_func ("/names/consents-have-a-state-and-days", test_consents_have_a_state_and_days);
  g_test_add_func ("/names/another-party-is-known-only-through-what-is-released",
                   test_another_party_is_known_only_through_what_is_released);
  g_test_add_func ("/names/a-release-to-somebody-else-tells-nothing",
                   test_a_release_to_somebody_else_tells_nothing);
  g_test_add_func ("/names/a-lapsed-release-tells-nothing", test_a_lapsed_release_tells_nothing);
  g_test_add_func ("/names/several-of-a-side-give-the-most-careful-facet",
                   test_several_of_a_side_give_the_most_careful_facet);
  g_test_add_func ("/names/names-nobody-knows-are-open", test_names_nobody_knows_are_open);
  g_test_add_func ("/names/sources-name-every-place-a-value-depends-on",
                   test_sources_name_every_place_a_value_depends_on);

  return g_test_run ();
}
