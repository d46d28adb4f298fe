/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/findings.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "guide/finding.h"

#include <glib/gi18n-lib.h>

static void
print_json (GPtrArray *findings)
{
  JsonArray *list = json_array_new ();
  g_autoptr (JsonNode) node = vg_json_new_array (list);
  g_autofree char *text = NULL;

  for (guint i = 0; i < findings->len; i++) {
    VgFinding *finding = findings->pdata[i];
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "file", finding->file);
    json_object_set_int_member (object, "line", finding->line);
    json_object_set_int_member (object, "column", finding->column);
    json_object_set_string_member (object, "rule", finding->rule);
    if (finding->id != NULL)
      json_object_set_string_member (object, "id", finding->id);
    json_object_set_string_member (object, "what", finding->what);
    json_object_set_boolean_member (object, "note", finding->is_note);
    json_array_add_object_element (list, object);
  }

  text = vg_json_write (node);
  g_print ("%s\n", text);
}

/* A finding without a line is about a file that could not be read at all. */
VgExit
vg_findings_get_exit (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (((VgFinding *) findings->pdata[i])->line == 0)
      return VG_EXIT_WORLD;

  return vg_findings_are_faults (findings) ? VG_EXIT_FINDINGS : VG_EXIT_DONE;
}

VgExit
vg_findings_print (GPtrArray *findings, gboolean is_json)
{
  if (is_json) {
    print_json (findings);
    return vg_findings_get_exit (findings);
  }

  for (guint i = 0; i < findings->len; i++) {
    g_autofree char *said = vg_finding_say (findings->pdata[i]);

    g_print ("%s\n", said);
  }
  if (findings->len == 0)
    g_print (_ ("No findings.\n"));

  return vg_findings_get_exit (findings);
}
