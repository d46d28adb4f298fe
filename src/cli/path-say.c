/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/path-say.h"

#include "base/json-writer.h"
#include "base/json.h"

#include <glib/gi18n-lib.h>

void
vg_path_options_clear (VgPathOptions *self)
{
  g_free (self->words);
  g_free (self->reason);
  g_free (self->party);
  g_free (self->language);
}

gboolean
vg_path_options_read (VgPathOptions *self, VgUsage *usage, int *argc, char ***argv)
{
  const GOptionEntry entries[] = {
    { "words", 0, 0, G_OPTION_ARG_STRING, &self->words, N_ ("What was done, in a few words"),
      N_ ("TEXT") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &self->reason,
      N_ ("Why a step is passed, or why one stops"), N_ ("TEXT") },
    { "party", 0, 0, G_OPTION_ARG_STRING, &self->party, N_ ("Of which person, where several"),
      N_ ("PARTY") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->is_json, N_ ("Print it as JSON"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &self->language, N_ ("nl or en"), N_ ("LANGUAGE") },
    G_OPTION_ENTRY_NULL
  };

  usage->options = entries;
  return vg_command_read (usage, argc, argv) &&
         vg_command_check_language (usage->name, self->language);
}

static JsonObject *
make_step (const VgPathStep *step)
{
  JsonObject *object = json_object_new ();

  vg_json_set_text (object, "id", step->id);
  vg_json_set_text (object, "title", step->title);
  vg_json_set_text (object, "state", vg_path_step_get_word (step->state));
  vg_json_set_text (object, "case", vg_judgement_get_word (step->judgement.truth));
  vg_json_set_text (object, "because", step->because);
  vg_json_set_text (object, "explanation", step->judgement.explanation);
  vg_json_set_text (object, "words", step->words);
  vg_json_set_text (object, "reason", step->reason);
  vg_json_set_text (object, "date", step->date);
  json_object_set_boolean_member (object, "derived", step->is_derived);
  json_object_set_boolean_member (object, "holds-back", step->holds_back);
  json_object_set_boolean_member (object, "lapsed", step->has_lapsed);
  return object;
}

static void
print_json (VgPath *path)
{
  GPtrArray *steps = vg_path_get_steps (path);
  const VgPathStep *next = vg_path_get_next (path);
  JsonObject *object = json_object_new ();
  JsonArray *list = json_array_new ();
  g_autoptr (JsonNode) node = vg_json_new_object (object);
  g_autofree char *text = NULL;

  for (guint i = 0; i < steps->len; i++)
    json_array_add_object_element (list, make_step (steps->pdata[i]));
  json_object_set_array_member (object, "steps", list);
  vg_json_set_text (object, "next", next != NULL ? next->id : NULL);
  vg_json_set_text (object, "stop", vg_judgement_get_word (vg_path_get_stop (path)));
  text = vg_json_write (node);
  g_print ("%s\n", text);
}

static void
print_words (const char *words)
{
  if (words != NULL)
    g_print ("      %s\n", words);
}

/* Where the path stops it is said what is possible. */
static void
print_instead (const VgPathStep *step)
{
  if (!step->holds_back && step->state != VG_PATH_STOPPED)
    return;

  for (guint i = 0; i < step->instead->len; i++)
    g_print ("      → %s\n", (const char *) step->instead->pdata[i]);
}

static void
print_step (const VgPathStep *step)
{
  g_print ("  %s  %s: %s\n", step->id, step->title, vg_path_step_say (step));
  if (!vg_path_step_is_settled (step))
    print_words (step->because);
  print_words (step->words);
  print_words (step->reason);
  print_instead (step);
}

void
vg_path_say (VgPath *path, const VgPathOptions *options)
{
  GPtrArray *steps = vg_path_get_steps (path);
  const VgPathStep *next = vg_path_get_next (path);

  if (options->is_json) {
    print_json (path);
    return;
  }

  for (guint i = 0; i < steps->len; i++)
    print_step (steps->pdata[i]);
  if (next == NULL)
    return;

  g_print ("\n%s %s\n%s\n", next->id, next->title, next->how);
  if (next->avoid != NULL)
    g_print ("%s\n", next->avoid);
}

int
vg_path_say_mark (VgPath *path,
                  VgCaseFile *file,
                  const char *step,
                  const char *state,
                  const VgPathOptions *options)
{
  const VgPathMark mark = { state, options->words, options->reason };
  g_autoptr (GError) error = NULL;
  gboolean is_marked = state != NULL ? vg_path_mark (path, step, &mark, &error)
                                     : vg_path_clear (path, step, &error);

  if (!is_marked)
    return vg_command_fail (error, VG_EXIT_FINDINGS);
  if (!vg_case_file_save (file, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  return VG_EXIT_DONE;
}

int
vg_path_say_result (VgPath *path, const VgPathOptions *options)
{
  vg_path_say (path, options);
  return vg_path_get_stop (path) == VG_TRUTH_YES ? VG_EXIT_FINDINGS : VG_EXIT_DONE;
}
