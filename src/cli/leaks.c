/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "cli/input.h"
#include "derive/leak-say.h"
#include "derive/leak.h"
#include "model/people.h"

#include <glib/gi18n-lib.h>

/* Where a character of the text stands, both from 1. */
static void
locate (const char *text, guint character, guint *out_line, guint *out_column)
{
  *out_line = 1;
  *out_column = 1;
  for (const char *at = text; character > 0 && *at != '\0'; at = g_utf8_next_char (at)) {
    *out_column = *at == '\n' ? 1 : *out_column + 1;
    *out_line += *at == '\n';
    character--;
  }
}

static JsonObject *
make_finding (const VgLeak *leak, VgCase *subject, const char *text)
{
  g_autofree char *said = vg_leak_say (leak, subject);
  JsonObject *object = json_object_new ();
  guint line = 0;
  guint column = 0;

  locate (text, leak->start, &line, &column);
  json_object_set_int_member (object, "line", line);
  json_object_set_int_member (object, "column", column);
  json_object_set_int_member (object, "start", leak->start);
  json_object_set_int_member (object, "length", leak->length);
  vg_json_set_text (object, "kind", vg_leak_kind_get_name (leak->kind));
  json_object_set_boolean_member (object, "blocking", leak->is_blocking);
  vg_json_set_text (object, "passage", leak->passage);
  vg_json_set_text (object, "place", leak->place);
  vg_json_set_text (object, "party", leak->party);
  vg_json_set_text (object, "reader", leak->reader);
  vg_json_set_text (object, "release", leak->release);
  vg_json_set_text (object, "what", said);
  return object;
}

static void
print_json (GPtrArray *leaks, VgCase *subject, const char *text)
{
  JsonArray *list = json_array_new ();
  g_autoptr (JsonNode) node = vg_json_new_array (list);
  g_autofree char *written = NULL;

  for (guint i = 0; i < leaks->len; i++)
    json_array_add_object_element (list, make_finding (leaks->pdata[i], subject, text));
  written = vg_json_write (node);
  g_print ("%s\n", written);
}

static void
print_leak (const VgLeak *leak, VgCase *subject, const char *text)
{
  g_autofree char *said = vg_leak_say (leak, subject);
  guint line = 0;
  guint column = 0;

  locate (text, leak->start, &line, &column);
  g_print ("%u:%u: “%s”\n    %s\n", line, column, leak->passage, said);
  if (leak->release != NULL && leak->is_blocking)
    g_print ("    %s\n", leak->release);
  else
    g_print (_ ("    from %s\n"), leak->place);
}

static int
test (VgCase *subject, const char *party, const char *text, gboolean is_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgShelf) shelf = vg_command_read_shelf ();
  g_autoptr (VgLeakRules) rules = shelf != NULL ? vg_leak_rules_read (shelf, &error) : NULL;
  g_autoptr (GPtrArray) leaks = NULL;

  if (shelf == NULL)
    return VG_EXIT_WORLD;
  if (rules == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  leaks = vg_leak_find (subject, rules, party, text, NULL);
  if (is_json) {
    print_json (leaks, subject, text);
  } else {
    for (guint i = 0; i < leaks->len; i++)
      print_leak (leaks->pdata[i], subject, text);
    if (leaks->len == 0)
      g_print (_ ("No findings.\n"));
  }

  return vg_leaks_are_blocking (leaks) ? VG_EXIT_FINDINGS : VG_EXIT_DONE;
}

int
vg_command_leaks (int argc, char **argv)
{
  gboolean is_json = FALSE;
  g_autofree char *party = NULL;
  g_autofree char *language = NULL;
  const GOptionEntry options[] = {
    { "party", 0, 0, G_OPTION_ARG_STRING, &party, N_ ("Who is to read it: a party, or both"),
      N_ ("ID") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("nl or en"), N_ ("LANGUAGE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print findings as JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = { "leaks",
                          "CASE --party ID FILE|-",
                          _ ("Tests a text for one party: does it say what another has not "
                             "released?\nEach finding with line and column, and the release that "
                             "is missing."),
                          options,
                          2,
                          2,
                          VG_OPENS_CASE };
  g_autoptr (VgCaseFile) file = NULL;
  g_autofree char *text = NULL;

  if (!vg_command_read (&usage, &argc, &argv) || !vg_command_check_language ("leaks", language))
    return VG_EXIT_USAGE;
  if (party == NULL)
    return vg_command_refuse ("leaks", _ ("say who is to read it, with --party"));
  if (g_str_equal (argv[2], "-") && !vg_command_check_input ("leaks"))
    return VG_EXIT_USAGE;

  file = vg_command_open (argv[1]);
  if (file == NULL)
    return VG_EXIT_WORLD;
  if (!g_str_equal (party, VG_LEAK_BOTH) && !vg_people_has (vg_case_file_get_case (file), party))
    return vg_command_refuse ("leaks", _ ("there is no such party in this case"));

  text = vg_input_read (argv[2]);
  return text != NULL ? test (vg_case_file_get_case (file), party, text, is_json) : VG_EXIT_WORLD;
}
