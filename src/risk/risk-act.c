/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/risk-act.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "guide/name.h"
#include "interview/risk.h"
#include "model/people.h"
#include "model/place.h"
#include "risk/own-estimate.h"
#include "risk/risk-overview.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const item_members[] = {
  "presence", "relevance", "level", "note", "action", NULL
};
static const char *const item_lists[] = { "of", "for", "evidence", NULL };
static const char *const whole_members[] = { "moment",      "date",      "level", "certainty",
                                             "formulation", "scenarios", "best",  "likely",
                                             "worst",       "consulted", "next",  NULL };

/* FALSE, always: what the plan does not allow yet. */
static gboolean
refuse (GError **error, const char *what)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS, what);
  return FALSE;
}

static gboolean
is_flag (const char *item)
{
  return g_str_has_prefix (item, VG_NAME_RED_FLAG);
}

static gboolean
is_domain (const char *item)
{
  for (const VgRiskDomain *domain = vg_name_risk_domains; domain->code != NULL; domain++)
    if (g_str_equal (domain->code, item))
      return TRUE;

  return FALSE;
}

static gboolean
check_item (const char *item, GError **error)
{
  if (item != NULL && (is_domain (item) || vg_name_is_risk_item (item)))
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
               _ ("“%s” is no domain, no question and no red flag of an assessment"),
               item != NULL ? item : "");
  return FALSE;
}

static gboolean
check_assessment (VgCase *subject, const char *assessment, GError **error)
{
  g_autoptr (GPtrArray) ids = vg_risk_list_assessments (subject);

  if (g_ptr_array_find_with_equal_func (ids, assessment, g_str_equal, NULL))
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("there is no assessment “%s”; begin one first"),
               assessment);
  return FALSE;
}

static gboolean
check_spot (VgCase *subject, const VgRiskSpot *spot, GError **error)
{
  return check_item (spot->item, error) && check_assessment (subject, spot->assessment, error);
}

static char *
dup_spot (const VgRiskSpot *spot)
{
  return vg_place_join ("risk", spot->assessment, spot->item, NULL);
}

static void
add_once (GPtrArray *people, char *taken)
{
  if (taken == NULL || g_ptr_array_find_with_equal_func (people, taken, g_str_equal, NULL))
    g_free (taken);
  else
    g_ptr_array_add (people, taken);
}

/* Whose data a judgement holds: the people it names and whose words show it; of both where it
 * names nobody. Ends with NULL.
 */
static GPtrArray *
list_about (JsonObject *record)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) of = vg_risk_item_dup_texts (record, "of");
  g_auto (GStrv) for_whom = vg_risk_item_dup_texts (record, "for");
  g_auto (GStrv) evidence = vg_risk_item_dup_texts (record, "evidence");

  for (guint i = 0; of[i] != NULL; i++)
    add_once (people, g_strdup (of[i]));
  for (guint i = 0; for_whom[i] != NULL; i++)
    add_once (people, g_strdup (for_whom[i]));
  if (people->len == 0)
    for (guint i = 0; vg_name_sides[i] != NULL; i++)
      g_ptr_array_add (people, g_strdup (vg_name_sides[i]));
  for (guint i = 0; evidence[i] != NULL; i++)
    add_once (people, vg_place_dup_party (evidence[i]));

  g_ptr_array_add (people, NULL);
  return people;
}

/* Sets @place to @record (taken), or takes it away where nothing is left of it. */
static gboolean
put (VgCase *subject, const char *place, JsonObject *record, GError **error)
{
  JsonObject *set = json_object_new ();
  g_autoptr (GPtrArray) about = list_about (record);

  if (json_object_get_size (record) > 0)
    json_object_set_object_member (set, place, json_object_ref (record));
  else
    json_object_set_null_member (set, place);
  json_object_unref (record);

  return vg_case_append (subject, set, (const char *const *) about->pdata, error);
}

/* "a3" after "a2", so that of one day the later one counts as the latest (interview/risk.h). */
static char *
dup_next_id (VgCase *subject)
{
  g_autoptr (GPtrArray) ids = vg_risk_list_assessments (subject);
  g_autofree char *head = g_strdup ("a");
  guint64 most = 0;

  for (guint i = 0; i < ids->len; i++) {
    const char *id = ids->pdata[i];
    gsize length = strcspn (id, G_CSET_DIGITS);
    g_autofree char *stem = g_strndup (id, length);
    guint64 number = 0;

    if (g_ascii_string_to_unsigned (id + length, 10, 0, G_MAXUINT32, &number, NULL))
      most = MAX (most, number);
    if (strcmp (stem, head) > 0) {
      g_free (head);
      head = g_steal_pointer (&stem);
    }
  }

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT, head, most + 1);
}

