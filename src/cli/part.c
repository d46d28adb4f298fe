/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/part.h"

#include "base/error.h"
#include "base/json.h"

#include <glib/gi18n-lib.h>

const VgField *
vg_part_find (const char *place, const char *name, GError **error)
{
  const VgRecordKind *kind = place != NULL ? vg_record_kind_of (place) : NULL;
  g_autoptr (GString) parts = g_string_new (NULL);

  for (const VgField *field = kind != NULL && !kind->is_scalar ? kind->fields : NULL;
       field != NULL && field->name != NULL; field++) {
    if (g_str_equal (field->name, name))
      return field;
    g_string_append_printf (parts, "%s%s", parts->len > 0 ? ", " : "", field->name);
  }

  g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND, _ ("there is no part %s; the parts are: %s"),
               name, parts->str);
  return NULL;
}

JsonNode *
vg_part_read_number (const char *text)
{
  gint64 number = 0;

  return g_ascii_string_to_signed (text, 10, -G_MAXINT, G_MAXINT, &number, NULL)
             ? vg_json_new_int (number)
             : NULL;
}

JsonNode *
vg_part_read (const VgField *field, const char *text)
{
  gboolean is_number = field->kind == VG_FIELD_INT || field->kind == VG_FIELD_RATING;
  JsonNode *number = is_number ? vg_part_read_number (text) : NULL;

  return number != NULL ? number : vg_json_new_string (text);
}
