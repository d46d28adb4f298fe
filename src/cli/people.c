/* SPDX-License-Identifier: GPL-3.0-or-later */

/* people.c - who is in a case, how one speaks with them, and what the talks must know of them. */

#include "model/people.h"

#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "cli/action.h"

#include <glib/gi18n-lib.h>

#define NAME "people"

typedef struct {
  char *side;
  char *language;
  gboolean is_json;
} Options;

/* What stands in the record of a person, but for who it is. */
static const char *const members[] = { "name",    "address", "language", "plain",
                                       "channel", "minor",   "detained", "interpreter" };

static void
options_clear (Options *options)
{
  g_free (options->side);
  g_free (options->language);
}

/* --- Showing --- */

static JsonObject *
make_person (VgCase *subject, const char *party)
{
  JsonObject *object = json_object_new ();

  vg_json_set_text (object, "id", party);
  vg_json_set_text (object, "role", vg_people_get_role (subject, party));
  vg_json_set_text (object, "side", vg_people_get_side (subject, party));
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    vg_json_set_text (object, members[i], vg_people_get (subject, party, members[i]));
  return object;
}

static void
print_json (VgCase *subject, GPtrArray *people)
{
  JsonArray *list = json_array_new ();
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) node = vg_json_new_object (object);
  g_autofree char *text = NULL;

  for (guint i = 0; i < people->len; i++)
    json_array_add_object_element (list, make_person (subject, people->pdata[i]));
  json_object_set_array_member (object, "people", list);
  text = vg_json_write (node);
  g_print ("%s\n", text);
}

static void
print_person (VgCase *subject, const char *party)
{
  g_autofree char *name = vg_people_dup_name (subject, party);
  const char *role = vg_people_say_role (vg_people_get_role (subject, party));

  g_print ("%s · %s  [%s]\n", name, role, party);
  for (guint i = 1; i < G_N_ELEMENTS (members); i++) {
    const char *text = vg_people_get (subject, party, members[i]);

    if (text != NULL)
      g_print ("    %s: %s\n", members[i], text);
  }
}

static void
show (const VgActionCall *call)
{
  const Options *options = call->options;
  g_autoptr (GPtrArray) people = vg_people_list (call->subject);

  if (options->is_json) {
    print_json (call->subject, people);
    return;
  }

  for (guint i = 0; i < people->len; i++)
    print_person (call->subject, people->pdata[i]);
}

/* --- Writing down --- */

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS, why);
  return FALSE;
}

static gboolean
add (VgActionCall *call, GError **error)
{
  const Options *options = call->options;

  call->made = vg_people_add (call->subject, call->arguments[0], options->side, call->arguments[1],
                              error);
  return call->made != NULL;
}

static gboolean
is_member (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (members[i], word))
      return TRUE;

  return FALSE;
}

static gboolean
set (VgActionCall *call, GError **error)
{
  const char *party = call->arguments[0];
  const char *member = call->arguments[1];
  const char *text = call->arguments[2];

  if (!vg_people_has (call->subject, party))
    return refuse (error, _ ("there is no such party in this case"));
  if (!is_member (member))
    return refuse (error, _ ("of a person one sets name, address, language, plain, channel, minor, "
                             "detained or interpreter"));

  return vg_people_set (call->subject, party, member, text, error);
}

static gboolean
take_away (VgActionCall *call, GError **error)
{
  if (!vg_people_has (call->subject, call->arguments[0]))
    return refuse (error, _ ("there is no such party in this case"));

  return vg_people_remove (call->subject, call->arguments[0], error);
}

static const VgAction list[] = {
  { "list", 0, 0, NULL },
  { "add", 2, 2, add },
  { "set", 2, 3, set },
  { "remove", 1, 1, take_away },
  { NULL },
};

static int
choose (int argc, char **argv, const Options *options)
{
  const VgActions actions = {
    .command = NAME,
    .list = list,
    .ask = _ ("say CASE, or after it list, add ROLE NAME, set PARTY MEMBER [TEXT] or remove PARTY"),
    .refused = VG_EXIT_FINDINGS,
    .show = show,
  };
  const VgAction *action = NULL;
  VgActionCall call = { .options = options };

  if (!vg_action_find (&actions, argc, argv, &action))
    return VG_EXIT_USAGE;
  if (options->side != NULL && !g_str_equal (options->side, "harmed") &&
      !g_str_equal (options->side, "accused"))
    return vg_command_refuse (NAME, _ ("a side is harmed or accused"));

  return vg_action_run (&actions, action, argv, &call);
}

int
vg_command_people (int argc, char **argv)
{
  Options options = { NULL };
  const GOptionEntry entries[] = {
    { "side", 0, 0, G_OPTION_ARG_STRING, &options.side, N_ ("add: on whose side, if any"),
      N_ ("SIDE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.is_json, N_ ("Print it as JSON"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.language, N_ ("nl or en"), N_ ("LANGUAGE") },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = {
    NAME,
    "CASE [list | add ROLE NAME | set PARTY MEMBER [TEXT] | remove PARTY]",
    _ ("Everyone in a case: who they are, how one speaks with them, what the talks must know.\n"
       "add: ROLE is harmed, accused, supporter, parent, representative or professional.\n"
       "set: MEMBER is name, address (u, je), language (nl, en), plain (yes, no), channel, or\n"
       "minor, detained, interpreter (each yes, no, unknown); without TEXT it is taken away."),
    entries,
    1,
    5,
    VG_OPENS_CASE,
  };
  int code = VG_EXIT_USAGE;

  if (vg_command_read (&usage, &argc, &argv) && vg_command_check_language (NAME, options.language))
    code = choose (argc, argv, &options);
  options_clear (&options);

  return code;
}
