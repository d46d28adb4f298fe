/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "secret.h"

#include "../interview/chance.h"
#include "../interview/given.h"
#include "base/json.h"
#include "interview/release.h"
#include "model/place.h"

const char *
secret_get_other (const char *party)
{
  return g_str_equal (party, "harmed") ? "accused" : "harmed";
}

/* The words at @place; and the consent that carries every release. */
static gboolean
is_released (VgCase *subject, const char *place)
{
  return g_str_has_suffix (place, "/pass-on") || vg_release_of (subject, place) == VG_RELEASE_GIVEN;
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

  if (prefix != NULL && is_released (subject, prefix))
    return;
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
  static const char *const others[] = { "supporter-1", "supporter-1 parent-1", NULL };
  g_autofree char *place = pick_place (subject, other);
  const char *how = chance_word (hows);

  if (place != NULL && !is_released (subject, place) &&
      vg_json_get_string (vg_case_get_object (subject, place), "none") == NULL)
    given_release (subject, place, how, NULL,
                   g_str_equal (how, "as-is") ? chance_word (others) : NULL);
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

/* What is arranged for the other alone, who stands by them, and what was judged of them. */
static void
put_own_check (VgCase *subject, const char *other)
{
  static const char *const checks[] = { "call", "aftercare", "transport", "supporter", NULL };
  g_autofree char *check = g_strdup_printf ("check/%s-%s", chance_word (checks), other);
  g_autofree char *supporter = g_strdup_printf ("party/supporter-%s", other);
  g_autofree char *strength = g_strdup_printf ("strength/%s/s1", other);
  g_autofree char *text = g_strdup_printf ("{'text':'regelen %d'}", g_test_rand_int_range (0, 999));
  g_autofree char *person = g_strdup_printf ("{'role':'supporter','side':'%s','name':'steun %d'}",
                                             other, g_test_rand_int_range (0, 999));

  given_put (subject, check, text);
  given_put (subject, strength, text);
  given_put (subject, supporter, person);
}

/* How the other was approached, and what they said to it; of which nothing may be told. */
static void
put_own_approach (VgCase *subject, const char *other)
{
  static const char *const states[] = { "prepared", "sent",    "reminded",   "answered",
                                        "silent",   "refused", "not-wanted", NULL };
  static const char *const kinds[] = { "call", "letter", "silence", "answer", "refusal", NULL };
  g_autofree char *place = g_strdup_printf ("approach/%s", other);
  g_autofree char *approach = g_strdup_printf (
      "{'state':'%s','channel':'%d','words':'%d','may-tell':'nothing','delete-on':'2026-06-%02d'}",
      chance_word (states), g_test_rand_int_range (0, 999), g_test_rand_int_range (0, 999),
      g_test_rand_int_range (1, 29));
  g_autofree char *contact = g_strdup_printf (
      "{'with':'%s','kind':'%s','date':'2026-03-%02d','words':'%d'}", other, chance_word (kinds),
      g_test_rand_int_range (1, 29), g_test_rand_int_range (0, 999));
  g_autofree char *farewell = g_strdup_printf ("farewell/%s", other);
  g_autofree char *words = g_strdup_printf ("{'words':'%d'}", g_test_rand_int_range (0, 999));
  g_autofree char *moment = g_strdup_printf ("aftercare/%s/x1", other);

  given_put (subject, place, g_test_rand_bit () ? approach : NULL);
  given_put (subject, "contact/x1", g_test_rand_bit () ? contact : NULL);
  given_put (subject, farewell, words);
  given_put (subject, moment, "{'what':'Bellen','on':'2026-06-02'}");
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

  put_own_check (subject, other);
  put_own_approach (subject, other);
  given_put (subject, signal_place, g_test_rand_bit () ? signal : NULL);
  given_put (subject, talk_place, g_test_rand_bit () ? talk : NULL);
  given_put (subject, "note/n9", signal);
}

void
secret_change (VgInterview *of_other, gboolean may_rename)
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
  else if (die < 11 && may_rename)
    change_person (subject, other);
  else
    put_other_records (subject, other);
}
