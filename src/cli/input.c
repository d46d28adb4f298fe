/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/input.h"

#include "base/file.h"
#include "base/json.h"
#include "cli/command.h"
#include "cli/line.h"

#include <glib/gi18n-lib.h>

/* All of standard input; one byte more than is allowed where there is more. */
static GBytes *
read_all (void)
{
  g_autoptr (GString) line = g_string_new (NULL);
  GString *all = g_string_new (NULL);

  while (all->len <= VG_JSON_DATA_BYTES && vg_line_read (line)) {
    g_string_append_len (all, line->str, (gssize) line->len);
    g_string_append_c (all, '\n');
  }

  return g_string_free_to_bytes (all);
}

char *
vg_input_read (const char *path)
{
  gboolean is_input = g_str_equal (path, "-");
  const char *name = is_input ? _ ("standard input") : path;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = is_input ? read_all ()
                                      : vg_file_read (path, VG_JSON_DATA_BYTES, &error);
  gsize length = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  if (bytes == NULL) {
    vg_command_fail (error, VG_EXIT_WORLD);
    return NULL;
  }
  if (length > VG_JSON_DATA_BYTES) {
    g_printerr (_ ("%s: this is too long to be read\n"), name);
    return NULL;
  }
  if (text != NULL && !g_utf8_validate (text, (gssize) length, NULL)) {
    g_printerr (_ ("%s: this is not UTF-8; save the file as UTF-8\n"), name);
    return NULL;
  }

  /* Of no bytes at all GLib lends nothing. */
  return text != NULL ? g_strndup (text, length) : g_strdup ("");
}
