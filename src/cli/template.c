/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/error.h"
#include "base/file.h"
#include "base/json.h"
#include "document/mustache.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
read_mode (const char *word, VgMustacheMode *out_mode)
{
  if (word == NULL || g_str_equal (word, "strict")) {
    *out_mode = VG_MUSTACHE_STRICT;
    return TRUE;
  }

  *out_mode = VG_MUSTACHE_SPEC;
  return g_str_equal (word, "spec");
}

/* A file given on the command line that is wrong is a finding; one that is not there is not. */
static int
fail (const GError *error)
{
  gboolean is_fault = g_error_matches (error, VG_ERROR, VG_ERROR_PARSE);

  return vg_command_fail (error, is_fault ? VG_EXIT_FINDINGS : VG_EXIT_WORLD);
}

static int
render (const char *path, const char *data_path, const char *partials_path, VgMustacheMode mode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = vg_file_read (path, VG_JSON_DATA_BYTES, &error);
  g_autoptr (JsonNode) data = NULL;
  g_autoptr (JsonNode) partials = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;
  g_autofree char *template = NULL;
  VgSource source = { .name = path, .first_line = 1 };

  if (bytes == NULL)
    return fail (error);
  g_bytes_get_data (bytes, &length);
  template = g_strndup (g_bytes_get_data (bytes, NULL), length);
  if (!g_utf8_validate (g_bytes_get_data (bytes, NULL), (gssize) length, NULL)) {
    g_printerr (_ ("%s: this is not UTF-8; save the file as UTF-8\n"), path);
    return VG_EXIT_FINDINGS;
  }
  data = vg_json_read_file (data_path, VG_JSON_DATA_BYTES, &error);
  if (data == NULL)
    return fail (error);
  if (partials_path != NULL) {
    partials = vg_json_read_file (partials_path, VG_JSON_DATA_BYTES, &error);
    if (partials == NULL)
      return fail (error);
    if (vg_json_peek_object (partials) == NULL) {
      g_printerr (_ ("%s: partials are an object of texts by name\n"), partials_path);
      return VG_EXIT_FINDINGS;
    }
  }

  source.text = template;
  text = vg_mustache_render (&source, data, vg_json_peek_object (partials), mode, &error);
  if (text == NULL)
    return fail (error);

  return vg_command_write (NULL, text, strlen (text), &error)
             ? VG_EXIT_DONE
             : vg_command_fail (error, VG_EXIT_WORLD);
}

int
vg_command_template (int argc, char **argv)
{
  g_autofree char *data = NULL;
  g_autofree char *partials = NULL;
  g_autofree char *mode_word = NULL;
  const GOptionEntry options[] = {
    { "data", 0, 0, G_OPTION_ARG_FILENAME, &data, N_ ("The values, as JSON"), N_ ("FILE") },
    { "partials", 0, 0, G_OPTION_ARG_FILENAME, &partials, N_ ("An object of partials by name"),
      N_ ("FILE") },
    { "mode", 0, 0, G_OPTION_ARG_STRING, &mode_word,
      N_ ("strict, as papers are made, or spec, as the public specification has it"), N_ ("MODE") },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = { "template",
                          "render FILE --data FILE",
                          _ ("Fills in a Mustache template and prints the text."),
                          options,
                          2,
                          2 };
  VgMustacheMode mode = VG_MUSTACHE_STRICT;

  if (!vg_command_read (&usage, &argc, &argv))
    return VG_EXIT_USAGE;
  if (!g_str_equal (argv[1], "render"))
    return vg_command_refuse ("template", _ ("say render"));
  if (data == NULL)
    return vg_command_refuse ("template", _ ("say which values, with --data"));
  if (!read_mode (mode_word, &mode))
    return vg_command_refuse ("template", _ ("--mode is strict or spec"));

  return render (argv[2], data, partials, mode);
}
