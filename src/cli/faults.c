/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/faults.h"

#include <glib/gi18n-lib.h>

static const char *const kinds[] = { "open",     "changed-ground", "orphan", "lost-source",
                                     "withheld", "leak",           "shared" };

/* "still to fill in: date", with a count where it is so in several places. */
static char *
dup_line (const VgPaper *paper, const VgFault *fault)
{
  g_autofree char *what = NULL;

  if (fault->blocks)
    /* Translators: the name of a paper's file, then why it was not written. */
    what = g_strdup_printf (_ ("%s: not written: %s"), paper->file, fault->what);
  else
    what = g_strdup_printf ("%s: %s", paper->file, fault->what);
  if (fault->kind == VG_FAULT_OPEN || fault->place == NULL)
    return g_steal_pointer (&what);

  return g_strdup_printf ("%s (%s)", what, fault->place);
}

void
vg_faults_print (const VgPaper *paper, GPtrArray *faults)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < faults->len; i++) {
    char *line = dup_line (paper, g_ptr_array_index (faults, i));
    guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, line));

    if (count == 0)
      g_ptr_array_add (lines, line);
    g_hash_table_insert (counts, line, GUINT_TO_POINTER (count + 1));
  }

  for (guint i = 0; i < lines->len; i++) {
    guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, lines->pdata[i]));

    if (count > 1)
      g_printerr ("%s (%u ×)\n", (char *) lines->pdata[i], count);
    else
      g_printerr ("%s\n", (char *) lines->pdata[i]);
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
