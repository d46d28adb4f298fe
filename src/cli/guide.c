/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/json.h"
#include "base/language.h"
#include "base/paths.h"
#include "cli/findings.h"
#include "cli/guide-paths.h"
#include "document/document-read.h"
#include "document/formats.h"
#include "guide/check.h"
#include "guide/print.h"
#include "workspace/own-folder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static int
check (char **paths, gboolean is_json)
{
  g_autofree char *folder = vg_paths_dup_data ("guides", NULL);
  g_autoptr (GPtrArray) findings = vg_guide_check_files ((const char *const *) paths, folder);

  return vg_findings_print (findings, is_json);
}

/* An organisation's own folder, as it would be used. */
static int
check_folder (const char *folder)
{
  guint n_guides = 0;
  guint n_templates = 0;
  g_autoptr (GPtrArray) faults = vg_own_folder_check (folder, &n_guides, &n_templates);
  g_autofree char *guides = g_strdup_printf (ngettext ("%u guide", "%u guides", n_guides),
                                             n_guides);
  g_autofree char *templates = g_strdup_printf (
      ngettext ("%u template", "%u templates", n_templates), n_templates);

  for (guint i = 0; i < faults->len; i++)
    g_print ("%s\n", (char *) faults->pdata[i]);
  g_print ("%s, %s\n", guides, templates);

  return faults->len == 0 ? VG_EXIT_DONE : VG_EXIT_FINDINGS;
}

/* The guide in @path, after a check: nobody prints half a guide. */
static VgGuide *
read_guide (const char *path, int *out_code)
{
  const char *paths[] = { path, NULL };
  g_autofree char *folder = vg_paths_dup_data ("guides", NULL);
  g_autoptr (GPtrArray) findings = vg_guide_check_files (paths, folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  VgGuide *guide = NULL;

  for (guint i = 0; i < findings->len; i++) {
    VgFinding *finding = findings->pdata[i];
    g_autofree char *said = vg_finding_say (finding);

    if (!finding->is_note)
      g_printerr ("%s\n", said);
  }
  *out_code = vg_findings_get_exit (findings);
  if (*out_code != VG_EXIT_DONE)
    return NULL;

  node = vg_json_read_file (path, VG_JSON_DATA_BYTES, &error);
  guide = node != NULL ? vg_guide_new (node, &error) : NULL;
  if (guide == NULL)
    *out_code = vg_command_fail (error, VG_EXIT_WORLD);

  return guide;
}

static int
show (const char *path, const char *language, const char *format, const char *out)
{
  const char *spoken = language != NULL ? language : vg_language_get ();
  const VgFormat *writer = vg_formats_find (format != NULL ? format : "md");
  g_autoptr (VgShelf) shelf = vg_command_read_shelf ();
  g_autoptr (VgGuide) guide = NULL;
  g_autoptr (VgDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *markdown = NULL;
  int code = VG_EXIT_DONE;

  if (shelf == NULL)
    return VG_EXIT_WORLD;
  guide = read_guide (path, &code);
  if (guide == NULL)
    return code;

  markdown = vg_guide_print (guide, shelf, spoken);
  document = vg_document_from_markdown (markdown, spoken, vg_guide_get_title (guide, spoken));
  bytes = writer->write (document, NULL, &error);
  if (bytes == NULL ||
      !vg_command_write (out, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  return VG_EXIT_DONE;
}

static int
explore (const char *path)
{
  g_autoptr (VgShelf) shelf = vg_command_read_shelf ();
  g_autoptr (VgGuide) guide = NULL;
  int code = VG_EXIT_DONE;

  if (shelf == NULL)
    return VG_EXIT_WORLD;
  guide = read_guide (path, &code);

  return guide != NULL ? vg_guide_paths_print (path, guide, shelf) : code;
}

int
vg_command_guide (int argc, char **argv)
{
  gboolean is_json = FALSE;
  g_autofree char *language = NULL;
  g_autofree char *format = NULL;
  g_autofree char *out = NULL;
  g_autofree char *formats = vg_formats_dup_ids ();
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print findings as JSON"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("nl or en"), N_ ("LANGUAGE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, formats, N_ ("FORMAT") },
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &out, N_ ("Where to write it"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = { "guide",
                          "check FILE… | show FILE | paths FILE | folder FOLDER",
                          _ ("check: everything that is wrong with guides, all at once; ids are "
                             "looked for among the\nfiles given, then in the shipped guides.\n"
                             "show: a guide to read or print.\n"
                             "paths: which questions can be asked at all, the shortest and the "
                             "longest talk, and which\nanswers nothing else uses.\n"
                             "folder: everything that is wrong with an organisation's own guides "
                             "and templates. With\nVOORGESPREK_OWN=FOLDER every command uses "
                             "them."),
                          options,
                          2,
                          -1 };

  if (!vg_command_read (&usage, &argc, &argv) || !vg_command_check_language ("guide", language) ||
      !vg_command_check_format ("guide", format))
    return VG_EXIT_USAGE;
  if (g_str_equal (argv[1], "check"))
    return check (argv + 2, is_json);
  if (g_str_equal (argv[1], "folder") && argc == 3)
    return check_folder (argv[2]);
  if (!g_str_equal (argv[1], "show") && !g_str_equal (argv[1], "paths"))
    return vg_command_refuse ("guide", _ ("say check, show, paths or folder"));
  if (argc != 3)
    return vg_command_refuse ("guide", _ ("show and paths take one file"));

  return g_str_equal (argv[1], "paths") ? explore (argv[2]) : show (argv[2], language, format, out);
}
