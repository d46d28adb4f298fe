/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/error.h"
#include "base/file.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "cli/faults.h"
#include "workspace/paper-maker.h"
#include "workspace/papers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TEXT_BYTES (256 * 1024)

typedef struct {
  char *language;
  char *text;
  char *file;
  char *why;
  char *to;
  char *format;
  char *out;
  gboolean is_kept;
  gboolean is_dropped;
  gboolean is_json;
} Options;

/* Desk: the case on it, and the paper a subcommand works on (NULL for list). */
typedef struct {
  VgCaseFile *file;
  VgCase *subject;
  VgShelf *shelf;
  VgPaper *paper;
  VgDraft *draft;
} Desk;

static void
options_clear (Options *options)
{
  g_free (options->language);
  g_free (options->text);
  g_free (options->file);
  g_free (options->why);
  g_free (options->to);
  g_free (options->format);
  g_free (options->out);
}

static void
desk_clear (Desk *desk)
{
  g_clear_pointer (&desk->draft, vg_draft_free);
  g_clear_pointer (&desk->paper, vg_paper_free);
  g_clear_pointer (&desk->shelf, vg_shelf_unref);
  g_clear_object (&desk->file);
}

static void
print_json (JsonNode *taken_node)
{
  g_autoptr (JsonNode) node = taken_node;
  g_autofree char *text = vg_json_write (node);

  g_print ("%s\n", text);
}

/* --- list --- */

static guint
count_edits (VgDraft *draft)
{
  guint n_edits = 0;

  for (guint i = 0; i < vg_draft_get_n_paragraphs (draft); i++)
    n_edits += vg_draft_get_paragraph (draft, i)->edited != NULL;

  return n_edits;
}

static JsonObject *
new_row (const VgPaper *paper, VgDraft *draft, GPtrArray *faults)
{
  JsonObject *row = json_object_new ();

  json_object_set_string_member (row, "id", paper->id);
  json_object_set_string_member (row, "title", paper->title);
  json_object_set_string_member (row, "file", paper->file);
  json_object_set_int_member (row, "edits", count_edits (draft));
  json_object_set_int_member (row, "version", vg_draft_get_last_version (draft));
  json_object_set_boolean_member (row, "blocked", vg_faults_block (faults));
  json_object_set_array_member (row, "faults", vg_faults_to_json (faults));

  return row;
}

static void
print_row (const VgPaper *paper, VgDraft *draft, GPtrArray *faults)
{
  guint n_edits = count_edits (draft);

  g_print ("%-36s %s", paper->id, paper->title);
  if (vg_draft_get_last_version (draft) > 0)
    g_print (_ (" · version %u"), vg_draft_get_last_version (draft));
  if (n_edits > 0)
    g_print (ngettext (" · %u edit", " · %u edits", n_edits), n_edits);
  if (vg_faults_block (faults))
    g_print (" · %s", _ ("may not leave"));
  else if (vg_document_get_draft_word (vg_draft_get_document (draft)) != NULL)
    g_print (" · %s", vg_document_get_draft_word (vg_draft_get_document (draft)));
  g_print ("\n");
}

static int
list (Desk *desk, const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
      papers = vg_paper_list_new (desk->subject, desk->shelf, options->language, &error);
  g_autoptr (VgPaperMaker) maker = vg_paper_maker_new (desk->subject, desk->shelf);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; papers != NULL && i < papers->len && error == NULL; i++) {
    VgPaper *paper = papers->pdata[i];
    g_autoptr (VgDraft) draft = vg_paper_maker_open (maker, paper, &error);
    g_autoptr (GPtrArray) faults = NULL;

    if (draft == NULL)
      break;
    faults = vg_draft_check (draft, paper->reader);
    if (options->is_json)
      json_array_add_object_element (rows, new_row (paper, draft, faults));
    else
      print_row (paper, draft, faults);
  }

  if (options->is_json && error == NULL)
    print_json (vg_json_new_array (json_array_ref (rows)));
  json_array_unref (rows);
  return error != NULL ? vg_command_fail (error, VG_EXIT_WORLD) : VG_EXIT_DONE;
}

/* --- show --- */

static const char *
say_edit (VgEditState edit)
{
  switch (edit) {
  case VG_EDIT_STANDS:
    return _ ("edited");
  case VG_EDIT_CHANGED_GROUND:
    return _ ("edited, and its ground has changed");
  case VG_EDIT_LOST_SOURCE:
    return _ ("edited, and a source of it is gone");
  case VG_EDIT_ORPHAN:
    return _ ("edited, and not part of the paper any more");
  case VG_EDIT_NONE:
  default:
    return NULL;
  }
}

