/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/facet.h"

gboolean
vg_facet_record (VgCase *subject,
                 const char *place,
                 const char *value,
                 const char *none,
                 GError **error)
{
  JsonObject *set = NULL;
  JsonObject *record = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject), FALSE);

  set = json_object_new ();
  record = vg_case_copy_record (subject, place);
  json_object_remove_member (record, "value");
  if (value != NULL)
    json_object_set_string_member (record, "value", value);
  if (value != NULL && none != NULL && vg_case_get (subject, none) != NULL)
    json_object_set_null_member (set, none);

  if (json_object_get_size (record) > 0) {
    json_object_set_object_member (set, place, record);
  } else {
    json_object_set_null_member (set, place);
    json_object_unref (record);
  }

  return vg_case_append (subject, set, NULL, error);
}