char *
vg_risk_begin (VgCase *subject, const char *moment, GError **error)
{
  g_autofree char *id = NULL;
  g_autofree char *place = NULL;
  g_autofree char *today = vg_clock_dup_today ();
  JsonObject *record = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject), NULL);

  id = dup_next_id (subject);
  place = vg_place_join ("assessment", id, NULL);
  record = json_object_new ();
  vg_words_set (record, "moment", moment);
  json_object_set_string_member (record, "date", today);
  return put (subject, place, record, error) ? g_steal_pointer (&id) : NULL;
}

/* An open red flag is not talked away: whoever resolves it is named. */
static gboolean
check_presence (VgCase *subject, const VgRiskSpot *spot, const char *presence, GError **error)
{
  gboolean is_found = g_strcmp0 (presence, "possible") == 0 || g_strcmp0 (presence, "yes") == 0;

  if (is_found || !is_flag (spot->item) || !vg_risk_is_open (subject, spot->item))
    return TRUE;

  return refuse (error,
                 _ ("This red flag is open. It closes when a named colleague has resolved it."));
}

gboolean
vg_risk_note (VgCase *subject,
              const VgRiskSpot *spot,
              const char *member,
              const char *text,
              GError **error)
{
  g_autofree char *place = NULL;
  JsonObject *record = NULL;
  gboolean is_presence = FALSE;

  g_return_val_if_fail (VG_IS_CASE (subject) && spot != NULL, FALSE);
  g_return_val_if_fail (g_strv_contains (item_members, member), FALSE);

  is_presence = g_str_equal (member, "presence");
  if (!check_spot (subject, spot, error) ||
      (is_presence && !check_presence (subject, spot, text, error)))
    return FALSE;

  place = dup_spot (spot);
  record = vg_case_copy_record (subject, place);
  vg_words_set (record, member, text);
  if (is_presence) {
    json_object_remove_member (record, "resolved");
    json_object_remove_member (record, "by");
  }

  return put (subject, place, record, error);
}

gboolean
vg_risk_list (VgCase *subject,
              const VgRiskSpot *spot,
              const char *member,
              const char *const *texts,
              GError **error)
{
  g_autofree char *place = NULL;
  JsonObject *record = NULL;
  JsonArray *list = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && spot != NULL, FALSE);
  g_return_val_if_fail (g_strv_contains (item_lists, member), FALSE);

  if (!check_spot (subject, spot, error))
    return FALSE;

  list = json_array_new ();
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    json_array_add_string_element (list, texts[i]);
  place = dup_spot (spot);
  record = vg_case_copy_record (subject, place);
  if (json_array_get_length (list) > 0)
    json_object_set_array_member (record, member, json_array_ref (list));
  else
    json_object_remove_member (record, member);
  json_array_unref (list);

  return put (subject, place, record, error);
}

static gboolean
is_mediator (VgCase *subject, const char *name)
{
  const char *mediator = vg_case_get_text (subject, "case/mediator");
  g_autofree char *known = mediator != NULL ? vg_words_normalise (mediator) : NULL;
  g_autofree char *named = vg_words_normalise (name);

  return g_strcmp0 (known, named) == 0;
}

static gboolean
check_resolution (VgCase *subject,
                  const VgRiskSpot *spot,
                  const VgRiskResolution *resolution,
                  GError **error)
{
  if (!check_spot (subject, spot, error))
    return FALSE;
  if (!is_flag (spot->item) || !vg_risk_is_open (subject, spot->item))
    return refuse (error, _ ("There is no open red flag to resolve here."));
  if (!vg_words_are_any (resolution->by))
    return refuse (error, _ ("Say which colleague resolved it, by name."));
  if (is_mediator (subject, resolution->by))
    return refuse (error,
                   _ ("A red flag is resolved by somebody else than the mediator of the case."));
  if (!vg_words_are_any (resolution->action))
    return refuse (error, _ ("Say what was done."));

  return TRUE;
}

/* What was found stays said: "possible" where it was found in an earlier assessment so. */
static char *
dup_found (VgCase *subject, const VgRiskSpot *spot)
{
  g_autoptr (VgRedFlag) flag = vg_red_flag_new (subject, spot->assessment, spot->item);
  JsonObject *record = flag->found_at != NULL ? vg_case_get_object (subject, flag->found_at) : NULL;

  return g_strdup (vg_json_get_string (record, "presence"));
}

/* @presence: (nullable): what stands there stays */
static void
resolve_at (VgCase *subject,
            JsonObject *set,
            const VgRiskSpot *spot,
            const VgRiskResolution *resolution,
            const char *presence)
{
  g_autofree char *today = vg_clock_dup_today ();
  g_autofree char *place = dup_spot (spot);
  JsonObject *record = vg_case_copy_record (subject, place);

  json_object_set_string_member (record, "by", resolution->by);
  json_object_set_string_member (record, "action", resolution->action);
  json_object_set_string_member (record, "resolved",
                                 resolution->date != NULL ? resolution->date : today);
  if (presence != NULL)
    json_object_set_string_member (record, "presence", presence);
  json_object_set_object_member (set, place, record);
}

