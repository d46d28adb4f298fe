/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever one party says, and does not release, changes no byte of what the other is
 * asked or given.
 */

#include "../interview/chance.h"
#include "../interview/given.h"
#include "base/clock.h"
#include "base/json.h"
#include "base/language.h"
#include "interview/release.h"
#include "model/place.h"
#include "workspace/papers.h"

#include <string.h>

static void
tell_probe (GString *told, VgInterview *interview, VgProbe *probe)
{
  VgWording wording = vg_interview_get_own_wording (interview);

  if (vg_route_fits (vg_interview_get_route (interview), vg_probe_get_when (probe)))
    g_string_append_printf (told, "  + %s\n", vg_probe_get_ask (probe, &wording));
}

static void
tell_item (GString *told, VgInterview *interview, VgItem *item)
{
  VgWording wording = vg_interview_get_own_wording (interview);
  guint index = vg_item_get_index (item);
  g_autofree char *why = vg_interview_explain (interview, item);

  g_string_append_printf (
      told, "%s %s: %s\n", vg_item_get_id (item),
      vg_item_state_get_sign (vg_route_get_state (vg_interview_get_route (interview), index)),
      why != NULL ? why : "");
  if (!vg_route_is_shown (vg_interview_get_route (interview), index))
    return;

  g_string_append_printf (told, "  %s\n", vg_item_get_ask (item, &wording));
  for (guint i = 0; i < vg_item_get_n_probes (item); i++)
    tell_probe (told, interview, vg_item_get_probe (item, i));
}

static void
tell_questions (GString *told, VgInterview *interview)
{
  VgGuide *guide = vg_interview_get_guide (interview);
  VgProgress progress;

  for (guint i = 0; i < vg_guide_get_n_items (guide); i++)
    tell_item (told, interview, vg_guide_get_item (guide, i));
  for (guint i = 0; i < vg_guide_get_n_sections (guide); i++) {
    VgSection *section = vg_guide_get_section (guide, i);

    for (guint n = 0; n < vg_section_get_n_probes (section); n++)
      tell_probe (told, interview, vg_section_get_probe (section, n));
  }
  for (guint i = 0; i < vg_guide_get_n_probes (guide); i++)
    tell_probe (told, interview, vg_guide_get_probe (guide, i));

  vg_route_get_progress (vg_interview_get_route (interview), &progress);
  g_string_append_printf (told, "%u %u %u %u\n", progress.n_items, progress.n_closed,
                          progress.n_not_yet, progress.n_parked);
}

static void
tell_paper (GString *told, VgInterview *interview, VgCopy copy)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgDocument) document = vg_papers_build_summary (
      vg_interview_get_case (interview), vg_interview_get_shelf (interview),
      vg_interview_get_party (interview), copy, "nl", &error);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_error (error);
  bytes = vg_papers_write (document, "md", NULL, &error);
  g_assert_no_error (error);
  g_string_append_len (told, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
}

/* Everything @party is asked along @guide or given, in both languages of the screen. */
static char *
tell_along (VgCase *subject, VgGuide *guide, const char *party)
{
  g_autoptr (VgInterview) interview = vg_interview_new (subject, given_shelf (), guide, party);
  GString *told = g_string_new (NULL);

  vg_language_set ("en");
  tell_questions (told, interview);
  vg_language_set ("nl");
  tell_questions (told, interview);
  tell_paper (told, interview, VG_COPY_PARTY);
  tell_paper (told, interview, VG_COPY_MEDIATOR);
  return g_string_free (told, FALSE);
}

static char *
tell (VgCase *subject, const char *party)
{
  return tell_along (subject, given_guide (party), party);
}

static const char *
get_other (const char *party)
{
  return g_str_equal (party, "harmed") ? "accused" : "harmed";
}

/* --- Changing what is not released --- */

/* The words at @place and at everything that carries a release with it. */
static gboolean
is_released (VgCase *subject, const char *place)
{
  return vg_release_of (subject, place) == VG_RELEASE_GIVEN;
}

