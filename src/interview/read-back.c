/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/read-back.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "interview/item-place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

VgItem *
vg_read_back_find (VgGuide *guide)
{
  for (guint i = 0; i < vg_guide_get_n_items (guide); i++)
    if (vg_item_get_kind (vg_guide_get_item (guide, i)) == VG_ITEM_READ_BACK)
      return vg_guide_get_item (guide, i);

  return NULL;
}

/* Dates as texts stand in the order of time. */
static gboolean
check_date (const char *date, GError **error)
{
  g_autofree char *today = vg_clock_dup_today ();

  if (!vg_clock_is_date (date)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_PARSE,
                         _ ("the day it was read must be a date such as 2026-03-02"));
    return FALSE;
  }
  if (g_strcmp0 (date, today) > 0) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_PARSE,
                         _ ("the day it was read cannot be still to come"));
    return FALSE;
  }

  return TRUE;
}

gboolean
vg_read_back_record (VgCase *subject,
                     VgItem *item,
                     const char *party,
                     const VgReadBack *what,
                     GError **error)
{
  g_autofree char *place = NULL;
  JsonObject *record = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && party != NULL, FALSE);
  g_return_val_if_fail (vg_item_get_kind (item) == VG_ITEM_READ_BACK, FALSE);

  if (!check_date (what->date, error))
    return FALSE;

  place = vg_item_dup_place (item, party);
  record = vg_case_copy_record (subject, place);
  json_object_remove_member (record, "none");
  json_object_remove_member (record, "corrected");
  json_object_set_string_member (record, "value", what->date);
  if (vg_words_are_any (what->corrected))
    json_object_set_string_member (record, "corrected", what->corrected);
  return vg_case_set (subject, place, vg_json_new_object (record), error);
}

void
vg_read_back_look_up (VgCase *subject, VgItem *item, const char *party, VgReadBack *out)
{
  g_autofree char *place = vg_item_dup_place (item, party);
  JsonObject *record = vg_case_get_object (subject, place);

  out->date = vg_json_get_string (record, "value");
  out->corrected = vg_json_get_string (record, "corrected");
}
