/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever one party says, and does not release, changes no byte of what the other is
 * asked or given.
 */

#include "../interview/chance.h"
#include "../interview/given.h"
#include "base/clock.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "base/language.h"
#include "derive/paper-data.h"
#include "derive/sayable.h"
#include "interview/release.h"
#include "model/place.h"
#include "secret.h"
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

static void
check_secrecy_along (VgCase *subject, VgGuide *guide, const char *party, guint n_rounds)
{
  const char *other = secret_get_other (party);
  g_autoptr (VgInterview)
      of_other = vg_interview_new (subject, given_shelf (), given_guide (other), other);
  g_autofree char *before = tell_along (subject, guide, party);

  for (guint i = 0; i < n_rounds; i++) {
    guint n_acts = vg_case_get_n_acts (subject);
    g_autofree char *after = NULL;

    secret_change (of_other, TRUE);
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

  return given_questions (secret_get_other (other), items->str);
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

/* --- Of those around them --- */

#define SUPPORTED "answer/supporter-1/S05/1"

static gboolean
may_be_told (VgCase *subject, const char *reader)
{
  g_autoptr (GPtrArray) sayable = vg_sayable_list (subject, given_shelf (), reader);

  for (guint i = 0; i < sayable->len; i++)
    if (g_str_equal (((VgSayable *) sayable->pdata[i])->place, SUPPORTED))
      return TRUE;

  return FALSE;
}

static gboolean
is_on_paper (VgCase *subject, const char *reader, const char *word)
{
  g_autoptr (JsonNode) data = vg_paper_data_new (subject, given_shelf (), reader, "nl", NULL);
  g_autofree char *text = vg_json_write (data);

  return strstr (text, word) != NULL;
}

/* To one side, to the other, to both, to neither: and one after another, as it is changed. */
static void
test_what_a_supporter_said_reaches_those_it_names_alone (void)
{
  static const char *const receivers[] = { "harmed",           "accused",
                                           "accused harmed",   "parent-1",
                                           "parent-1 accused", "accused-2",
                                           "harmed parent-1",  NULL };
  static const char *const readers[] = { "harmed", "accused" };
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "party/supporter-1", "{'role':'supporter','side':'harmed','name':'Zwaan'}");
  given_put (subject, SUPPORTED, "{'as':'quotation','text':'merkwoord'}");
  for (guint round = 0; round < chance_rounds (12); round++) {
    const char *to = chance_word (receivers);
    g_auto (GStrv) named = g_strsplit (to, " ", -1);

    given_release (subject, SUPPORTED, "as-is", NULL, to);
    for (guint i = 0; i < G_N_ELEMENTS (readers); i++) {
      gboolean is_named = g_strv_contains ((const char *const *) named, readers[i]);

      g_assert_cmpint (may_be_told (subject, readers[i]), ==, is_named);
      g_assert_true (is_named || !is_on_paper (subject, readers[i], "merkwoord"));
    }
  }
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
  g_test_add_func ("/secrecy/what-a-supporter-said-reaches-those-it-names-alone",
                   test_what_a_supporter_said_reaches_those_it_names_alone);
  g_test_add_func ("/secrecy/a-change-of-what-was-released-is-seen",
                   test_a_change_of_what_was_released_is_seen);
  g_test_add_func ("/secrecy/a-release-by-itself-is-seen", test_a_release_by_itself_is_seen);
  g_test_add_func ("/secrecy/what-the-party-says-is-told-back-to-them",
                   test_what_the_party_says_is_told_back_to_them);

  return g_test_run ();
}
