/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/goal-record.h"

#include "base/json.h"
#include "model/people.h"
#include "model/place.h"

static int
compare_goals (gconstpointer a, gconstpointer b, gpointer subject)
{
  const char *left = *(const char *const *) a;
  const char *right = *(const char *const *) b;
  gint64 left_order = vg_json_get_int (vg_case_get_object (subject, left), "order", G_MAXINT);
  gint64 right_order = vg_json_get_int (vg_case_get_object (subject, right), "order", G_MAXINT);

  if (left_order != right_order)
    return left_order < right_order ? -1 : 1;

  return vg_place_compare (left, right);
}

GPtrArray *
vg_goal_record_list (VgCase *subject, const char *party)
{
  g_autofree char *prefix = vg_place_join ("goal", party, NULL);
  GPtrArray *places = vg_case_list (subject, prefix);

  g_ptr_array_sort_with_data (places, compare_goals, subject);

  return places;
}

GPtrArray *
vg_goal_record_list_missing (VgCase *subject, GPtrArray *people)
{
  GPtrArray *missing = g_ptr_array_new ();

  for (guint i = 0; i < people->len; i++) {
    g_autofree char *goals = vg_place_join ("goal", people->pdata[i], NULL);

    if (vg_people_is_principal (subject, people->pdata[i]) && !vg_case_has_under (subject, goals))
      g_ptr_array_add (missing, people->pdata[i]);
  }

  return missing;
}

char *
vg_goal_record_dup_next_place (VgCase *subject, const char *party)
{
  g_autofree char *prefix = vg_place_join ("goal", party, NULL);

  return g_strdup_printf ("%s/%u", prefix, vg_case_get_free_number (subject, prefix));
}

static gint64
get_last_order (VgCase *subject, const char *party)
{
  g_autoptr (GPtrArray) places = vg_goal_record_list (subject, party);
  gint64 last = 0;

  for (guint i = 0; i < places->len; i++)
    last = MAX (last,
                vg_json_get_int (vg_case_get_object (subject, places->pdata[i]), "order", i + 1));

  return last;
}

gboolean
vg_goal_record_add (VgCase *subject, const char *party, const char *words, GError **error)
{
  g_autofree char *place = vg_goal_record_dup_next_place (subject, party);
  JsonObject *record = json_object_new ();

  json_object_set_string_member (record, "words", words);
  json_object_set_int_member (record, "order", get_last_order (subject, party) + 1);

  return vg_case_set (subject, place, vg_json_new_object (record), error);
}

gboolean
vg_goal_record_set (VgCase *subject,
                    const char *place,
                    const char *member,
                    JsonNode *value,
                    GError **error)
{
  JsonObject *record = vg_case_copy_record (subject, place);

  if (value != NULL)
    json_object_set_member (record, member, value);
  else
    json_object_remove_member (record, member);

  return vg_case_set (subject, place, vg_json_new_object (record), error);
}

static gint64
find_goal (GPtrArray *places, const char *place)
{
  for (guint i = 0; i < places->len; i++) {
    if (g_strcmp0 (places->pdata[i], place) == 0)
      return i;
  }

  return -1;
}

gboolean
vg_goal_record_move (VgCase *subject, const char *party, const char *place, int by, GError **error)
{
  g_autoptr (GPtrArray) places = vg_goal_record_list (subject, party);
  gint64 from = find_goal (places, place);
  gint64 to = from + by;
  JsonObject *set = NULL;

  if (from < 0 || to < 0 || to >= places->len)
    return TRUE;
  g_ptr_array_insert (places, to, g_ptr_array_steal_index (places, from));

  set = json_object_new ();
  for (guint i = 0; i < places->len; i++) {
    JsonObject *record = vg_case_copy_record (subject, places->pdata[i]);

    json_object_set_int_member (record, "order", i + 1);
    json_object_set_object_member (set, places->pdata[i], record);
  }

  return vg_case_append (subject, set, NULL, error);
}

gboolean
vg_goal_record_remove (VgCase *subject, const char *place, GError **error)
{
  return vg_case_set (subject, place, NULL, error);
}
