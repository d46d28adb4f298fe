/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "described.h"

#include "base/json-writer.h"

char *
described (VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "");
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++) {
    g_autofree char *value = vg_json_write (vg_case_get (subject, places->pdata[i]));

    g_string_append_printf (all, "%s=%s\n", (char *) places->pdata[i], value);
  }

  return g_string_free (all, FALSE);
}