static const char *
say_since (VgSince since)
{
  switch (since) {
  case VG_SINCE_CHANGED:
    return _ ("changed since the last version");
  case VG_SINCE_NEW:
    return _ ("new since the last version");
  case VG_SINCE_GONE:
    return _ ("gone since the last version");
  case VG_SINCE_NOTHING:
  case VG_SINCE_SAME:
  default:
    return NULL;
  }
}

static void
print_indented (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_print ("  %s\n", lines[i]);
}

static void
print_paragraph (const VgParagraph *paragraph)
{
  const char *edit = say_edit (paragraph->edit);
  const char *since = say_since (paragraph->since);

  g_print ("%s%s%s%s%s\n", paragraph->name, edit != NULL ? " · " : "", edit != NULL ? edit : "",
           since != NULL ? " · " : "", since != NULL ? since : "");
  if (paragraph->edited != NULL)
    print_indented (paragraph->edited);
  if (paragraph->generated != NULL && paragraph->edit != VG_EDIT_STANDS) {
    if (paragraph->edited != NULL)
      g_print ("  %s\n", _ ("— as it would be made now:"));
    print_indented (paragraph->generated);
  }
}

static JsonObject *
new_paragraph (const VgParagraph *paragraph)
{
  static const char *const edits[] = { "none", "stands", "changed-ground", "lost-source",
                                       "orphan" };
  static const char *const sinces[] = { "nothing", "same", "changed", "new", "gone" };
  JsonObject *object = json_object_new ();
  JsonArray *from = json_array_new ();

  for (guint i = 0; paragraph->from[i] != NULL; i++)
    json_array_add_string_element (from, paragraph->from[i]);
  json_object_set_string_member (object, "name", paragraph->name);
  json_object_set_string_member (object, "edit", edits[paragraph->edit]);
  json_object_set_string_member (object, "since", sinces[paragraph->since]);
  json_object_set_array_member (object, "from", from);
  if (paragraph->generated != NULL)
    json_object_set_string_member (object, "generated", paragraph->generated);
  if (paragraph->edited != NULL)
    json_object_set_string_member (object, "edited", paragraph->edited);

  return object;
}

static int
show (Desk *desk, const Options *options)
{
  g_autoptr (GPtrArray) faults = vg_draft_check (desk->draft, desk->paper->reader);
  JsonObject *object = json_object_new ();
  JsonArray *paragraphs = json_array_new ();

  json_object_set_string_member (object, "id", desk->paper->id);
  json_object_set_array_member (object, "faults", vg_faults_to_json (faults));
  json_object_set_array_member (object, "paragraphs", paragraphs);
  for (guint i = 0; i < vg_draft_get_n_paragraphs (desk->draft); i++)
    if (options->is_json)
      json_array_add_object_element (paragraphs,
                                     new_paragraph (vg_draft_get_paragraph (desk->draft, i)));
    else
      print_paragraph (vg_draft_get_paragraph (desk->draft, i));

  if (options->is_json)
    print_json (vg_json_new_object (json_object_ref (object)));
  else
    vg_faults_print (desk->paper, faults);
  json_object_unref (object);
  return vg_faults_block (faults) ? VG_EXIT_FINDINGS : VG_EXIT_DONE;
}

/* --- edit and version --- */

static char *
read_text (const Options *options, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize length = 0;
  const char *text = NULL;

  if (options->text != NULL)
    return g_strdup (options->text);

  bytes = vg_file_read (options->file, TEXT_BYTES, error);
  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  return text != NULL ? g_utf8_make_valid (text, length) : g_strdup ("");
}

static gboolean
change_paragraph (Desk *desk, const char *name, const Options *options, GError **error)
{
  g_autofree char *text = NULL;

  if (options->is_kept)
    return vg_draft_keep_edit (desk->draft, name, error);
  if (options->is_dropped)
    return vg_draft_drop_edit (desk->draft, name, error);

  text = read_text (options, error);
  return text != NULL && vg_draft_edit (desk->draft, name, text, error);
}

