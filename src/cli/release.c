/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "derive/release-list.h"
#include "interview/release-give.h"
#include "interview/told.h"
#include "model/people.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char *party;
  char **to;
  char *words;
  char *how;
  char *received;
  char *language;
  gboolean is_json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->party);
  g_strfreev (options->to);
  g_free (options->words);
  g_free (options->how);
  g_free (options->received);
  g_free (options->language);
}

static void
print_list (JsonArray *list)
{
  g_autoptr (JsonNode) node = vg_json_new_array (json_array_ref (list));
  g_autofree char *text = vg_json_write (node);

  g_print ("%s\n", text);
}

/* --- What was told --- */

static JsonObject *
make_told (const VgTold *told)
{
  JsonObject *object = json_object_new ();

  vg_json_set_text (object, "id", told->id);
  vg_json_set_text (object, "place", told->place);
  vg_json_set_text (object, "to", told->to);
  vg_json_set_text (object, "date", told->date);
  vg_json_set_text (object, "words", told->words);
  vg_json_set_text (object, "how", told->how);
  vg_json_set_text (object, "received", told->received);
  json_object_set_boolean_member (object, "holds", told->holds);
  return object;
}

static JsonArray *
make_told_list (GPtrArray *entries)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < entries->len; i++)
    json_array_add_object_element (list, make_told (entries->pdata[i]));

  return list;
}

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "–";
}

static int
list_told (VgCase *subject, gboolean is_json)
{
  g_autoptr (GPtrArray) entries = vg_told_list (subject, NULL);
  g_autoptr (JsonArray) list = make_told_list (entries);

  if (is_json) {
    print_list (list);
    return VG_EXIT_DONE;
  }

  for (guint i = 0; i < entries->len; i++) {
    const VgTold *told = entries->pdata[i];

    g_print ("%s  → %s  %s%s\n    %s\n", or_nothing (told->date), or_nothing (told->to),
             or_nothing (told->place), told->holds ? "" : _ ("  (does not hold any more)"),
             or_nothing (told->words));
  }
  return VG_EXIT_DONE;
}

/* --- What may go --- */

/* As the case has it: one is a text, several are a list. */
static void
set_receivers (JsonObject *object, const VgReleaseRow *row)
{
  JsonArray *list = NULL;

  if (g_strv_length (row->to) < 2) {
    vg_json_set_text (object, "to", row->to[0]);
    return;
  }

  list = json_array_new ();
  for (guint i = 0; row->to[i] != NULL; i++)
    json_array_add_string_element (list, row->to[i]);
  json_object_set_array_member (object, "to", list);
}

static JsonObject *
make_row (const VgReleaseRow *row)
{
  JsonObject *object = json_object_new ();

  vg_json_set_text (object, "place", row->place);
  vg_json_set_text (object, "title", row->title);
  vg_json_set_text (object, "value", row->value);
  vg_json_set_text (object, "words", row->words);
  vg_json_set_text (object, "state", vg_release_row_get_state_name (row));
  vg_json_set_text (object, "how", row->how);
  vg_json_set_text (object, "released", row->released);
  set_receivers (object, row);
  vg_json_set_text (object, "date", row->date);
  json_object_set_array_member (object, "told", make_told_list (row->told));
  return object;
}

static void
print_rows_json (GPtrArray *rows)
{
  g_autoptr (JsonArray) list = json_array_new ();

  for (guint i = 0; i < rows->len; i++)
    json_array_add_object_element (list, make_row (rows->pdata[i]));
  print_list (list);
}

static void
print_row (const VgReleaseRow *row)
{
  const char *said = row->words != NULL ? row->words : or_nothing (row->value);
  g_autofree char *to = g_strjoinv (", ", row->to);

  g_print ("%s  %s\n    %s\n    → %s", row->place, row->title, said,
           vg_release_row_say_state (row));
  if (row->state == VG_RELEASE_GIVEN)
    g_print (" · %s · %s", row->to[0] != NULL ? to : "–", or_nothing (row->date));
  if (g_strcmp0 (row->how, "other-words") == 0 && row->released != NULL)
    g_print ("\n      %s", row->released);
  for (guint i = 0; i < row->told->len; i++) {
    const VgTold *told = row->told->pdata[i];

    g_print (_ ("\n      told to %s on %s"), or_nothing (told->to), or_nothing (told->date));
  }
  g_print ("\n");
}

