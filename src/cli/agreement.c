/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/action.h"

#include "base/clock.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "derive/acceptance.h"
#include "derive/clause.h"
#include "model/people.h"
#include "model/place.h"

#include <glib/gi18n-lib.h>

#define NAME "agreement"

typedef struct {
  char *words;
  char *who;
  char **doers;
  char *when;
  char *check;
  char *if_not;
  char **parties;
  char *date;
  char *language;
  gboolean is_json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->words);
  g_free (options->who);
  g_strfreev (options->doers);
  g_free (options->when);
  g_free (options->check);
  g_free (options->if_not);
  g_strfreev (options->parties);
  g_free (options->date);
  g_free (options->language);
}

/* --- Showing --- */

static const char *
get_state_word (const VgAcceptance *said)
{
  static const char *const words[] = {
    [VG_ACCEPTANCE_NONE] = "none",
    [VG_ACCEPTANCE_ACCEPTED] = "accepted",
    [VG_ACCEPTANCE_REFUSED] = "refused",
    [VG_ACCEPTANCE_LAPSED] = "lapsed",
  };

  return words[said->state];
}

static JsonArray *
list_doers (const VgClause *clause)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < clause->doers->len; i++)
    json_array_add_string_element (list, clause->doers->pdata[i]);

  return list;
}

static JsonObject *
make_clause (const VgClause *clause)
{
  JsonObject *object = json_object_new ();
  JsonObject *said = json_object_new ();

  vg_json_set_text (object, "id", vg_place_get_last (clause->place));
  vg_json_set_text (object, "block", clause->block);
  vg_json_set_text (object, "who", clause->who);
  json_object_set_array_member (object, "doers", list_doers (clause));
  vg_json_set_text (object, "words", clause->words);
  vg_json_set_text (object, "when", clause->when);
  vg_json_set_text (object, "check", clause->check);
  vg_json_set_text (object, "if-not", clause->if_not);
  for (guint i = 0; i < clause->acceptances->len; i++) {
    const VgAcceptance *acceptance = clause->acceptances->pdata[i];

    vg_json_set_text (said, acceptance->party, get_state_word (acceptance));
  }
  json_object_set_boolean_member (object, "for-some", clause->is_for_some);
  json_object_set_object_member (object, "said", said);
  json_object_set_boolean_member (object, "accepted", vg_clause_is_accepted (clause));
  return object;
}

static void
print_json (GPtrArray *clauses)
{
  JsonArray *list = json_array_new ();
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) node = vg_json_new_object (object);
  g_autofree char *text = NULL;

  for (guint i = 0; i < clauses->len; i++)
    json_array_add_object_element (list, make_clause (clauses->pdata[i]));
  json_object_set_array_member (object, "clauses", list);
  text = vg_json_write (node);
  g_print ("%s\n", text);
}

static const char *
say_state (const VgAcceptance *said)
{
  switch (said->state) {
  case VG_ACCEPTANCE_ACCEPTED:
    return _ ("yes");
  case VG_ACCEPTANCE_REFUSED:
    return _ ("no");
  case VG_ACCEPTANCE_LAPSED:
    return said->was_accepted ? _ ("yes, but not to all that stands here now; ask again")
                              : _ ("no, but not to all that stands here now; ask again");
  case VG_ACCEPTANCE_NONE:
  default:
    return _ ("not said yet");
  }
}

/* NULL where it does not say. */
static char *
dup_doers (const VgActionCall *call, const VgClause *clause)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < clause->doers->len; i++) {
    g_autofree char *name = vg_people_dup_name (call->subject, clause->doers->pdata[i]);

    g_strv_builder_add (names, name);
  }
  list = g_strv_builder_end (names);
  return list[0] != NULL ? g_strjoinv (", ", list) : NULL;
}

