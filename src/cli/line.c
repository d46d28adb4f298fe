/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/line.h"

#include <stdio.h>

gboolean
vg_line_read (GString *line)
{
  gboolean is_any = FALSE;
  int byte = 0;

  g_string_truncate (line, 0);
  for (byte = getc_unlocked (stdin); byte != EOF && byte != '\n'; byte = getc_unlocked (stdin)) {
    is_any = TRUE;
    if (line->len <= VG_LINE_BYTES)
      g_string_append_c (line, (char) byte);
  }
  while (line->len > 0 && line->len <= VG_LINE_BYTES && line->str[line->len - 1] == '\r')
    g_string_truncate (line, line->len - 1);

  return is_any || byte == '\n';
}