static char *
pick_place (VgCase *subject, const char *other)
{
  static const char *const words[] = { "answer",  "answer",  "answer",          "goal",
                                       "consent", "consent", "acknowledgement", NULL };
  g_autofree char *prefix = vg_place_join (chance_word (words), other, NULL);
  g_autoptr (GPtrArray) places = vg_case_list (subject, prefix);

  if (places->len == 0)
    return NULL;

  return g_strdup (places->pdata[g_test_rand_int_range (0, (gint32) places->len)]);
}

static void
remove_something (VgCase *subject, const char *other)
{
  g_autofree char *place = pick_place (subject, other);

  if (place != NULL && !is_released (subject, place))
    given_put (subject, place, NULL);
}

/* By the other's own interview: any answer, value or reason; a change of words that were
 * released is taken back, so that the release still holds.
 */
static void
say_something (VgInterview *interview)
{
  VgGuide *guide = vg_interview_get_guide (interview);
  VgCase *subject = vg_interview_get_case (interview);
  VgItem *item = vg_guide_get_item (
      guide, (guint) g_test_rand_int_range (0, (gint32) vg_guide_get_n_items (guide)));
  g_autofree char *prefix = vg_interview_dup_place (interview, item);
  g_autoptr (GPtrArray) releases = prefix != NULL ? vg_case_list (subject, prefix) : NULL;

  for (guint i = 0; releases != NULL && i < releases->len; i++)
    if (is_released (subject, releases->pdata[i]))
      return;
  if (vg_item_get_sets (item) == NULL)
    chance_answer (interview, item);
  if (g_test_rand_int_range (0, 4) == 0 && vg_item_get_kind (item) != VG_ITEM_NOTE)
    vg_interview_set_none (interview, item, chance_word (vg_interview_get_reasons ()), NULL);
}

/* A facet in any value, unless it was released. */
static void
turn_facet (VgCase *subject, const char *other)
{
  static const char *const facets[] = { "contact",        "act", "unwilling", "impact",
                                        "responsibility", NULL };
  static const char *const values[] = { "acknowledges", "partly", "denies", "says-nothing", NULL };
  g_autofree char *place = vg_place_join ("acknowledgement", other, chance_word (facets), NULL);
  g_autofree char *record = g_strdup_printf ("{'value':'%s','words':'%d'}", chance_word (values),
                                             g_test_rand_int_range (0, 1000));

  if (!is_released (subject, place))
    given_put (subject, place, record);
}

/* Being asked to release, and saying no or later or to somebody else, is secret as well. */
static void
refuse_release (VgCase *subject, const char *other)
{
  static const char *const hows[] = { "no", "later", "as-is", NULL };
  g_autofree char *place = pick_place (subject, other);
  const char *how = chance_word (hows);

  if (place != NULL && !is_released (subject, place) &&
      vg_json_get_string (vg_case_get_object (subject, place), "none") == NULL)
    given_release (subject, place, how, NULL, g_str_equal (how, "as-is") ? "supporter-1" : NULL);
}

static void
change_person (VgCase *subject, const char *other)
{
  static const char *const addresses[] = { "u", "je", NULL };
  static const char *const yes_no[] = { "yes", "no", NULL };
  static const char *const languages[] = { "nl", "en", NULL };
  g_autofree char *place = vg_place_join ("party", other, NULL);
  g_autofree char *person = g_strdup_printf (
      "{'role':'%s','name':'naam %d','address':'%s','plain':'%s','language':'%s','channel':'%d'}",
      other, g_test_rand_int_range (0, 1000), chance_word (addresses), chance_word (yes_no),
      chance_word (languages), g_test_rand_int_range (0, 1000));

  given_put (subject, place, person);
}

