/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "derive/summary.h"
#include "document/formats.h"
#include "document/question-sheet.h"
#include "model/people.h"
#include "workspace/papers.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char *language;
  char *format;
  char *out;
} Options;

static int
write_sheet (VgInterview *interview, const Options *options)
{
  const char *own = vg_interview_get_own_wording (interview).language;
  const char *language = options->language != NULL ? options->language : own;
  const char *format = options->format != NULL ? options->format : "md";
  g_autoptr (VgDocument) document = vg_question_sheet_new (interview, language);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = vg_papers_write (document, format, NULL, &error);

  if (bytes == NULL || !vg_command_write (options->out, g_bytes_get_data (bytes, NULL),
                                          g_bytes_get_size (bytes), &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  return VG_EXIT_DONE;
}

static int
find_and_write (VgCase *subject, VgShelf *shelf, const char *party, const Options *options)
{
  VgGuide *guide = vg_summary_find_guide (subject, shelf, party);
  g_autoptr (VgInterview) interview = NULL;

  if (!vg_people_has (subject, party) || guide == NULL)
    return vg_command_refuse ("sheet", _ ("there is no such party in this case"));

  interview = vg_interview_new (subject, shelf, guide, party);
  return write_sheet (interview, options);
}

static int
run (int argc, char **argv, Options *options)
{
  g_autofree char *formats = vg_formats_dup_ids ();
  const GOptionEntry entries[] = {
    { "language", 0, 0, G_OPTION_ARG_STRING, &options->language,
      N_ ("nl or en; without: that of the person"), N_ ("LANGUAGE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options->format, formats, N_ ("FORMAT") },
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &options->out, N_ ("Where to write it"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = {
    "sheet",
    "CASE PARTY",
    _ ("Writes the questions that are at issue for a person now, worded for them, with room to\n"
       "write: to take along on paper. It holds no answer and no name."),
    entries,
    2,
    2,
    VG_OPENS_CASE,
  };
  g_autoptr (VgCaseFile) file = NULL;
  g_autoptr (VgShelf) shelf = NULL;

  if (!vg_command_read (&usage, &argc, &argv) ||
      !vg_command_check_language ("sheet", options->language) ||
      !vg_command_check_format ("sheet", options->format))
    return VG_EXIT_USAGE;

  file = vg_command_open (argv[1]);
  shelf = file != NULL ? vg_command_read_shelf () : NULL;
  return shelf != NULL ? find_and_write (vg_case_file_get_case (file), shelf, argv[2], options)
                       : VG_EXIT_WORLD;
}

int
vg_command_sheet (int argc, char **argv)
{
  Options options = { NULL };
  int code = run (argc, argv, &options);

  g_free (options.language);
  g_free (options.format);
  g_free (options.out);
  return code;
}
