/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/own-estimate.h"

#include "base/json.h"
#include "model/people.h"
#include "model/place.h"

void
vg_own_estimate_free (VgOwnEstimate *self)
{
  g_free (self->party);
  g_free (self->words);
  g_free (self);
}

GPtrArray *
vg_own_estimate_list (VgCase *subject, const char *assessment, const char *item)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_own_estimate_free);
  g_autoptr (GPtrArray) people = vg_people_list (subject);

  for (guint i = 0; i < people->len; i++) {
    const char *party = people->pdata[i];
    g_autofree char *place = vg_place_join ("estimate", party, assessment, item, NULL);
    JsonObject *record = vg_case_get_object (subject, place);
    VgOwnEstimate *estimate = NULL;

    if (record == NULL)
      continue;
    estimate = g_new0 (VgOwnEstimate, 1);
    estimate->party = g_strdup (party);
    estimate->value = (int) vg_json_get_int (record, "value", VG_ESTIMATE_NONE);
    estimate->words = g_strdup (vg_json_get_string (record, "words"));
    g_ptr_array_add (found, estimate);
  }

  return found;
}
