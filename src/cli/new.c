/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/json-writer.h"
#include "base/json.h"

#include <glib/gi18n-lib.h>

static void
print_json (const char *id, const char *path)
{
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) node = vg_json_new_object (object);
  g_autofree char *text = NULL;

  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "path", path);
  text = vg_json_write (node);
  g_print ("%s\n", text);
}

static int
make_file (const char *path, const char *label, gboolean is_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCaseFile) file = vg_case_file_create (path, label, &error);

  if (file == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  if (is_json)
    print_json (vg_case_get_id (vg_case_file_get_case (file)), path);
  else
    g_print (_ ("%s was made. Anyone who can open this file can read it: "
                "keep real cases in a vault (--vault).\n"),
             path);
  return VG_EXIT_DONE;
}

static int
add_to_vault (const char *folder, const char *label, gboolean is_json)
{
  VgVault *vault = vg_command_open_vault (folder);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (vault == NULL)
    return VG_EXIT_WORLD;

  id = vg_workspace_add_case (VG_WORKSPACE (vault), label, &error);
  if (id == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  if (is_json)
    print_json (id, folder);
  else
    g_print ("%s\n", id);
  return VG_EXIT_DONE;
}

static int
make (int argc, char **argv, const char *label, gboolean is_json)
{
  const char *folder = vg_unlock_get_folder ();

  if (folder != NULL && argc > 1)
    return vg_command_refuse ("new", _ ("a case in a vault has no file: name it with --label"));
  if (folder != NULL && label == NULL)
    return vg_command_refuse ("new", _ ("say how the case is called, with --label"));
  if (folder == NULL && argc == 1)
    return vg_command_refuse ("new", _ ("an argument is missing"));

  return folder != NULL ? add_to_vault (folder, label, is_json)
                        : make_file (argv[1], label, is_json);
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
                          "CASE.voorgesprek.json | --vault VAULT --label TEXT",
                          _ ("Makes an empty case file. Nothing is overwritten.\n"
                             "A case file is readable by anyone who can open the file.\n"
                             "With --vault: makes a case in the vault, and prints its id."),
                          options,
                          0,
                          1,
                          VG_OPENS_CASE };

  if (!vg_command_read (&usage, &argc, &argv))
    return VG_EXIT_USAGE;

  return make (argc, argv, label, is_json);
}
