/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/risk-warning.h"

#include "base/json.h"
#include "base/language.h"
#include "guide/name.h"
#include "interview/risk.h"
#include "model/place.h"

#include "interview/given.h"

#define ROUNDS 300
#define SEED   3140

static GRand *chance;

static gboolean
has_warning (VgCase *subject, const char *id, const char *domain, VgTruth truth)
{
  g_autofree char *latest = vg_risk_dup_latest (subject);
  g_autoptr (VgRiskOverview) overview = vg_risk_overview_new (subject, latest);
  g_autoptr (GPtrArray) warnings = vg_risk_warning_list (overview);

  for (guint i = 0; i < warnings->len; i++) {
    const VgRiskWarning *warning = warnings->pdata[i];

    if (g_str_equal (warning->id, id) && g_strcmp0 (warning->domain, domain) == 0 &&
        warning->truth == truth)
      return TRUE;
  }

  return FALSE;
}

/* Everything looked at, nothing there, all low, and decided. */
static VgCase *
make_calm (void)
{
  VgCase *subject = vg_case_new ();

  given_put (subject, "assessment/a1",
             "{'date':'2026-03-01','level':'low','decision':'go-on','reason':'All well.'}");
  for (guint i = 1; i <= VG_NAME_N_RED_FLAGS; i++) {
    g_autofree char *place = g_strdup_printf ("risk/a1/RF%u", i);

    given_put (subject, place, "{'presence':'no'}");
  }
  for (const VgRiskDomain *domain = vg_name_risk_domains; domain->code != NULL; domain++) {
    g_autofree char *level = g_strdup_printf ("risk/a1/%s", domain->code);

    given_put (subject, level, "{'level':'low'}");
    for (guint i = 1; i <= domain->n_items; i++) {
      g_autofree char *place = g_strdup_printf ("risk/a1/%s%u", domain->code, i);

      given_put (subject, place, "{'presence':'no'}");
    }
  }

  return subject;
}

static void
test_where_all_is_known_and_low_nothing_warns (void)
{
  g_autoptr (VgCase) subject = make_calm ();
  g_autoptr (VgRiskOverview) overview = vg_risk_overview_new (subject, "a1");
  g_autoptr (GPtrArray) warnings = vg_risk_warning_list (overview);

  g_assert_cmpuint (warnings->len, ==, 0);
}

static void
test_each_rule_holds_where_it_must (void)
{
  g_autoptr (VgCase) subject = make_calm ();

  given_put (subject, "risk/a1/RF1", "{'presence':'possible'}");
  g_assert_true (has_warning (subject, "red-flag", NULL, VG_TRUTH_YES));
  g_assert_true (has_warning (subject, "stopped", NULL, VG_TRUTH_YES));
  given_put (subject, "risk/a1/RF1", "{'presence':'unknown'}");
  g_assert_true (has_warning (subject, "red-flag", NULL, VG_TRUTH_UNKNOWN));
  g_assert_true (has_warning (subject, "stopped", NULL, VG_TRUTH_UNKNOWN));
  given_put (subject, "risk/a1/VR", "{'level':'high'}");
  g_assert_true (has_warning (subject, "pressure", NULL, VG_TRUTH_YES));
  g_assert_true (has_warning (subject, "direct", NULL, VG_TRUTH_YES));
  g_assert_true (has_warning (subject, "consult", NULL, VG_TRUTH_YES));
  g_assert_true (has_warning (subject, "measure", "VR", VG_TRUTH_YES));
  given_put (subject, "risk/a1/FV1", "{'presence':'unknown'}");
  given_put (subject, "risk/a1/FV2", "{'presence':'unknown'}");
  g_assert_false (has_warning (subject, "low", "FV", VG_TRUTH_YES));
  given_put (subject, "risk/a1/FV3", NULL);
  g_assert_true (has_warning (subject, "low", "FV", VG_TRUTH_YES));
  given_put (subject, "risk/a1/FV", NULL);
  g_assert_true (has_warning (subject, "weighed", "FV", VG_TRUTH_YES));
  given_put (subject, "assessment/a1", "{'date':'2026-03-01','decision':'go-on'}");
  g_assert_true (has_warning (subject, "reason", NULL, VG_TRUTH_YES));
}

