/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

int
vg_command_json (int argc, char **argv)
{
  const VgUsage usage = { "json",
                          "check|canonical FILE",
                          _ ("check: whether FILE is JSON as this program reads it, else where "
                             "not: file:line:column.\ncanonical: the same in the form of RFC 8785. "
                             "FILE - is standard input."),
                          NULL,
                          2,
                          2 };
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  if (!vg_command_read (&usage, &argc, &argv))
    return VG_EXIT_USAGE;
  if (!g_str_equal (argv[1], "check") && !g_str_equal (argv[1], "canonical"))
    return vg_command_refuse ("json", _ ("say check or canonical"));

  node = vg_json_read_file (argv[2], VG_JSON_CASE_BYTES, &error);
  if (node == NULL) {
    gboolean is_fault = g_error_matches (error, VG_ERROR, VG_ERROR_PARSE);

    g_printerr ("%s\n", error->message);
    return is_fault ? VG_EXIT_FINDINGS : VG_EXIT_WORLD;
  }

  if (g_str_equal (argv[1], "canonical")) {
    text = vg_json_write (node);
    if (!vg_command_write (NULL, text, strlen (text), &error))
      return vg_command_fail (error, VG_EXIT_WORLD);
  }

  return VG_EXIT_DONE;
}