static void
put_other_records (VgCase *subject, const char *other)
{
  g_autofree char *signal = g_strdup_printf ("{'party':'%s','text':'signaal %d','discussed':'no'}",
                                             other, g_test_rand_int_range (0, 1000));
  g_autofree char *talk = g_strdup_printf ("{'party':'%s','date':'2026-03-%02d','minutes':%d}",
                                           other, g_test_rand_int_range (1, 29),
                                           g_test_rand_int_range (1, 99));
  g_autofree char *signal_place = g_strdup_printf ("signal/x%d", g_test_rand_int_range (0, 4));
  g_autofree char *talk_place = g_strdup_printf ("talk/x%d", g_test_rand_int_range (0, 4));

  given_put (subject, signal_place, g_test_rand_bit () ? signal : NULL);
  given_put (subject, talk_place, g_test_rand_bit () ? talk : NULL);
  given_put (subject, "note/n9", signal);
}

static void
change_something (VgInterview *of_other)
{
  VgCase *subject = vg_interview_get_case (of_other);
  const char *other = vg_interview_get_party (of_other);
  int die = g_test_rand_int_range (0, 12);

  if (die < 5)
    say_something (of_other);
  else if (die < 7)
    remove_something (subject, other);
  else if (die < 9)
    turn_facet (subject, other);
  else if (die < 10)
    refuse_release (subject, other);
  else if (die < 11)
    change_person (subject, other);
  else
    put_other_records (subject, other);
}

static void
check_secrecy_along (VgCase *subject, VgGuide *guide, const char *party, guint n_rounds)
{
  const char *other = get_other (party);
  g_autoptr (VgInterview)
      of_other = vg_interview_new (subject, given_shelf (), given_guide (other), other);
  g_autofree char *before = tell_along (subject, guide, party);

  for (guint i = 0; i < n_rounds; i++) {
    guint n_acts = vg_case_get_n_acts (subject);
    g_autofree char *after = NULL;

    change_something (of_other);
    if (vg_case_get_n_acts (subject) == n_acts)
      continue;
    after = tell_along (subject, guide, party);
    if (g_strcmp0 (before, after) != 0)
      g_error ("%s is told of %s", party,
               vg_act_get_text (vg_case_get_act (subject, vg_case_get_n_acts (subject) - 1)));
  }
}

static void
check_secrecy (VgCase *subject, const char *party, guint n_rounds)
{
  check_secrecy_along (subject, given_guide (party), party, n_rounds);
}

static void
test_nothing_unreleased_reaches_the_harmed_party (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();

  check_secrecy (subject, "harmed", chance_rounds (150));
}

static void
test_nothing_unreleased_reaches_the_accused (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();

  check_secrecy (subject, "accused", chance_rounds (150));
}

static void
test_nothing_reaches_anyone_in_a_case_without_releases (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "case/event", "'sexual'");
  check_secrecy (subject, "harmed", chance_rounds (60));
  check_secrecy (subject, "accused", chance_rounds (60));
}

/* An item for each thing that a guide can ask about what the other released. */
static VgGuide *
make_curious_guide (const char *other)
{
  VgGuide *guide = given_guide (other);
  g_autoptr (GString) items = g_string_new (NULL);

  for (guint i = 0; i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);
    const char *facet = vg_item_get_facet (item);
    const char *consent = vg_item_get_consent (item);
    const char *word = facet != NULL ? "acknowledgement" : consent != NULL ? "consent" : "answer";
    const char *last = facet != NULL ? facet : consent != NULL ? consent : vg_item_get_id (item);

    g_string_append_printf (items,
                            "%s{'id':'C%u','kind':'open','ask':{'nl':'a','en':'a'},"
                            "'when':{'answered':'released.%s.%s.%s'}}",
                            i > 0 ? "," : "", i, other, word, last);
  }
  for (guint i = 1; i < 5; i++)
    g_string_append_printf (items,
                            ",{'id':'G%u','kind':'open','ask':{'nl':'a','en':'a'},"
                            "'when':{'answered':'released.%s.goal.G%u'}}",
                            i, other, i);

  return given_questions (get_other (other), items->str);
}