static void
print_clause (const VgActionCall *call, const VgClause *clause)
{
  g_autofree char *doers = dup_doers (call, clause);
  const struct {
    const char *label;
    const char *text;
  } lines[] = {
    { _ ("who does it"), doers },
    { _ ("when"), clause->when },
    { _ ("how it is checked"), clause->check },
    { _ ("if it does not work out"), clause->if_not },
  };

  g_print ("  [%s] %s\n", vg_place_get_last (clause->place),
           clause->words != NULL ? clause->words : "–");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i].text != NULL)
      g_print ("      %s: %s\n", lines[i].label, lines[i].text);
  for (guint i = 0; i < clause->acceptances->len; i++) {
    const VgAcceptance *said = clause->acceptances->pdata[i];
    g_autofree char *name = vg_people_dup_name (call->subject, said->party);

    g_print ("      %s: %s%s%s\n", name, say_state (said), said->date != NULL ? ", " : "",
             said->date != NULL ? said->date : "");
  }
}

static void
print_text (const VgActionCall *call, GPtrArray *clauses)
{
  const char *block = NULL;

  if (clauses->len == 0)
    g_print (_ ("Nothing is arranged yet.\n"));
  for (guint i = 0; i < clauses->len; i++) {
    const VgClause *clause = clauses->pdata[i];
    g_autofree char *reason = NULL;

    if (clause->block != NULL && g_strcmp0 (clause->block, block) != 0) {
      reason = vg_clause_kinds_dup_reason (call->rules, call->subject, clause->block);
      g_print ("%s\n", vg_clause_kinds_say (call->rules, clause->block));
      if (reason != NULL)
        g_print ("  ! %s\n", reason);
    }
    block = clause->block;
    print_clause (call, clause);
  }
}

static void
show (const VgActionCall *call)
{
  const Options *options = call->options;
  g_autoptr (GPtrArray) clauses = vg_clause_list (call->subject);

  if (options->is_json)
    print_json (clauses);
  else
    print_text (call, clauses);
}

/* --- Writing down --- */

static char *
dup_place (const char *id)
{
  return vg_place_join ("agreement", id, NULL);
}

static gboolean
set_for (const VgActionCall *call, const char *place, GError **error)
{
  const Options *options = call->options;
  const char *const *parties = (const char *const *) options->parties;

  return vg_clause_set_for (call->subject, place, g_strv_contains (parties, "all") ? NULL : parties,
                            error);
}

/* What else the options say of a clause that is there. */
static gboolean
set_members (const VgActionCall *call, const char *place, GError **error)
{
  const Options *options = call->options;
  const char *const members[][2] = { { "who", options->who },
                                     { "words", options->words },
                                     { "when", options->when },
                                     { "check", options->check },
                                     { "if-not", options->if_not } };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i][1] != NULL &&
        !vg_clause_set (call->subject, place, members[i][0], members[i][1], error))
      return FALSE;
  if (options->doers != NULL &&
      !vg_clause_set_doers (call->subject, place, (const char *const *) options->doers, error))
    return FALSE;

  return options->parties == NULL || set_for (call, place, error);
}

static gboolean
add (VgActionCall *call, GError **error)
{
  const Options *options = call->options;
  g_autofree char *place = vg_clause_add (call->subject, call->rules, call->arguments[0],
                                          options->words, error);

  return place != NULL && set_members (call, place, error);
}

static gboolean
change (VgActionCall *call, GError **error)
{
  g_autofree char *place = dup_place (call->arguments[0]);

  return set_members (call, place, error);
}

static gboolean
move_up (VgActionCall *call, GError **error)
{
  g_autofree char *place = dup_place (call->arguments[0]);

  return vg_clause_move (call->subject, place, -1, error);
}

static gboolean
move_down (VgActionCall *call, GError **error)
{
  g_autofree char *place = dup_place (call->arguments[0]);

  return vg_clause_move (call->subject, place, 1, error);
}

static gboolean
drop (VgActionCall *call, GError **error)
{
  g_autofree char *place = dup_place (call->arguments[0]);

  return vg_clause_remove (call->subject, place, error);
}

static gboolean
say (const VgActionCall *call, const char *state, GError **error)
{
  const Options *options = call->options;
  g_autofree char *place = dup_place (call->arguments[1]);

  return vg_acceptance_set (call->subject, call->arguments[0], place, state, options->date, error);
}

