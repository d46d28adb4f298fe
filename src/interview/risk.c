/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/risk.h"

#include "base/clock.h"
#include "base/json.h"
#include "guide/name.h"
#include "model/place.h"

#include <string.h>

static void
give (VgValue *out, JsonNode *taken)
{
  out->state = VG_VALUE_GIVEN;
  out->node = taken;
}

static void
give_text (VgValue *out, const char *text)
{
  if (text != NULL)
    give (out, vg_json_new_string (text));
}

static JsonObject *
get_assessment (VgCase *subject, const char *id)
{
  g_autofree char *place = vg_place_join ("assessment", id, NULL);

  return vg_case_get_object (subject, place);
}

/* Places come in order: those of one assessment stand together. */
static void
add_ids (VgCase *subject, const char *head, GPtrArray *ids)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, head);
  g_autofree char *last = NULL;

  for (guint i = 0; i < places->len; i++) {
    char *id = NULL;

    if (last != NULL && vg_place_is_under (places->pdata[i], last))
      continue;

    id = vg_place_dup_word (places->pdata[i], 1);
    g_free (last);
    last = vg_place_join (head, id, NULL);
    if (g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
      g_free (id);
    else
      g_ptr_array_add (ids, id);
  }
}

/* "a10" after "a9": by what stands before the number, then by the number. */
static int
compare_names (const char *left, const char *right)
{
  gsize left_head = strcspn (left, G_CSET_DIGITS);
  gsize right_head = strcspn (right, G_CSET_DIGITS);
  guint64 left_number = 0;
  guint64 right_number = 0;

  if (left_head != right_head || strncmp (left, right, left_head) != 0 ||
      !g_ascii_string_to_unsigned (left + left_head, 10, 0, G_MAXUINT, &left_number, NULL) ||
      !g_ascii_string_to_unsigned (right + right_head, 10, 0, G_MAXUINT, &right_number, NULL) ||
      left_number == right_number)
    return vg_place_compare (left, right);

  return left_number < right_number ? -1 : 1;
}

/* The latest first. */
static int
compare_ids (gconstpointer a, gconstpointer b, gpointer subject)
{
  const char *left = *(const char *const *) a;
  const char *right = *(const char *const *) b;
  const char *left_date = vg_json_get_string (get_assessment (subject, left), "date");
  const char *right_date = vg_json_get_string (get_assessment (subject, right), "date");

  if ((left_date == NULL) != (right_date == NULL))
    return left_date == NULL ? -1 : 1;
  if (g_strcmp0 (left_date, right_date) != 0)
    return g_strcmp0 (right_date, left_date);

  return compare_names (right, left);
}

GPtrArray *
vg_risk_list_assessments (VgCase *subject)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  add_ids (subject, "assessment", ids);
  add_ids (subject, "risk", ids);
  g_ptr_array_sort_with_data (ids, compare_ids, subject);
  return ids;
}

/* Whether nobody knows when it was: without a date, or with its items alone. */
static gboolean
is_without_date (VgCase *subject, const char *id)
{
  return vg_json_get_string (get_assessment (subject, id), "date") == NULL;
}

char *
vg_risk_dup_latest (VgCase *subject)
{
  g_autoptr (GPtrArray) ids = vg_risk_list_assessments (subject);

  for (guint i = 0; ids->len > 1 && i < ids->len; i++)
    if (is_without_date (subject, ids->pdata[i]))
      return NULL;

  return ids->len > 0 ? g_strdup (ids->pdata[0]) : NULL;
}

char *
vg_risk_dup_place (VgCase *subject, const char *item)
{
  g_autofree char *latest = vg_risk_dup_latest (subject);

  return latest != NULL ? vg_place_join ("risk", latest, item, NULL) : NULL;
}

static gboolean
is_found (JsonObject *record)
{
  const char *presence = vg_json_get_string (record, "presence");

  return g_strcmp0 (presence, "possible") == 0 || g_strcmp0 (presence, "yes") == 0;
}

/* Whether it says that there is nothing, or nothing any more: "unknown" does not. */
static gboolean
is_closed (JsonObject *record)
{
  if (is_found (record))
    return vg_json_get_string (record, "resolved") != NULL;

  return g_strcmp0 (vg_json_get_string (record, "presence"), "no") == 0;
}

