/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/noted.h"

#include "model/place.h"

/* @place: lent while they are put in order */
typedef struct {
  const char *place;
  gint64 clock;
} Noted;

static gint64
get_first_clock (VgCase *subject, const char *place)
{
  g_autoptr (GPtrArray) history = vg_case_list_history (subject, place);

  return history->len > 0 ? vg_act_get_clock (history->pdata[0]) : 0;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Noted *first = a;
  const Noted *second = b;

  if (first->clock != second->clock)
    return first->clock < second->clock ? -1 : 1;

  return vg_place_compare (first->place, second->place);
}

GPtrArray *
vg_noted_list_places (VgCase *subject, const char *prefix)
{
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (GArray) noted = g_array_new (FALSE, FALSE, sizeof (Noted));
  GPtrArray *ordered = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (VG_IS_CASE (subject) && prefix != NULL, ordered);

  places = vg_case_list (subject, prefix);
  for (guint i = 0; i < places->len; i++) {
    const Noted one = { places->pdata[i], get_first_clock (subject, places->pdata[i]) };

    g_array_append_val (noted, one);
  }

  g_array_sort (noted, compare);
  for (guint i = 0; i < noted->len; i++)
    g_ptr_array_add (ordered, g_strdup (g_array_index (noted, Noted, i).place));

  return ordered;
}