static int
list (VgCase *subject, const Options *options)
{
  g_autoptr (VgShelf) shelf = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (options->party == NULL)
    return vg_command_refuse ("release", _ ("say whose, with --party"));
  if (!vg_people_has (subject, options->party))
    return vg_command_refuse ("release", _ ("there is no such party in this case"));
  shelf = vg_command_read_shelf ();
  if (shelf == NULL)
    return VG_EXIT_WORLD;

  rows = vg_release_list (subject, shelf, options->party);
  if (options->is_json) {
    print_rows_json (rows);
    return VG_EXIT_DONE;
  }
  for (guint i = 0; i < rows->len; i++)
    print_row (rows->pdata[i]);
  return VG_EXIT_DONE;
}

/* --- Writing down --- */

static gboolean
change (VgCase *subject,
        const char *action,
        const char *place,
        const Options *options,
        GError **error)
{
  VgReleaseTerms terms = { .to = (const char *const *) options->to, .words = options->words };
  const VgTelling telling = {
    .to = options->to != NULL ? options->to[0] : NULL,
    .how = options->how,
    .received = options->received,
  };

  if (g_str_equal (action, "remove"))
    return vg_release_remove (subject, place, error);
  if (g_str_equal (action, "told"))
    return vg_told_add (subject, place, &telling, error);

  if (g_str_equal (action, "refuse"))
    terms.how = "no";
  else if (g_str_equal (action, "later"))
    terms.how = "later";
  else
    terms.how = options->words != NULL ? "other-words" : "as-is";

  return vg_release_give (subject, place, &terms, error);
}

static int
write_down (VgCaseFile *file, const char *action, const char *place, const Options *options)
{
  g_autoptr (GError) error = NULL;

  if (!change (vg_case_file_get_case (file), action, place, options, &error))
    return vg_command_fail (error, VG_EXIT_USAGE);
  if (!vg_case_file_save (file, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  return VG_EXIT_DONE;
}

static int
act (int argc, char **argv, const Options *options)
{
  static const char *const actions[] = { "give", "refuse", "later", "remove", "told", NULL };
  const char *action = argv[2];
  gboolean is_list = g_str_equal (action, "list");
  g_autoptr (VgCaseFile) file = NULL;

  if (!is_list && !g_strv_contains (actions, action))
    return vg_command_refuse ("release", _ ("say list, give, refuse, later, remove or told"));
  if (is_list && argc > 3)
    return vg_command_refuse ("release", _ ("too many arguments"));
  if (g_str_equal (action, "told") && options->to != NULL && options->to[1] != NULL)
    return vg_command_refuse ("release", _ ("each is told by themselves: give --to once"));
  if (!is_list && argc == 3 && !g_str_equal (action, "told"))
    return vg_command_refuse ("release", _ ("say at which place"));

  file = vg_command_open (argv[1]);
  if (file == NULL)
    return VG_EXIT_WORLD;
  if (is_list)
    return list (vg_case_file_get_case (file), options);

  return argc == 3 ? list_told (vg_case_file_get_case (file), options->is_json)
                   : write_down (file, action, argv[3], options);
}

static int
run (int argc, char **argv, Options *options)
{
  const GOptionEntry entries[] = {
    { "party", 0, 0, G_OPTION_ARG_STRING, &options->party, N_ ("list: whose words"), N_ ("ID") },
    { "to", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->to,
      N_ ("To whom, may be repeated; without it the other side, or whom the release names"),
      N_ ("ID") },
    { "words", 0, 0, G_OPTION_ARG_STRING, &options->words,
      N_ ("give: the other words that were agreed on"), N_ ("TEXT") },
    { "how", 0, 0, G_OPTION_ARG_STRING, &options->how, N_ ("told: in a talk, in a letter …"),
      N_ ("TEXT") },
    { "received", 0, 0, G_OPTION_ARG_STRING, &options->received, N_ ("told: what was said to it"),
      N_ ("TEXT") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options->language, N_ ("nl or en"), N_ ("LANGUAGE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->is_json, N_ ("Print data as JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = {
    "release",
    "CASE list --party ID | CASE give|refuse|later|remove|told PLACE | CASE told",
    _ ("What a party lets the other know.\n"
       "list: what they said, and what of it may go, in whose words, since when.\n"
       "give, refuse, later: writes down what the party decided about a place; remove takes it "
       "out again.\n"
       "told: writes down that it was told today; without a place, shows the register."),
    entries,
    2,
    3,
    VG_OPENS_CASE,
  };

  if (!vg_command_read (&usage, &argc, &argv) ||
      !vg_command_check_language ("release", options->language))
    return VG_EXIT_USAGE;

  return act (argc, argv, options);
}

int
vg_command_release (int argc, char **argv)
{
  Options options = { NULL };
  int code = run (argc, argv, &options);

  options_clear (&options);
  return code;
}
