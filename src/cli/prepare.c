/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "cli/faults.h"
#include "document/formats.h"
#include "workspace/paper-maker.h"
#include "workspace/papers.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Preparation: what is being written, and how it went.
 * @formats: ids, NULL-terminated
 * @list: (nullable): for --json
 */
typedef struct {
  VgCase *subject;
  VgShelf *shelf;
  VgPaperMaker *maker;
  const char *out;
  GStrv formats;
  JsonArray *list;
  gboolean is_all;
  guint n_written;
  guint n_blocked;
} Preparation;

static gboolean
write_format (Preparation *self,
              const VgPaper *paper,
              VgDocument *document,
              const char *format,
              GError **error)
{
  g_autofree char *name = vg_papers_suggest_name (paper, format);
  g_autofree char *path = g_build_filename (self->out, name, NULL);
  g_autoptr (GBytes) bytes = vg_papers_write (document, format, NULL, error);

  if (bytes == NULL ||
      !vg_command_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error))
    return FALSE;

  self->n_written++;
  return TRUE;
}

static void
note (Preparation *self, const VgPaper *paper, GPtrArray *faults)
{
  JsonObject *object = NULL;

  vg_faults_print (paper, faults);
  if (self->list == NULL)
    return;

  object = json_object_new ();
  json_object_set_string_member (object, "id", paper->id);
  json_object_set_string_member (object, "file", paper->file);
  json_object_set_boolean_member (object, "written", !vg_faults_block (faults));
  json_object_set_array_member (object, "faults", vg_faults_to_json (faults));
  json_array_add_object_element (self->list, object);
}

/* A paper that may not leave takes no older copy of itself along: that is removed. */
static void
remove_old (Preparation *self, const VgPaper *paper)
{
  for (guint i = 0; self->formats[i] != NULL; i++) {
    g_autofree char *name = vg_papers_suggest_name (paper, self->formats[i]);
    g_autofree char *path = g_build_filename (self->out, name, NULL);

    g_unlink (path);
  }
}

static gboolean
write_paper (Preparation *self, const VgPaper *paper, GError **error)
{
  g_autoptr (VgDraft) draft = vg_paper_maker_open (self->maker, paper, error);
  g_autoptr (GPtrArray) faults = NULL;

  if (draft == NULL)
    return FALSE;

  faults = vg_draft_check (draft, paper->reader);
  note (self, paper, faults);
  if (vg_faults_block (faults)) {
    self->n_blocked++;
    remove_old (self, paper);
    return TRUE;
  }

  for (guint i = 0; self->formats[i] != NULL; i++)
    if (!write_format (self, paper, vg_draft_get_document (draft), self->formats[i], error))
      return FALSE;

  return TRUE;
}

static GPtrArray *
list_papers (Preparation *self, const char *language, GError **error)
{
  if (self->is_all)
    return vg_paper_list_new_all (self->subject, self->shelf, language, error);

  return vg_paper_list_new (self->subject, self->shelf, language, error);
}

static gboolean
write_all (Preparation *self, const char *language, GError **error)
{
  g_autoptr (GPtrArray) papers = list_papers (self, language, error);

  if (papers == NULL)
    return FALSE;
  if (g_mkdir_with_parents (self->out, 0700) != 0) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED, _ ("%s: the folder cannot be made: %s"),
                 self->out, g_strerror (errno));
    return FALSE;
  }

  for (guint i = 0; i < papers->len; i++)
    if (!write_paper (self, papers->pdata[i], error))
      return FALSE;

  return TRUE;
}

static void
tell (Preparation *self)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  if (self->list == NULL) {
    g_print (ngettext ("%u file was written to %s.\n", "%u files were written to %s.\n",
                       self->n_written),
             self->n_written, self->out);
    return;
  }

  node = vg_json_new_array (g_steal_pointer (&self->list));
  text = vg_json_write (node);
  g_print ("%s\n", text);
}

static int
prepare (Preparation *self, const char *language)
{
  g_autoptr (GError) error = NULL;
  gboolean is_done = write_all (self, language, &error);

  if (is_done)
    tell (self);
  g_clear_pointer (&self->list, json_array_unref);
  if (!is_done)
    return vg_command_fail (error, VG_EXIT_WORLD);

  return self->n_blocked > 0 ? VG_EXIT_FINDINGS : VG_EXIT_DONE;
}