static gboolean
accept (VgActionCall *call, GError **error)
{
  return say (call, "accepted", error);
}

static gboolean
refuse (VgActionCall *call, GError **error)
{
  return say (call, "refused", error);
}

static gboolean
take_back (VgActionCall *call, GError **error)
{
  return say (call, NULL, error);
}

static const VgAction list[] = {
  { "list", 0, 0, NULL },           { "add", 1, 1, add },
  { "set", 1, 1, change },          { "up", 1, 1, move_up },
  { "down", 1, 1, move_down },      { "remove", 1, 1, drop },
  { "accept", 2, 2, accept },       { "refuse", 2, 2, refuse },
  { "take-back", 2, 2, take_back }, { NULL },
};

static int
choose (int argc, char **argv, const Options *options)
{
  const VgActions actions = {
    .command = NAME,
    .list = list,
    .ask = _ ("say CASE, or after it list, add BLOCK, set ID, up ID, down ID, remove ID, or "
              "accept, refuse or take-back PARTY ID"),
    .refused = VG_EXIT_FINDINGS,
    .show = show,
  };
  const VgAction *action = NULL;
  g_autoptr (VgClauseKinds) kinds = NULL;
  g_autoptr (GError) error = NULL;
  VgActionCall call = { .options = options };

  if (!vg_action_find (&actions, argc, argv, &action))
    return VG_EXIT_USAGE;
  if (options->date != NULL && !vg_clock_is_date (options->date))
    return vg_command_refuse (NAME, _ ("a date is needed, such as 2026-03-02"));
  if (options->who != NULL && options->doers != NULL)
    return vg_command_refuse (NAME, _ ("who does it is a side (--who) or people (--by), not both"));
  kinds = vg_clause_kinds_read (&error);
  if (kinds == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  call.rules = kinds;
  return vg_action_run (&actions, action, argv, &call);
}

int
vg_command_agreement (int argc, char **argv)
{
  Options options = { NULL };
  const GOptionEntry entries[] = {
    { "words", 0, 0, G_OPTION_ARG_STRING, &options.words, N_ ("What is arranged"), N_ ("TEXT") },
    { "who", 0, 0, G_OPTION_ARG_STRING, &options.who,
      N_ ("The side that does it: harmed, accused or both"), N_ ("SIDE") },
    { "by", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.doers,
      N_ ("Who of them does it, by their ids; may be repeated"), N_ ("PARTY") },
    { "for", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.parties,
      N_ ("For whom it is, may be repeated; “all” for everyone"), N_ ("PARTY") },
    { "when", 0, 0, G_OPTION_ARG_STRING, &options.when, N_ ("From when, until when"), N_ ("TEXT") },
    { "check", 0, 0, G_OPTION_ARG_STRING, &options.check, N_ ("How it is checked"), N_ ("TEXT") },
    { "if-not", 0, 0, G_OPTION_ARG_STRING, &options.if_not, N_ ("If it does not work out"),
      N_ ("TEXT") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_ ("When; else today"), N_ ("DATE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.is_json, N_ ("Print it as JSON"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.language, N_ ("nl or en"), N_ ("LANGUAGE") },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = {
    NAME,
    "CASE [list | add BLOCK | set ID | up ID | down ID | remove ID | accept|refuse|take-back PARTY "
    "ID]",
    _ ("What both arrange, clause by clause, and who said yes to which. Without more, shows it.\n"
       "add: BLOCK is contact, encounter, others-know, social-media, apology, payment, gesture,\n"
       "behaviour, children, evaluation or if-not; what it presupposes must be acknowledged.\n"
       "--by: who is named does it, nobody else; a supporter who does says yes or no as well.\n"
       "--for: a clause for some of them stands on no paper of the others, who say nothing to it.\n"
       "set: changes what the options name. A yes was to all of that: what changes needs it anew."),
    entries,
    1,
    4,
    VG_OPENS_CASE,
  };
  int code = VG_EXIT_USAGE;

  if (vg_command_read (&usage, &argc, &argv) && vg_command_check_language (NAME, options.language))
    code = choose (argc, argv, &options);
  options_clear (&options);

  return code;
}