static gboolean
has_date (VgCase *subject, const char *assessment)
{
  g_autofree char *place = vg_place_join ("assessment", assessment, NULL);

  return vg_json_get_string (vg_case_get_object (subject, place), "date") != NULL;
}

/* One that was found in another assessment too is closed by this one where that is known to
 * be earlier. Where nobody knows, or it is later, it is resolved there by the same act.
 */
static void
resolve_elsewhere (VgCase *subject,
                   JsonObject *set,
                   const VgRiskSpot *spot,
                   const VgRiskResolution *resolution)
{
  g_autoptr (GPtrArray) ids = vg_risk_list_assessments (subject);
  gboolean is_earlier = FALSE;

  for (guint i = 0; i < ids->len; i++) {
    const VgRiskSpot other = { ids->pdata[i], spot->item };
    g_autoptr (VgRiskItem) item = vg_risk_item_new (subject, other.assessment, other.item);

    if (g_str_equal (other.assessment, spot->assessment))
      is_earlier = has_date (subject, spot->assessment);
    else if (!is_earlier && vg_risk_item_is_found (item))
      resolve_at (subject, set, &other, resolution, NULL);
  }
}

gboolean
vg_risk_resolve (VgCase *subject,
                 const VgRiskSpot *spot,
                 const VgRiskResolution *resolution,
                 GError **error)
{
  g_autofree char *presence = NULL;
  JsonObject *set = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && spot != NULL && resolution != NULL, FALSE);

  if (!check_resolution (subject, spot, resolution, error))
    return FALSE;

  presence = dup_found (subject, spot);
  set = json_object_new ();
  resolve_elsewhere (subject, set, spot, resolution);
  resolve_at (subject, set, spot, resolution, presence);
  return vg_case_append (subject, set, NULL, error);
}

gboolean
vg_risk_estimate (VgCase *subject,
                  const VgRiskSpot *spot,
                  const VgRiskEstimate *estimate,
                  GError **error)
{
  g_autofree char *place = NULL;
  JsonObject *record = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && spot != NULL && estimate != NULL, FALSE);

  if (!check_assessment (subject, spot->assessment, error) ||
      (!g_str_equal (spot->item, VG_ESTIMATE_WHOLE) && !check_item (spot->item, error)))
    return FALSE;
  if (!vg_people_has (subject, estimate->party)) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("“%s” is nobody in this case"),
                 estimate->party);
    return FALSE;
  }

  place = vg_place_join ("estimate", estimate->party, spot->assessment, spot->item, NULL);
  record = vg_case_copy_record (subject, place);
  vg_words_set (record, "words", estimate->words);
  if (estimate->value == VG_ESTIMATE_NONE)
    json_object_remove_member (record, "value");
  else
    json_object_set_int_member (record, "value", estimate->value);
  if (json_object_get_size (record) > 0)
    return vg_case_set (subject, place, vg_json_new_object (record), error);

  json_object_unref (record);
  return vg_case_set (subject, place, NULL, error);
}

gboolean
vg_risk_write (VgCase *subject,
               const char *assessment,
               const char *member,
               const char *text,
               GError **error)
{
  g_autofree char *place = NULL;
  JsonObject *record = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && assessment != NULL, FALSE);
  g_return_val_if_fail (g_strv_contains (whole_members, member), FALSE);

  if (!check_assessment (subject, assessment, error))
    return FALSE;

  place = vg_place_join ("assessment", assessment, NULL);
  record = vg_case_copy_record (subject, place);
  vg_words_set (record, member, text);
  return put (subject, place, record, error);
}

/* Whether the whole or any domain is moderate or high. */
static gboolean
weighs (VgRiskOverview *overview)
{
  GPtrArray *domains = vg_risk_overview_get_domains (overview);
  const char *level = vg_risk_overview_get (overview, "level");
  gboolean weighs = level != NULL && !g_str_equal (level, "low");

  for (guint i = 0; i < domains->len; i++) {
    const VgDomainView *domain = domains->pdata[i];

    weighs = weighs || (domain->level != NULL && !g_str_equal (domain->level, "low"));
  }

  return weighs;
}

/* Why nobody can go on now, or NULL. */
static const char *
find_obstacle (VgRiskOverview *overview)
{
  if (vg_risk_overview_count_flags (overview, VG_RED_FLAG_OPEN) > 0)
    return _ ("A red flag is open. Until it is resolved only a pause or a stop can be decided.");
  if (vg_risk_overview_count_flags (overview, VG_RED_FLAG_UNKNOWN) > 0)
    return _ ("Not every red flag has been looked at. Until then only a pause or a stop can be "
              "decided.");

  return NULL;
}

