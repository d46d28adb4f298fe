/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/past.h"

#include "base/json.h"

static int
compare_clocks (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/* What takes an act back stands after it, so one way backwards tells which acts still count. */
static GArray *
list_undone (GPtrArray *acts)
{
  GArray *undone = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = acts->len; i > 0; i--) {
    gint64 clock = vg_act_get_clock (acts->pdata[i - 1]);
    gint64 target = vg_act_get_undoes (acts->pdata[i - 1]);
    gboolean is_undone = FALSE;

    for (guint n = 0; n < undone->len; n++)
      is_undone = is_undone || g_array_index (undone, gint64, n) == clock;
    if (is_undone || target == 0)
      continue;
    g_array_append_val (undone, target);
    g_array_append_val (undone, clock);
  }

  g_array_sort (undone, compare_clocks);
  return undone;
}

GArray *
vg_past_list (VgCase *subject, const char *place)
{
  GArray *past = g_array_new (FALSE, FALSE, sizeof (VgPast));
  g_autoptr (GPtrArray) acts = NULL;
  g_autoptr (GArray) undone = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && place != NULL, past);

  acts = vg_case_list_history (subject, place);
  undone = list_undone (acts);
  for (guint i = 0; i < acts->len; i++) {
    VgAct *act = acts->pdata[i];
    gint64 clock = vg_act_get_clock (act);
    VgPast entry = { vg_act_get_at (act), vg_json_get_object (vg_act_get_set (act), place) };

    if (json_object_has_member (vg_act_get_set (act), place) &&
        !g_array_binary_search (undone, &clock, compare_clocks, NULL))
      g_array_append_val (past, entry);
  }

  return past;
}