static void
test_not_even_a_guide_that_asks_for_everything_learns_more (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (VgGuide) of_accused = make_curious_guide ("accused");
  g_autoptr (VgGuide) of_harmed = make_curious_guide ("harmed");
  g_autofree char *before = tell_along (subject, of_accused, "harmed");
  g_autofree char *after = NULL;

  check_secrecy_along (subject, of_accused, "harmed", chance_rounds (100));
  check_secrecy_along (subject, of_harmed, "accused", chance_rounds (100));
  given_put (subject, "release/answer/accused/A16/1", NULL);
  after = tell_along (subject, of_accused, "harmed");
  g_assert_cmpstr (before, !=, after);
}

/* --- And what is released does reach the other: the test above can fail --- */

static void
assert_differs (VgCase *subject, const char *party, const char *before)
{
  g_autofree char *after = tell (subject, party);

  g_assert_cmpstr (before, !=, after);
}

static void
test_a_change_of_what_was_released_is_seen (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autofree char *before = tell (subject, "harmed");

  given_put (subject, "acknowledgement/accused/act", "{'value':'acknowledges','words':'Ja.'}");
  assert_differs (subject, "harmed", before);
  given_put (subject, "acknowledgement/accused/contact", "{'value':'acknowledges'}");
  given_put (subject, "acknowledgement/accused/responsibility", "{'value':'acknowledges'}");
  given_put (subject, "acknowledgement/accused/unwilling", "{'value':'acknowledges'}");
  given_release (subject, "acknowledgement/accused/act", "as-is", NULL, "harmed");
  given_release (subject, "acknowledgement/accused/contact", "as-is", NULL, "harmed");
  given_release (subject, "acknowledgement/accused/responsibility", "as-is", NULL, "harmed");
  given_release (subject, "acknowledgement/accused/unwilling", "as-is", NULL, "harmed");
  assert_differs (subject, "harmed", before);
}

static void
test_a_release_by_itself_is_seen (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *before = NULL;

  given_put (subject, "case/event", "'sexual'");
  given_put (subject, "acknowledgement/accused/act", "{'value':'denies'}");
  before = tell (subject, "harmed");
  given_release (subject, "acknowledgement/accused/act", "as-is", NULL, "harmed");
  assert_differs (subject, "harmed", before);
}

static void
test_what_the_party_says_is_told_back_to_them (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autofree char *harmed = tell (subject, "harmed");
  g_autofree char *accused = tell (subject, "accused");

  given_put (subject, "answer/harmed/V17/9", "{'as':'quotation','text':'Nog een vraag'}");
  given_put (subject, "answer/accused/A16/9", "{'as':'quotation','text':'Nog een vraag'}");
  assert_differs (subject, "harmed", harmed);
  assert_differs (subject, "accused", accused);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");
  vg_clock_hold ("2026-04-24T12:00:00Z");
  g_test_add_func ("/secrecy/nothing-unreleased-reaches-the-harmed-party",
                   test_nothing_unreleased_reaches_the_harmed_party);
  g_test_add_func ("/secrecy/nothing-unreleased-reaches-the-accused",
                   test_nothing_unreleased_reaches_the_accused);
  g_test_add_func ("/secrecy/nothing-reaches-anyone-in-a-case-without-releases",
                   test_nothing_reaches_anyone_in_a_case_without_releases);
  g_test_add_func ("/secrecy/not-even-a-guide-that-asks-for-everything-learns-more",
                   test_not_even_a_guide_that_asks_for_everything_learns_more);
  g_test_add_func ("/secrecy/a-change-of-what-was-released-is-seen",
                   test_a_change_of_what_was_released_is_seen);
  g_test_add_func ("/secrecy/a-release-by-itself-is-seen", test_a_release_by_itself_is_seen);
  g_test_add_func ("/secrecy/what-the-party-says-is-told-back-to-them",
                   test_what_the_party_says_is_told_back_to_them);

  return g_test_run ();
}