static gboolean
check_decision (VgRiskOverview *overview, const VgRiskDecision *decision, GError **error)
{
  static const char *const ended[] = { "pause", "stop", NULL };
  const char *obstacle = find_obstacle (overview);

  if (!vg_words_are_any (decision->reason))
    return refuse (error, _ ("A decision has a reason. Say why."));
  if (obstacle != NULL && !g_strv_contains (ended, decision->decision))
    return refuse (error, obstacle);
  if (weighs (overview) && !vg_words_are_any (decision->consulted))
    return refuse (
        error, _ ("Something is moderate or high. Say which colleague was consulted, by name."));

  return TRUE;
}

gboolean
vg_risk_decide (VgCase *subject,
                const char *assessment,
                const VgRiskDecision *decision,
                GError **error)
{
  g_autoptr (VgRiskOverview) overview = NULL;
  g_autofree char *place = NULL;
  g_autofree char *today = vg_clock_dup_today ();
  JsonObject *record = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && assessment != NULL, FALSE);
  g_return_val_if_fail (decision != NULL && decision->decision != NULL, FALSE);

  if (!check_assessment (subject, assessment, error))
    return FALSE;

  overview = vg_risk_overview_new (subject, assessment);
  if (!check_decision (overview, decision, error))
    return FALSE;

  place = vg_place_join ("assessment", assessment, NULL);
  record = vg_case_copy_record (subject, place);
  json_object_set_string_member (record, "decision", decision->decision);
  json_object_set_string_member (record, "reason", decision->reason);
  json_object_set_string_member (record, "decided", today);
  vg_words_set (record, "consulted", decision->consulted);
  vg_words_set (record, "next", decision->next);
  return put (subject, place, record, error);
}

static const char *const *
list_sides (const char *for_whom)
{
  static const char *const harmed[] = { "harmed", NULL };
  static const char *const accused[] = { "accused", NULL };

  if (g_strcmp0 (for_whom, "harmed") == 0)
    return harmed;

  return g_strcmp0 (for_whom, "accused") == 0 ? accused : vg_name_sides;
}

char *
vg_risk_add_measure (VgCase *subject, const VgRiskMeasure *measure, GError **error)
{
  g_autofree char *place = NULL;
  JsonObject *record = NULL;
  JsonObject *set = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && measure != NULL, NULL);

  if (!check_item (measure->item, error))
    return NULL;
  if (!vg_words_are_any (measure->text)) {
    refuse (error, _ ("Say what the measure is."));
    return NULL;
  }

  place = g_strdup_printf ("measure/%u", vg_case_get_free_number (subject, "measure"));
  record = json_object_new ();
  json_object_set_string_member (record, "item", measure->item);
  json_object_set_string_member (record, "text", measure->text);
  json_object_set_string_member (record, "done", "no");
  vg_words_set (record, "for", measure->for_whom);
  vg_words_set (record, "owner", measure->owner);
  vg_words_set (record, "until", measure->until);
  set = json_object_new ();
  json_object_set_object_member (set, place, record);
  return vg_case_append (subject, set, list_sides (measure->for_whom), error)
             ? g_steal_pointer (&place)
             : NULL;
}

gboolean
vg_risk_set_done (VgCase *subject, const char *measure, const char *done, GError **error)
{
  JsonObject *record = NULL;
  JsonObject *set = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && measure != NULL, FALSE);

  if (!g_str_has_prefix (measure, "measure/") || vg_case_get_object (subject, measure) == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: there is no such measure"), measure);
    return FALSE;
  }

  record = vg_case_copy_record (subject, measure);
  vg_words_set (record, "done", done);
  set = json_object_new ();
  json_object_set_object_member (set, measure, record);
  return vg_case_append (subject, set, list_sides (vg_json_get_string (record, "for")), error);
}

char *
vg_risk_add_strength (VgCase *subject,
                      const char *party,
                      const char *kind,
                      const char *text,
                      GError **error)
{
  g_autofree char *prefix = NULL;
  g_autofree char *place = NULL;
  JsonObject *record = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && party != NULL, NULL);

  if (!vg_people_has (subject, party)) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("“%s” is nobody in this case"), party);
    return NULL;
  }
  if (!vg_words_are_any (kind) && !vg_words_are_any (text)) {
    refuse (error, _ ("Say which strength it is."));
    return NULL;
  }

  prefix = vg_place_join ("strength", party, NULL);
  place = g_strdup_printf ("%s/%u", prefix, vg_case_get_free_number (subject, prefix));
  record = json_object_new ();
  vg_words_set (record, "kind", kind);
  vg_words_set (record, "text", text);
  return vg_case_set (subject, place, vg_json_new_object (record), error) ? g_steal_pointer (&place)
                                                                          : NULL;
}
