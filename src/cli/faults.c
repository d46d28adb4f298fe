/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/faults.h"

#include <glib/gi18n-lib.h>

static const char *const kinds[] = { "open",     "changed-ground", "orphan", "lost-source",
                                     "withheld", "leak",           "shared" };

void
vg_faults_print (const VgPaper *paper, GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++) {
    const VgFault *fault = g_ptr_array_index (faults, i);

    if (fault->blocks)
      /* Translators: the name of a paper's file, then why it was not written. */
      g_printerr (_ ("%s: not written: %s"), paper->file, fault->what);
    else
      g_printerr ("%s: %s", paper->file, fault->what);
    if (fault->kind != VG_FAULT_OPEN && fault->place != NULL)
      g_printerr (" (%s)", fault->place);
    g_printerr ("\n");
  }
}

JsonArray *
vg_faults_to_json (GPtrArray *faults)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < faults->len; i++) {
    const VgFault *fault = g_ptr_array_index (faults, i);
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "kind", kinds[fault->kind]);
    json_object_set_boolean_member (object, "blocks", fault->blocks);
    json_object_set_string_member (object, "what", fault->what);
    if (fault->paragraph != NULL)
      json_object_set_string_member (object, "paragraph", fault->paragraph);
    if (fault->place != NULL)
      json_object_set_string_member (object, "place", fault->place);
    json_array_add_object_element (list, object);
  }

  return list;
}
