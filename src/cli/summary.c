/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "base/language.h"
#include "document/formats.h"
#include "document/run.h"
#include "interview/read-back.h"
#include "model/people.h"
#include "workspace/papers.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char *party;
  char *copy;
  char *language;
  char *format;
  char *out;
  char *read_back;
  char *corrected;
  gboolean is_json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->party);
  g_free (options->copy);
  g_free (options->language);
  g_free (options->format);
  g_free (options->out);
  g_free (options->read_back);
  g_free (options->corrected);
}

/* What was written, for a program that reads it. */
static void
print_json (const Options *options, VgDocument *document, guint n_pages)
{
  g_autoptr (GPtrArray) open = vg_document_list_open (document);
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) node = vg_json_new_object (object);
  g_autofree char *text = NULL;

  if (options->out != NULL)
    json_object_set_string_member (object, "out", options->out);
  json_object_set_int_member (object, "pages", n_pages);
  json_object_set_int_member (object, "open", open->len);
  text = vg_json_write (node);
  g_print ("%s\n", text);
}

static void
print_open (VgDocument *document)
{
  g_autoptr (GPtrArray) open = vg_document_list_open (document);

  for (guint i = 0; i < open->len; i++)
    g_printerr (_ ("still to fill in: %s\n"), ((VgRun *) open->pdata[i])->open);
}

static int
write_summary (VgCase *subject, VgShelf *shelf, const Options *options)
{
  VgCopy copy = g_strcmp0 (options->copy, "mediator") == 0 ? VG_COPY_MEDIATOR : VG_COPY_PARTY;
  const char *language = options->language != NULL ? options->language : vg_language_get ();
  const char *format = options->format != NULL ? options->format : "md";
  g_autoptr (GError) error = NULL;
  g_autoptr (VgDocument)
      document = vg_papers_build_summary (subject, shelf, options->party, copy, language, &error);
  g_autoptr (GBytes) bytes = NULL;
  guint n_pages = 0;

  if (document == NULL)
    return vg_command_fail (error, g_error_matches (error, VG_ERROR, VG_ERROR_NOT_FOUND)
                                       ? VG_EXIT_USAGE
                                       : VG_EXIT_WORLD);

  bytes = vg_papers_write (document, format, &n_pages, &error);
  if (bytes == NULL || !vg_command_write (options->out, g_bytes_get_data (bytes, NULL),
                                          g_bytes_get_size (bytes), &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  print_open (document);
  if (options->is_json)
    print_json (options, document, n_pages);
  else if (options->out != NULL)
    g_print (_ ("%s was written.\n"), options->out);
  return VG_EXIT_DONE;
}

/* That the person read or heard it. */
static int
record_read_back (VgCaseFile *file, VgShelf *shelf, const Options *options)
{
  VgCase *subject = vg_case_file_get_case (file);
  VgGuide *guide = vg_summary_find_guide (subject, shelf, options->party);
  VgItem *item = guide != NULL ? vg_read_back_find (guide) : NULL;
  const VgReadBack what = { options->read_back, options->corrected };
  g_autoptr (GError) error = NULL;

  if (item == NULL || !vg_people_has (subject, options->party))
    return vg_command_refuse ("summary", _ ("there is no such party in this case"));
  if (!vg_read_back_record (subject, item, options->party, &what, &error))
    return vg_command_fail (error, VG_EXIT_USAGE);
  if (!vg_case_file_save (file, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  return VG_EXIT_DONE;
}

static int
check_options (const Options *options)
{
  if (options->party == NULL)
    return vg_command_refuse ("summary", _ ("say whose, with --party"));
  if (options->copy != NULL && !g_str_equal (options->copy, "party") &&
      !g_str_equal (options->copy, "mediator"))
    return vg_command_refuse ("summary", _ ("--copy is party or mediator"));
  if (!vg_command_check_format ("summary", options->format))
    return VG_EXIT_USAGE;
  if (options->is_json && options->out == NULL)
    return vg_command_refuse ("summary", _ ("--json needs --out: both would go to one place"));
  if (options->corrected != NULL && options->read_back == NULL)
    return vg_command_refuse ("summary", _ ("--corrected needs --read-back"));

  return VG_EXIT_DONE;
}

static int
run (int argc, char **argv, Options *options)
{
  g_autofree char *formats = vg_formats_dup_ids ();
  const GOptionEntry entries[] = {
    { "party", 0, 0, G_OPTION_ARG_STRING, &options->party, N_ ("harmed, accused, accused-2 …"),
      N_ ("ID") },
    { "copy", 0, 0, G_OPTION_ARG_STRING, &options->copy,
      N_ ("party (as it is without) or mediator"), N_ ("COPY") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options->language, N_ ("nl or en"), N_ ("LANGUAGE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options->format, formats, N_ ("FORMAT") },
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &options->out, N_ ("Where to write it"), N_ ("FILE") },
    { "read-back", 0, 0, G_OPTION_ARG_STRING, &options->read_back,
      N_ ("Writes nothing: records that the person read or heard it on that day"), N_ ("DATE") },
    { "corrected", 0, 0, G_OPTION_ARG_STRING, &options->corrected,
      N_ ("read-back: what they put right"), N_ ("TEXT") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->is_json, N_ ("Print what was written as JSON"),
      NULL },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = {
    "summary",
    "CASE --party ID",
    _ ("Writes the goals summary of one party: for themselves, with their own "
       "lines only,\nor for the mediator. What is still to be filled in is "
       "listed on standard error."),
    entries,
    1,
    1,
    VG_OPENS_CASE,
  };
  g_autoptr (VgCaseFile) file = NULL;
  g_autoptr (VgShelf) shelf = NULL;

  if (!vg_command_read (&usage, &argc, &argv) ||
      !vg_command_check_language ("summary", options->language) ||
      check_options (options) != VG_EXIT_DONE)
    return VG_EXIT_USAGE;

  file = vg_command_open (argv[1]);
  shelf = file != NULL ? vg_command_read_shelf () : NULL;
  if (shelf == NULL)
    return VG_EXIT_WORLD;

  return options->read_back != NULL ? record_read_back (file, shelf, options)
                                    : write_summary (vg_case_file_get_case (file), shelf, options);
}

int
vg_command_summary (int argc, char **argv)
{
  Options options = { NULL };
  int code = run (argc, argv, &options);

  options_clear (&options);
  return code;
}
