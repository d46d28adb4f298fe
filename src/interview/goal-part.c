/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/goal-part.h"

#include "base/json.h"
#include "interview/goal-record.h"
#include "interview/item-place.h"

/* Words, a value: a reason for no answer alone is none. */
static gboolean
has_own_answer (VgCase *subject, VgItem *item, const char *party)
{
  g_autofree char *place = vg_item_dup_place (item, party);
  g_autoptr (GPtrArray) places = vg_case_list (subject, place);
  JsonObject *record = vg_case_get_object (subject, place);

  return places->len > (record != NULL ? 1 : 0) ||
         (record != NULL && json_object_has_member (record, "value"));
}

GPtrArray *
vg_goal_part_list (VgCase *subject, VgItem *item, const char *party)
{
  if (party == NULL || vg_item_get_of_goals (item) == NULL || has_own_answer (subject, item, party))
    return g_ptr_array_new ();

  return vg_goal_record_list (subject, party);
}

char *
vg_goal_part_say (VgCase *subject, VgItem *item, const char *place)
{
  JsonObject *goal = vg_case_get_object (subject, place);
  const char *part = vg_item_get_of_goals (item);
  JsonNode *value = goal != NULL && part != NULL ? json_object_get_member (goal, part) : NULL;

  if (vg_json_is_int (value))
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (value));

  return g_strdup (vg_json_peek_string (value));
}

char *
vg_goal_part_dup_open (VgCase *subject, VgItem *item, const char *party)
{
  g_autoptr (GPtrArray) places = vg_goal_part_list (subject, item, party);

  for (guint i = 0; i < places->len; i++) {
    g_autofree char *said = vg_goal_part_say (subject, item, places->pdata[i]);

    if (said == NULL)
      return g_strdup (places->pdata[i]);
  }

  return NULL;
}

gboolean
vg_goal_part_is_settled (VgCase *subject, VgItem *item, const char *party)
{
  g_autoptr (GPtrArray) places = vg_goal_part_list (subject, item, party);
  g_autofree char *open = vg_goal_part_dup_open (subject, item, party);

  return places->len > 0 && open == NULL;
}