/* All formats there are, for who names none. Returns: (transfer full) */
static GStrv
list_formats (void)
{
  guint n_formats = 0;
  const VgFormat *formats = vg_formats_get (&n_formats);
  GStrv ids = g_new0 (char *, n_formats + 1);

  for (guint i = 0; i < n_formats; i++)
    ids[i] = g_strdup (formats[i].id);

  return ids;
}

/* "pdf,odt". Returns: (transfer full) (nullable): NULL after a message */
static GStrv
read_formats (const char *wanted)
{
  g_auto (GStrv) formats = wanted != NULL ? g_strsplit (wanted, ",", -1) : list_formats ();

  for (guint i = 0; formats[i] != NULL; i++)
    if (vg_formats_find (formats[i]) == NULL) {
      g_auto (GStrv) all = list_formats ();
      g_autofree char *ids = g_strjoinv (", ", all);
      g_autofree char *what = g_strdup_printf (_ ("there is no format “%s”; there are: %s"),
                                               formats[i], ids);

      vg_command_refuse ("prepare", what);
      return NULL;
    }

  return g_steal_pointer (&formats);
}

typedef struct {
  char *out;
  char *language;
  char *format;
  char *on;
  gboolean is_all;
  gboolean is_json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->out);
  g_free (options->language);
  g_free (options->format);
  g_free (options->on);
}

static int
run_with (const char *path, const Options *options)
{
  g_autoptr (VgCaseFile) file = NULL;
  g_autoptr (VgShelf) shelf = NULL;
  g_auto (GStrv) formats = NULL;
  g_autoptr (VgPaperMaker) maker = NULL;
  Preparation preparation = { NULL };

  if (options->out == NULL)
    return vg_command_refuse ("prepare", _ ("say where to write, with --out"));
  formats = read_formats (options->format);
  if (formats == NULL || !vg_command_check_language ("prepare", options->language) ||
      !vg_command_look_ahead ("prepare", options->on))
    return VG_EXIT_USAGE;

  file = vg_command_open (path);
  shelf = file != NULL ? vg_command_read_shelf () : NULL;
  if (shelf == NULL)
    return VG_EXIT_WORLD;

  maker = vg_paper_maker_new (vg_case_file_get_case (file), shelf);
  preparation.subject = vg_case_file_get_case (file);
  preparation.shelf = shelf;
  preparation.maker = maker;
  preparation.out = options->out;
  preparation.formats = formats;
  preparation.is_all = options->is_all;
  preparation.list = options->is_json ? json_array_new () : NULL;
  return prepare (&preparation, options->language);
}

static int
run (int argc, char **argv, Options *options)
{
  const GOptionEntry entries[] = { { "out", 0, 0, G_OPTION_ARG_FILENAME, &options->out,
                                     N_ ("Where to write them"), N_ ("FOLDER") },
                                   { "language", 0, 0, G_OPTION_ARG_STRING, &options->language,
                                     N_ ("nl or en, for all of them"), N_ ("LANGUAGE") },
                                   { "format", 0, 0, G_OPTION_ARG_STRING, &options->format,
                                     N_ ("Such as pdf,odt; every format without"), N_ ("FORMATS") },
                                   { "on", 0, 0, G_OPTION_ARG_STRING, &options->on,
                                     N_ ("As it would be on that day"), N_ ("DATE") },
                                   { "all", 0, 0, G_OPTION_ARG_NONE, &options->is_all,
                                     N_ ("Also those that are of no use now"), NULL },
                                   { "json", 0, 0, G_OPTION_ARG_NONE, &options->is_json,
                                     N_ ("Print what was written as JSON"), NULL },
                                   G_OPTION_ENTRY_NULL };
  const VgUsage usage = {
    "prepare",
    "CASE --out FOLDER",
    _ ("Writes the papers that are of use now, as the case stands or ended: goals summaries, "
       "agreements,\nplans and registers, for each person in their own language, in every format. "
       "What is still to be\nfilled in is listed on standard error; the paper says CONCEPT then. "
       "A paper that holds what its\nreader may not know is not written."),
    entries,
    1,
    1,
    VG_OPENS_CASE,
  };

  return vg_command_read (&usage, &argc, &argv) ? run_with (argv[1], options) : VG_EXIT_USAGE;
}

int
vg_command_prepare (int argc, char **argv)
{
  Options options = { NULL };
  int code = run (argc, argv, &options);

  options_clear (&options);
  return code;
}
