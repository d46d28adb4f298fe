/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "base/language.h"
#include "derive/arrangement.h"
#include "derive/preparation.h"
#include "model/people.h"
#include "words/standing.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char *state;
  char *text;
  char *date;
  char *owner;
  char *language;
  gboolean is_json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->state);
  g_free (options->text);
  g_free (options->date);
  g_free (options->owner);
  g_free (options->language);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* --- Showing --- */

static JsonObject *
make_line (const VgPreparationLine *line)
{
  JsonObject *object = json_object_new ();

  vg_json_set_text (object, "id", line->id);
  vg_json_set_text (object, "title", line->title);
  vg_json_set_text (object, "for", line->whose);
  json_object_set_boolean_member (object, "needed", line->is_needed);
  vg_json_set_text (object, "state", line->state);
  vg_json_set_text (object, "text", line->text);
  vg_json_set_text (object, "date", line->date);
  vg_json_set_text (object, "owner", line->owner);
  return object;
}

static JsonObject *
make_list (VgPreparation *preparation, VgCase *subject, guint list)
{
  g_autoptr (GPtrArray)
      lines = vg_preparation_list_lines (preparation, subject, list, vg_language_get ());
  JsonObject *object = json_object_new ();
  JsonArray *made = json_array_new ();

  for (guint i = 0; i < lines->len; i++)
    json_array_add_object_element (made, make_line (lines->pdata[i]));
  vg_json_set_text (object, "id", vg_preparation_get_list (preparation, list));
  json_object_set_array_member (object, "checks", made);
  return object;
}

static void
print_json (VgPreparation *preparation, VgCase *subject)
{
  JsonArray *lists = json_array_new ();
  g_autoptr (JsonNode) node = vg_json_new_array (lists);
  g_autofree char *text = NULL;

  for (guint i = 0; i < vg_preparation_get_n_lists (preparation); i++)
    json_array_add_object_element (lists, make_list (preparation, subject, i));
  text = vg_json_write (node);
  g_print ("%s\n", text);
}

/* What nobody looked at has a sign of its own: it is not the same as what is still to do. */
static const char *
get_sign (const VgPreparationLine *line)
{
  if (g_strcmp0 (line->state, "done") == 0)
    return vg_standing_get_sign (VG_STANDING_DONE);
  if (g_strcmp0 (line->state, "not-needed") == 0)
    return vg_standing_get_sign (VG_STANDING_LEFT_OUT);

  return g_strcmp0 (line->state, "open") == 0 ? vg_standing_get_sign (VG_STANDING_OPEN) : "?";
}

static void
print_line (VgCase *subject, const VgPreparationLine *line)
{
  gboolean is_of_person = g_str_equal (line->whose, "harmed") ||
                          g_str_equal (line->whose, "accused");
  g_autofree char *name = is_of_person ? vg_people_dup_side_name (subject, line->whose) : NULL;

  g_print ("  %s %s  [%s]", get_sign (line), line->title, line->id);
  if (name != NULL)
    g_print (" · %s", name);
  if (!line->is_needed)
    g_print (" · %s", _ ("where it applies"));
  g_print ("\n      %s", line->text != NULL ? line->text : line->open);
  if (line->date != NULL)
    g_print (" · %s", line->date);
  if (line->owner != NULL)
    g_print (" · %s", line->owner);
  g_print ("\n");
}

static void
print_list (VgPreparation *preparation, VgCase *subject, guint list)
{
  g_autoptr (GPtrArray)
      lines = vg_preparation_list_lines (preparation, subject, list, vg_language_get ());
  guint n_needed = 0;
  guint n_settled = 0;

  vg_preparation_count (preparation, subject, list, &n_needed, &n_settled);
  g_print ("%s: ", vg_preparation_get_title (preparation, list, vg_language_get ()));
  g_print (_ ("%u of %u settled"), n_settled, n_needed);
  g_print ("\n");
  for (guint i = 0; i < lines->len; i++)
    print_line (subject, lines->pdata[i]);
  g_print ("\n");
}

static int
show (VgPreparation *preparation, VgCase *subject, gboolean is_json)
{
  if (is_json) {
    print_json (preparation, subject);
    return VG_EXIT_DONE;
  }

  for (guint i = 0; i < vg_preparation_get_n_lists (preparation); i++)
    print_list (preparation, subject, i);
  return VG_EXIT_DONE;
}

/* --- Noting --- */

static gboolean
note (VgCase *subject, const char *id, const Options *options, GError **error)
{
  if (options->text != NULL && !vg_arrangement_set_text (subject, id, options->text, error))
    return FALSE;
  if (options->date != NULL && !vg_arrangement_set_date (subject, id, options->date, error))
    return FALSE;
  if (options->owner != NULL && !vg_arrangement_set_owner (subject, id, options->owner, error))
    return FALSE;

  return options->state == NULL || vg_arrangement_set_state (subject, id, options->state, error);
}

static int
set (VgPreparation *preparation, VgCaseFile *file, const char *id, const Options *options)
{
  g_autoptr (GError) error = NULL;

  if (id == NULL || !vg_preparation_has (preparation, id))
    return vg_command_refuse ("checklist", _ ("there is no such check; show names them all"));
  if (!note (vg_case_file_get_case (file), id, options, &error))
    return vg_command_fail (error, VG_EXIT_USAGE);
  if (!vg_case_file_save (file, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  return VG_EXIT_DONE;
}

static int
run (const char *words, const char *verb, const char *id, const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgPreparation) preparation = vg_preparation_read (&error);
  g_autoptr (VgCaseFile) file = NULL;

  if (preparation == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);
  file = vg_command_open (words);
  if (file == NULL)
    return VG_EXIT_WORLD;
  if (g_str_equal (verb, "set"))
    return set (preparation, file, id, options);

  return show (preparation, vg_case_file_get_case (file), options->is_json);
}

int
vg_command_checklist (int argc, char **argv)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "state", 0, 0, G_OPTION_ARG_STRING, &options.state, N_ ("done, open or not-needed"),
      N_ ("STATE") },
    { "text", 0, 0, G_OPTION_ARG_STRING, &options.text, N_ ("What is arranged"), N_ ("TEXT") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_ ("By when"), N_ ("DATE") },
    { "owner", 0, 0, G_OPTION_ARG_STRING, &options.owner, N_ ("Who sees to it"), N_ ("NAME") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.language, N_ ("nl or en"), N_ ("LANGUAGE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.is_json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  const VgUsage usage = { "checklist",
                          "CASE [show | set ID]",
                          _ ("Shows what is prepared for the contact, its content and the "
                             "practical side, or notes\nhow one thing of it stands."),
                          entries,
                          1,
                          3,
                          VG_OPENS_CASE };
  const char *verb = NULL;

  if (!vg_command_read (&usage, &argc, &argv) ||
      !vg_command_check_language ("checklist", options.language))
    return VG_EXIT_USAGE;
  verb = argc > 2 ? argv[2] : "show";
  if (!g_str_equal (verb, "show") && !g_str_equal (verb, "set"))
    return vg_command_refuse ("checklist", _ ("say show or set"));

  return run (argv[1], verb, argc > 3 ? argv[3] : NULL, &options);
}