/* Where the red flag @item stands open, or NULL where it does not. */
static char *
find_open (VgCase *subject, const char *item)
{
  g_autoptr (GPtrArray) ids = vg_risk_list_assessments (subject);

  for (guint i = 0; i < ids->len; i++) {
    g_autofree char *place = vg_place_join ("risk", (const char *) ids->pdata[i], item, NULL);
    JsonObject *record = vg_case_get_object (subject, place);

    if (is_found (record) && !is_closed (record))
      return g_steal_pointer (&place);
    if (is_closed (record) && !is_without_date (subject, ids->pdata[i]))
      return NULL;
  }

  return NULL;
}

gboolean
vg_risk_is_open (VgCase *subject, const char *item)
{
  g_autofree char *place = find_open (subject, item);

  return place != NULL;
}

GPtrArray *
vg_risk_list_open_flags (VgCase *subject)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 1; i <= VG_NAME_N_RED_FLAGS; i++) {
    g_autofree char *item = g_strdup_printf (VG_NAME_RED_FLAG "%u", i);
    char *place = find_open (subject, item);

    if (place != NULL)
      g_ptr_array_add (found, place);
  }

  return found;
}

/* Adds the place of @item where its @member is @value. */
static void
add_where (VgCase *subject,
           const char *item,
           const char *member,
           const char *value,
           GPtrArray *found)
{
  g_autofree char *place = vg_risk_dup_place (subject, item);
  JsonObject *record = place != NULL ? vg_case_get_object (subject, place) : NULL;

  if (g_strcmp0 (vg_json_get_string (record, member), value) == 0)
    g_ptr_array_add (found, g_steal_pointer (&place));
}

GPtrArray *
vg_risk_list_high (VgCase *subject)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (const VgRiskDomain *domain = vg_name_risk_domains; domain->code != NULL; domain++)
    add_where (subject, domain->code, "level", "high", found);

  return found;
}

GPtrArray *
vg_risk_list_unknown (VgCase *subject)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (const VgRiskDomain *domain = vg_name_risk_domains; domain->code != NULL; domain++) {
    guint n_before = found->len;

    for (guint i = 1; i <= domain->n_items; i++) {
      g_autofree char *item = g_strdup_printf ("%s%u", domain->code, i);

      add_where (subject, item, "presence", "unknown", found);
    }
    if (found->len - n_before < VG_RISK_MANY_UNKNOWN)
      g_ptr_array_set_size (found, (int) n_before);
  }

  return found;
}

static void
give_presence (JsonObject *record, const char *item, VgValue *out)
{
  const char *presence = vg_json_get_string (record, "presence");

  if (g_strcmp0 (presence, "unknown") == 0)
    return;
  if (g_str_has_prefix (item, VG_NAME_RED_FLAG) && is_found (record) &&
      vg_json_get_string (record, "resolved") != NULL)
    presence = "resolved";
  give_text (out, presence);
}

static void
give_days (JsonObject *assessment, VgValue *out)
{
  g_autofree char *today = vg_clock_dup_today ();
  int days = vg_clock_days_between (vg_json_get_string (assessment, "date"), today);

  if (days >= 0)
    give (out, vg_json_new_int (days));
}

void
vg_risk_look_up (VgCase *subject, const char *name, VgValue *out)
{
  g_autofree char *latest = vg_risk_dup_latest (subject);
  g_autofree char *item = g_strndup (name, strcspn (name, "."));
  g_autofree char *place = NULL;
  JsonObject *assessment = NULL;

  if (latest == NULL)
    return;

  assessment = get_assessment (subject, latest);
  place = vg_place_join ("risk", latest, item, NULL);
  if (g_str_equal (name, "days"))
    give_days (assessment, out);
  else if (g_str_equal (name, "level") || g_str_equal (name, "decision") ||
           g_str_equal (name, "consulted"))
    give_text (out, vg_json_get_string (assessment, name));
  else if (g_str_has_suffix (name, ".level"))
    give_text (out, vg_json_get_string (vg_case_get_object (subject, place), "level"));
  else
    give_presence (vg_case_get_object (subject, place), name, out);
}