static const char *
draw (const char *const *words, guint n)
{
  return words[g_rand_int_range (chance, 0, (gint32) n)];
}

/* A record with some of the members, each with one of the words; empty ones are left out. */
static void
put_some (VgCase *subject, const char *place, const char *const *pairs, guint n)
{
  JsonObject *record = json_object_new ();
  JsonObject *set = json_object_new ();

  for (guint i = 0; i < n; i += 2)
    if (g_rand_int_range (chance, 0, 4) > 0)
      json_object_set_string_member (record, pairs[i], pairs[i + 1]);
  json_object_set_object_member (set, place, record);
  g_assert_true (vg_case_append (subject, set, NULL, NULL));
}

static void
put_random_item (VgCase *subject, const char *assessment)
{
  static const char *const presences[] = { "no", "no", "possible", "yes", "unknown" };
  static const char *const levels[] = { "low", "low", "moderate", "high" };
  guint at = (guint) g_rand_int_range (chance, 0, 13);
  const VgRiskDomain *domain = &vg_name_risk_domains[at];
  guint number = (guint) g_rand_int_range (chance, 0, (gint32) domain->n_items + 1);
  g_autofree char *place = number > 0
                               ? g_strdup_printf ("risk/%s/%s%u", assessment, domain->code, number)
                               : g_strdup_printf ("risk/%s/%s", assessment, domain->code);
  const char *const of_item[] = { "presence", draw (presences, 5), "action", "Arrive apart" };
  const char *const of_domain[] = { "level", draw (levels, 4), "note", "As it looks" };

  if (number > 0)
    put_some (subject, place, of_item, 4);
  else
    put_some (subject, place, of_domain, 4);
}

static void
put_random_flag (VgCase *subject, const char *assessment)
{
  static const char *const presences[] = { "no", "possible", "yes", "unknown" };
  g_autofree char *place = g_strdup_printf ("risk/%s/RF%d", assessment,
                                            g_rand_int_range (chance, 1, 15));
  const char *const members[] = { "presence", draw (presences, 4), "by", "Wren" };
  const char *const resolved[] = { "presence", draw (presences, 4), "resolved", "2026-03-09" };

  put_some (subject, place, g_rand_boolean (chance) ? members : resolved, 4);
}

static void
put_random_whole (VgCase *subject, const char *assessment, const char *date)
{
  static const char *const levels[] = { "low", "moderate", "high" };
  static const char *const decisions[] = { "go-on", "go-on-with-conditions", "indirect-only",
                                           "pause", "stop" };
  g_autofree char *place = g_strdup_printf ("assessment/%s", assessment);
  const char *const members[] = { "date",      date,
                                  "level",     draw (levels, 3),
                                  "decision",  draw (decisions, 5),
                                  "reason",    "All considered",
                                  "consulted", "Wren" };

  put_some (subject, place, members, G_N_ELEMENTS (members));
}

/* A calm case in which things were found, or not, in two assessments. */
static VgCase *
make_random (void)
{
  static const char *const ids[] = { "a1", "a2" };
  static const char *const dates[] = { "2026-03-01", "2026-03-08" };
  VgCase *subject = g_rand_boolean (chance) ? make_calm () : vg_case_new ();

  for (guint n = (guint) g_rand_int_range (chance, 0, 30); n > 0; n--) {
    guint at = (guint) g_rand_int_range (chance, 0, 2);

    if (g_rand_boolean (chance))
      put_random_item (subject, ids[at]);
    else if (g_rand_boolean (chance))
      put_random_flag (subject, ids[at]);
    else
      put_random_whole (subject, ids[at], dates[at]);
  }
  if (g_rand_boolean (chance))
    given_put (subject, "measure/1", "{'item':'FV1','text':'Arrive apart'}");

  return subject;
}

/* Whether anything is left of the assessment when @place is gone: what is taken away whole was
 * never there.
 */
