/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

int
vg_command_set (int argc, char **argv)
{
  const VgUsage usage = {
    "set",
    "CASE PLACE VALUE",
    _ ("Records a value at a place, as one act of the case.\n"
       "VALUE is JSON: '\"sexual\"', '{\"as\":\"quotation\",\"text\":\"…\"}'; "
       "null removes."),
    NULL,
    3,
    3,
    VG_OPENS_CASE,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCaseFile) file = NULL;
  JsonNode *value = NULL;

  if (!vg_command_read (&usage, &argc, &argv))
    return VG_EXIT_USAGE;

  value = vg_json_parse (argv[3], strlen (argv[3]), "VALUE", &error);
  if (value == NULL)
    return vg_command_fail (error, VG_EXIT_USAGE);

  file = vg_command_open (argv[1]);
  if (file == NULL) {
    json_node_unref (value);
    return VG_EXIT_WORLD;
  }
  if (!vg_case_set (vg_case_file_get_case (file), argv[2], value, &error))
    return vg_command_fail (error, VG_EXIT_USAGE);
  if (!vg_case_file_save (file, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  return VG_EXIT_DONE;
}