static int
save (Desk *desk)
{
  g_autoptr (GError) error = NULL;

  if (!vg_case_file_save (desk->file, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  return VG_EXIT_DONE;
}

static int
edit (Desk *desk, const char *name, const Options *options)
{
  g_autoptr (GError) error = NULL;
  guint n_ways = (options->text != NULL) + (options->file != NULL) + options->is_kept +
                 options->is_dropped;

  if (name == NULL)
    return vg_command_refuse ("document", _ ("say which paragraph"));
  if (n_ways != 1)
    return vg_command_refuse ("document", _ ("say one of --text, --file, --keep, --drop"));
  if (!change_paragraph (desk, name, options, &error))
    return vg_command_fail (error, g_error_matches (error, VG_ERROR, VG_ERROR_NOT_FOUND)
                                       ? VG_EXIT_USAGE
                                       : VG_EXIT_WORLD);

  return save (desk);
}

static int
add_version (Desk *desk, const Options *options)
{
  static const char *const whys[] = { "handed-out", "submitted", "accepted", NULL };
  g_autoptr (GError) error = NULL;

  if (options->why == NULL || !g_strv_contains (whys, options->why))
    return vg_command_refuse ("document", _ ("--why is handed-out, submitted or accepted"));
  if (!vg_draft_add_version (desk->draft, options->why, options->to, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  return save (desk);
}

/* --- export --- */

static int
export_paper (Desk *desk, const Options *options)
{
  const char *format = options->format != NULL ? options->format : "md";
  g_autoptr (GPtrArray) faults = vg_draft_check (desk->draft, desk->paper->reader);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (!vg_command_check_format ("document", format))
    return VG_EXIT_USAGE;

  vg_faults_print (desk->paper, faults);
  if (vg_faults_block (faults))
    return VG_EXIT_FINDINGS;

  bytes = vg_papers_write (vg_draft_get_document (desk->draft), format, NULL, &error);
  if (bytes == NULL || !vg_command_write (options->out, g_bytes_get_data (bytes, NULL),
                                          g_bytes_get_size (bytes), &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  return VG_EXIT_DONE;
}

static int
work_on (Desk *desk, char **arguments, const Options *options)
{
  const char *verb = arguments[0];
  g_autoptr (GError) error = NULL;

  if (arguments[2] == NULL)
    return vg_command_refuse ("document", _ ("say which paper; “document list” names them"));

  desk->paper = vg_paper_list_find (desk->subject, arguments[2], &error);
  if (desk->paper == NULL)
    return vg_command_fail (error, VG_EXIT_USAGE);
  desk->draft = vg_papers_open (desk->subject, desk->shelf, desk->paper, &error);
  if (desk->draft == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  if (g_str_equal (verb, "show"))
    return show (desk, options);
  if (g_str_equal (verb, "edit"))
    return edit (desk, arguments[3], options);
  if (g_str_equal (verb, "version"))
    return add_version (desk, options);

  return export_paper (desk, options);
}

static int
run_with (char **arguments, const Options *options)
{
  static const char *const verbs[] = { "list", "show", "edit", "version", "export", NULL };
  Desk desk = { NULL };
  int code = VG_EXIT_WORLD;

  if (!g_strv_contains (verbs, arguments[0]))
    return vg_command_refuse ("document", _ ("say list, show, edit, version or export"));

  desk.file = vg_command_open (arguments[1]);
  desk.shelf = desk.file != NULL ? vg_command_read_shelf () : NULL;
  if (desk.shelf != NULL) {
    desk.subject = vg_case_file_get_case (desk.file);
    code = g_str_equal (arguments[0], "list") ? list (&desk, options)
                                              : work_on (&desk, arguments, options);
  }

  desk_clear (&desk);
  return code;
}

static int
run (int argc, char **argv, Options *options)
{
  const GOptionEntry entries[] = {
    { "language", 0, 0, G_OPTION_ARG_STRING, &options->language,
      N_ ("list: nl or en, for all of them"), N_ ("LANGUAGE") },
    { "text", 0, 0, G_OPTION_ARG_STRING, &options->text, N_ ("edit: The new text"), N_ ("TEXT") },
    { "file", 0, 0, G_OPTION_ARG_FILENAME, &options->file, N_ ("edit: A file with the new text"),
      N_ ("FILE") },
    { "keep", 0, 0, G_OPTION_ARG_NONE, &options->is_kept,
      N_ ("edit: The edit was looked at and stays"), NULL },
    { "drop", 0, 0, G_OPTION_ARG_NONE, &options->is_dropped,
      N_ ("edit: Back to what is made from the answers"), NULL },
    { "why", 0, 0, G_OPTION_ARG_STRING, &options->why,
      N_ ("version: handed-out, submitted or accepted"), N_ ("WORD") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options->to, N_ ("version: To whom"), N_ ("ID") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options->format, N_ ("export: Such as md or pdf"),
      N_ ("FORMAT") },
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &options->out, N_ ("export: Where to write it"),
      N_ ("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->is_json, N_ ("list, show: Print JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = {
    "document",
    "list CASE | show|edit|version|export CASE PAPER [PARAGRAPH]",
    _ ("list: the papers of a case.\nshow: a paper, paragraph by paragraph, with its marks.\n"
       "edit: puts your own text in the place of a paragraph.\nversion: records that the paper "
       "was handed out, submitted or accepted as it is now.\nexport: one paper in one format."),
    entries,
    2,
    4,
    VG_OPENS_CASE,
  };

  if (!vg_command_read (&usage, &argc, &argv) ||
      !vg_command_check_language ("document", options->language))
    return VG_EXIT_USAGE;

  return run_with (argv + 1, options);
}

int
vg_command_document (int argc, char **argv)
{
  Options options = { NULL };
  int code = run (argc, argv, &options);

  options_clear (&options);
  return code;
}