static gboolean
is_last_trace (VgCase *subject, const char *place)
{
  g_autofree char *id = vg_place_dup_word (place, 1);
  g_autofree char *items = vg_place_join ("risk", id, NULL);
  g_autofree char *record = vg_place_join ("assessment", id, NULL);
  g_autoptr (GPtrArray) places = vg_case_list (subject, items);

  if (g_str_has_prefix (place, "measure/"))
    return FALSE;

  return places->len + (vg_case_get (subject, record) != NULL) == 1;
}

/* One of the members of @record, or NULL for the whole of it. */
static char *
dup_member (JsonObject *record)
{
  g_autoptr (GList) members = json_object_get_members (record);
  guint n = g_list_length (members);

  if (n == 0 || g_rand_int_range (chance, 0, 4) == 0)
    return NULL;

  return g_strdup (g_list_nth_data (members, (guint) g_rand_int_range (chance, 0, (gint32) n)));
}

/* Takes one member of one record away, or the whole record. Returns: (nullable): what */
static char *
erase_something (VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "");
  g_autofree char *place = NULL;
  g_autofree char *member = NULL;
  JsonObject *record = NULL;
  JsonNode *value = NULL;

  if (places->len == 0)
    return NULL;

  place = g_strdup (places->pdata[g_rand_int_range (chance, 0, (gint32) places->len)]);
  record = vg_case_copy_record (subject, place);
  member = dup_member (record);
  if (member != NULL)
    json_object_remove_member (record, member);
  value = vg_json_new_object (record);
  if (member == NULL)
    g_clear_pointer (&value, json_node_unref);
  if (member == NULL && is_last_trace (subject, place))
    return NULL;

  g_assert_true (vg_case_set (subject, place, value, NULL));
  return g_strdup_printf ("%s#%s", place, member != NULL ? member : "");
}

/* Everything that warns of the latest assessment, as "id domain"; red flags that are open or
 * not known as well. Where none is known to be the latest, all warns.
 */
static GHashTable *
list_alarms (VgCase *subject)
{
  GHashTable *alarms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *latest = vg_risk_dup_latest (subject);
  g_autoptr (VgRiskOverview) overview = vg_risk_overview_new (subject, latest);
  g_autoptr (GPtrArray) warnings = vg_risk_warning_list (overview);
  GPtrArray *flags = vg_risk_overview_get_flags (overview);

  for (guint i = 0; i < warnings->len; i++) {
    const VgRiskWarning *warning = warnings->pdata[i];

    g_hash_table_add (alarms, g_strdup_printf ("%s %s", warning->id,
                                               warning->domain != NULL ? warning->domain : ""));
  }
  for (guint i = 0; i < flags->len; i++) {
    const VgRedFlag *flag = flags->pdata[i];

    if (flag->state == VG_RED_FLAG_OPEN || flag->state == VG_RED_FLAG_UNKNOWN)
      g_hash_table_add (alarms, g_strdup (flag->item->code));
  }

  return alarms;
}

static void
assert_none_lost (GHashTable *before, GHashTable *after, const char *erased)
{
  GHashTableIter iter;
  gpointer alarm = NULL;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &alarm, NULL))
    if (!g_hash_table_contains (after, alarm))
      g_error ("taking away %s turned off: %s", erased, (const char *) alarm);
}

static void
test_taking_anything_away_turns_no_warning_off (void)
{
  chance = g_rand_new_with_seed (SEED);
  for (guint round = 0; round < ROUNDS; round++) {
    g_autoptr (VgCase) subject = make_random ();

    for (guint n = 0; n < 12; n++) {
      g_autoptr (GHashTable) before = list_alarms (subject);
      g_autofree char *erased = erase_something (subject);
      g_autoptr (GHashTable) after = list_alarms (subject);

      if (erased != NULL)
        assert_none_lost (before, after, erased);
    }
  }

  g_clear_pointer (&chance, g_rand_free);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  g_test_add_func ("/risk-warning/where all is known and low nothing warns",
                   test_where_all_is_known_and_low_nothing_warns);
  g_test_add_func ("/risk-warning/each rule holds where it must",
                   test_each_rule_holds_where_it_must);
  g_test_add_func ("/risk-warning/taking anything away turns no warning off",
                   test_taking_anything_away_turns_no_warning_off);
  return g_test_run ();
}
