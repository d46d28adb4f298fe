/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/goal-order.h"

#include "base/json.h"
#include "model/place.h"

static int
compare_goals (gconstpointer a, gconstpointer b, gpointer subject)
{
  JsonObject *left = vg_case_get_object (subject, *(const char *const *) a);
  JsonObject *right = vg_case_get_object (subject, *(const char *const *) b);
  gint64 left_order = vg_json_get_int (left, "order", G_MAXINT);
  gint64 right_order = vg_json_get_int (right, "order", G_MAXINT);

  if (left_order != right_order)
    return left_order < right_order ? -1 : 1;

  return vg_place_compare (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
vg_goal_order_list (VgCase *subject, const char *party)
{
  g_autofree char *prefix = vg_place_join ("goal", party, NULL);
  GPtrArray *places = vg_case_list (subject, prefix);

  g_ptr_array_sort_with_data (places, compare_goals, subject);
  return places;
}
