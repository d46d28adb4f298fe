/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/source.h"

#include "base/error.h"

void
vg_source_fail (GError **error, const char *name, guint line, guint column, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  if (column > 0)
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, "%s:%u:%u: %s", name, line, column, what);
  else if (line > 0)
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, "%s:%u: %s", name, line, what);
  else
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, "%s: %s", name, what);
}
