/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/json-writer.h"
#include "base/json.h"

#include <glib/gi18n-lib.h>

static void
print_json (VgCaseFile *file)
{
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) node = vg_json_new_object (object);
  g_autofree char *text = NULL;

  json_object_set_string_member (object, "id", vg_case_get_id (vg_case_file_get_case (file)));
  json_object_set_string_member (object, "path", vg_case_file_get_key (file));
  text = vg_json_write (node);
  g_print ("%s\n", text);
}

int
vg_command_new (int argc, char **argv)
{
  g_autofree char *label = NULL;
  gboolean is_json = FALSE;
  const GOptionEntry options[] = {
    { "label", 0, 0, G_OPTION_ARG_STRING, &label, N_ ("A neutral name for lists"), N_ ("TEXT") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print data as JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = { "new",
                          "CASE.voorgesprek.json",
                          _ ("Makes an empty case file. Nothing is overwritten.\n"
                             "A case file is readable by anyone who can open the file."),
                          options,
                          1,
                          1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCaseFile) file = NULL;

  if (!vg_command_read (&usage, &argc, &argv))
    return VG_EXIT_USAGE;

  file = vg_case_file_create (argv[1], label, &error);
  if (file == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  if (is_json)
    print_json (file);
  else
    g_print (_ ("%s was made. Anyone who can open this file can read it: "
                "keep real cases out of it until there is a vault.\n"),
             argv[1]);
  return VG_EXIT_DONE;
}
