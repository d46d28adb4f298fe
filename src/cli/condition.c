/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "cli/line.h"
#include "condition/line.h"

#include <glib/gi18n-lib.h>

static char *
answer_line (GString *line)
{
  JsonObject *object = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (line->len <= VG_LINE_BYTES)
    return vg_condition_answer_line (line->str, line->len);

  object = json_object_new ();
  node = vg_json_new_object (object);
  json_object_set_string_member (object, "error", _ ("the line is longer than a megabyte"));
  return vg_json_write (node);
}

int
vg_command_condition (int argc, char **argv)
{
  const VgUsage usage = { "condition",
                          NULL,
                          _ ("Reads one {\"rule\":…,\"data\":…} a line from standard input, and "
                             "writes a line for each:\n{\"result\":…}, where \"unknown\" is a "
                             "result, or {\"error\":\"…\"}."),
                          NULL,
                          0,
                          0 };
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean had_error = FALSE;

  if (!vg_command_read (&usage, &argc, &argv))
    return VG_EXIT_USAGE;

  while (vg_line_read (line)) {
    g_autofree char *answer = NULL;

    if (line->len == 0)
      continue;
    answer = answer_line (line);
    had_error = had_error || g_str_has_prefix (answer, "{\"error\"");
    g_print ("%s\n", answer);
  }

  return had_error ? VG_EXIT_FINDINGS : VG_EXIT_DONE;
}
