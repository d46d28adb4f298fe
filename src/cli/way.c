/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/action.h"

#include "base/clock.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "derive/approach-act.h"
#include "derive/waiting.h"
#include "derive/way.h"
#include "interview/contact.h"
#include "model/people.h"
#include "model/place.h"

#include <glib/gi18n-lib.h>

#define NAME "way"

typedef struct {
  char *date;
  char *direction;
  char *channel;
  char *passed_on;
  char **released;
  char *result;
  char *words;
  char *kind;
  char *may_tell;
  char *rules;
  char *language;
  gboolean is_json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->date);
  g_free (options->direction);
  g_free (options->channel);
  g_free (options->passed_on);
  g_strfreev (options->released);
  g_free (options->result);
  g_free (options->words);
  g_free (options->kind);
  g_free (options->may_tell);
  g_free (options->rules);
  g_free (options->language);
}

/* What the stages are told from, which every action has. */
typedef struct {
  VgWayRules *rules;
  VgShelf *shelf;
} Ground;

static VgWayRules *
get_rules (const VgActionCall *call)
{
  return ((Ground *) call->rules)->rules;
}

/* --- Showing --- */

static GPtrArray *
list_way (const VgActionCall *call)
{
  return vg_way_list (call->subject, ((Ground *) call->rules)->shelf, get_rules (call));
}

static JsonArray *
list_stages (const VgActionCall *call)
{
  static const char *const parts[] = { "past", "here", "ahead", "skipped", "left-open" };
  g_autoptr (GPtrArray) stages = list_way (call);
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < stages->len; i++) {
    const VgWayStage *stage = stages->pdata[i];
    JsonObject *object = json_object_new ();

    vg_json_set_text (object, "stage", stage->word);
    vg_json_set_text (object, "part", parts[stage->part]);
    vg_json_set_text (object, "next", stage->next);
    vg_json_set_text (object, "waits", stage->waits);
    vg_json_set_text (object, "since", stage->since);
    vg_json_set_text (object, "until", stage->until);
    json_array_add_object_element (list, object);
  }

  return list;
}

static JsonArray *
list_contacts (const VgActionCall *call)
{
  g_autoptr (GPtrArray) contacts = vg_contact_list (call->subject, NULL);
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < contacts->len; i++) {
    const VgContact *contact = contacts->pdata[i];
    JsonObject *object = json_object_new ();

    vg_json_set_text (object, "id", vg_place_get_last (contact->place));
    vg_json_set_text (object, "with", contact->with);
    vg_json_set_text (object, "date", contact->date);
    vg_json_set_text (object, "kind", contact->kind);
    vg_json_set_text (object, "direction", contact->direction);
    vg_json_set_text (object, "channel", contact->channel);
    vg_json_set_text (object, "passed-on", contact->passed_on);
    vg_json_set_text (object, "result", contact->result);
    vg_json_set_text (object, "words", contact->words);
    json_array_add_object_element (list, object);
  }

  return list;
}

static const char *
get_truth (VgTruth truth)
{
  return truth == VG_TRUTH_UNKNOWN ? "unknown" : truth == VG_TRUTH_YES ? "yes" : "no";
}

static JsonArray *
list_texts (GPtrArray *texts)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < texts->len; i++)
    json_array_add_string_element (list, texts->pdata[i]);

  return list;
}

static JsonObject *
make_approach (const VgActionCall *call, const char *party)
{
  g_autoptr (VgApproach) approach = vg_approach_new (call->subject, party);
  g_autoptr (GPtrArray) why = NULL;
  VgTruth may_go = vg_approach_may_go (call->subject, party, &why);
  JsonObject *object = json_object_new ();

  vg_json_set_text (object, "party", party);
  vg_json_set_text (object, "state", vg_approach_get_word (approach->state));
  vg_json_set_text (object, "may-go", get_truth (may_go));
  json_object_set_array_member (object, "why", list_texts (why));
  vg_json_set_text (object, "channel", approach->channel);
  vg_json_set_text (object, "until", approach->until);
  vg_json_set_text (object, "may-tell", approach->may_tell);
  vg_json_set_text (object, "words", approach->words);
  vg_json_set_text (object, "delete-on", approach->delete_on);
  json_object_set_int_member (object, "reminders", approach->n_reminders);
  json_object_set_boolean_member (object, "do-not-contact", approach->is_not_to_be_contacted);
  return object;
}

static JsonArray *
list_approaches (const VgActionCall *call)
{
  g_autoptr (GPtrArray) people = vg_approach_list_people (call->subject);
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < people->len; i++)
    json_array_add_object_element (list, make_approach (call, people->pdata[i]));

  return list;
}

static void
print_json (const VgActionCall *call)
{
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) node = vg_json_new_object (object);
  JsonObject *waiting = vg_waiting_find (call->subject);
  g_autofree char *text = NULL;

  json_object_set_array_member (object, "stages", list_stages (call));
  json_object_set_array_member (object, "contacts", list_contacts (call));
  json_object_set_array_member (object, "approaches", list_approaches (call));
  if (waiting != NULL)
    json_object_set_object_member (object, "waiting", waiting);
  text = vg_json_write (node);
  g_print ("%s\n", text);
}

static void
print_stages (const VgActionCall *call)
{
  g_autoptr (GPtrArray) stages = list_way (call);

  for (guint i = 0; i < stages->len; i++) {
    const VgWayStage *stage = stages->pdata[i];
    g_autofree char *waiting = vg_way_say_waiting (stage);

    g_print ("%s %s\n", vg_way_stage_get_sign (stage), stage->title);
    if (stage->next != NULL)
      g_print ("    %s\n", stage->next);
    if (waiting != NULL)
      g_print ("    %s\n", waiting);
  }
}

static void
print_words (const char *title, const char *words)
{
  if (words != NULL)
    g_print ("      %s: %s\n", title, words);
}

static void
print_contacts (const VgActionCall *call)
{
  g_autoptr (GPtrArray) contacts = vg_contact_list (call->subject, NULL);

  for (guint i = 0; i < contacts->len; i++) {
    const VgContact *contact = contacts->pdata[i];
    g_autofree char *said = vg_contact_say (call->subject, contact);

    g_print ("%s%-10s  %s  [%s]\n", i == 0 ? "\n" : "", contact->date != NULL ? contact->date : "–",
             said, vg_place_get_last (contact->place));
    print_words (_ ("By which way"), contact->channel);
    print_words (_ ("Passed on"), contact->passed_on);
    print_words (_ ("Said"), contact->words);
    print_words (_ ("What came of it"), contact->result);
  }
}

static void
print_approach (const VgActionCall *call, const char *party)
{
  g_autoptr (VgApproach) approach = vg_approach_new (call->subject, party);
  g_autofree char *name = vg_people_dup_name (call->subject, party);
  g_autoptr (JsonObject) waiting = vg_waiting_find_of (call->subject, party);
  g_autofree char *waits = NULL;
  g_autoptr (GPtrArray) why = NULL;

  if (waiting != NULL)
    waits = vg_waiting_say (waiting, name, get_rules (call));
  g_print ("\n%s: %s\n", name, vg_approach_say (approach));
  if (waits != NULL)
    g_print ("  %s\n", waits);
  if (vg_waiting_is_to_be_erased (call->subject, party))
    /* Translators: %s is the id of a person. */
    g_print (_ ("  To erase this person: voorgesprek-cli vault erase VAULT CASE --person %s\n"),
             party);
  if (vg_approach_is_settled (approach) ||
      vg_approach_may_go (call->subject, party, &why) == VG_TRUTH_YES)
    return;
  for (guint i = 0; i < why->len; i++)
    g_print ("  – %s\n", (const char *) why->pdata[i]);
}

static void
show (const VgActionCall *call)
{
  const Options *options = call->options;
  g_autoptr (GPtrArray) people = vg_approach_list_people (call->subject);

  if (options->is_json) {
    print_json (call);
    return;
  }

  print_stages (call);
  print_contacts (call);
  for (guint i = 0; i < people->len; i++)
    print_approach (call, people->pdata[i]);
}

/* --- Writing down --- */

/* What was, was: it is noted, and the warning stands beside it. */
static void
warn (const VgActionCall *call, const char *party)
{
  g_autofree char *warning = vg_approach_say_warning (call->subject, party);

  if (warning != NULL)
    g_printerr ("%s\n", warning);
}

static gboolean
add (VgActionCall *call, GError **error)
{
  const Options *options = call->options;
  const VgContactSaid said = {
    .with = call->arguments[0],
    .kind = call->arguments[1],
    .date = options->date,
    .direction = options->direction,
    .channel = options->channel,
    .passed_on = options->passed_on,
    .released = (const char *const *) options->released,
    .result = options->result,
    .words = options->words,
  };
  g_autofree char *place = NULL;

  warn (call, said.with);
  place = vg_contact_add (call->subject, &said, error);
  return place != NULL;
}

static gboolean
set (VgActionCall *call, GError **error)
{
  g_autofree char *place = vg_place_join ("contact", call->arguments[0], NULL);

  return vg_contact_set (call->subject, place, call->arguments[1], call->arguments[2], error);
}

static gboolean
take_away (VgActionCall *call, GError **error)
{
  g_autofree char *place = vg_place_join ("contact", call->arguments[0], NULL);

  return vg_contact_remove (call->subject, place, error);
}

static gboolean
approach (VgActionCall *call, GError **error)
{
  const Options *options = call->options;
  VgApproachStep step = {
    .party = call->arguments[0],
    .kind = options->kind,
    .date = options->date,
    .channel = options->channel,
    .words = options->words,
    .may_tell = options->may_tell,
  };

  vg_approach_find_state (call->arguments[1], &step.state);
  return vg_approach_act_take (call->subject, get_rules (call), &step, error);
}

static gboolean
note (VgActionCall *call, GError **error)
{
  return vg_approach_act_set (call->subject, call->arguments[0], call->arguments[1],
                              call->arguments[2], error);
}

static const VgAction list[] = {
  { "add", 2, 2, add },           { "set", 3, 3, set },   { "remove", 1, 1, take_away },
  { "approach", 2, 2, approach }, { "note", 3, 3, note }, { NULL },
};

static gboolean
is_step (const char *word)
{
  VgApproachState state = VG_APPROACH_NOT_BEGUN;

  return vg_approach_find_state (word, &state) && state != VG_APPROACH_NOT_BEGUN;
}

static gboolean
is_one_of (const char *word, const char *a, const char *b)
{
  return word == NULL || g_str_equal (word, a) || g_str_equal (word, b);
}

/* What can be told before the case is opened. */
static gboolean
check (const VgAction *action, char **argv, const Options *options)
{
  const char *why = NULL;

  if (action != NULL && g_str_equal (action->name, "approach") && !is_step (argv[4]))
    why = _ ("a step is prepared, sent, reminded, answered, silent, refused or not-wanted");
  else if (options->date != NULL && !vg_clock_is_date (options->date))
    why = _ ("a date is needed, such as 2026-03-02");
  else if (!is_one_of (options->direction, "to", "from"))
    why = _ ("a direction is to or from");
  if (why != NULL)
    vg_command_refuse (NAME, why);

  return why == NULL;
}

static int
choose (int argc, char **argv, const Options *options)
{
  const VgActions actions = {
    .command = NAME,
    .list = list,
    .ask = _ ("say CASE, or after it add PARTY KIND, set ID MEMBER TEXT, remove ID, approach "
              "PARTY STEP or note PARTY MEMBER TEXT"),
    .refused = VG_EXIT_FINDINGS,
    .show = show,
  };
  const VgAction *action = NULL;
  g_autoptr (VgWayRules) rules = NULL;
  g_autoptr (VgShelf) shelf = NULL;
  g_autoptr (GError) error = NULL;
  Ground ground = { NULL };
  VgActionCall call = { .options = options, .rules = &ground };

  if (!vg_action_find (&actions, argc, argv, &action) || !check (action, argv, options))
    return VG_EXIT_USAGE;
  rules = vg_way_rules_read (options->rules, &error);
  if (rules == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);
  shelf = vg_command_read_shelf ();
  if (shelf == NULL)
    return VG_EXIT_WORLD;

  ground.rules = rules;
  ground.shelf = shelf;
  return vg_action_run (&actions, action, argv, &call);
}

int
vg_command_way (int argc, char **argv)
{
  Options options = { NULL };
  const GOptionEntry entries[] = {
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_ ("When; else today"), N_ ("DATE") },
    { "direction", 0, 0, G_OPTION_ARG_STRING, &options.direction,
      N_ ("add: to or from that person; else the usual one"), N_ ("WORD") },
    { "channel", 0, 0, G_OPTION_ARG_STRING, &options.channel, N_ ("By which way"), N_ ("TEXT") },
    { "passed-on", 0, 0, G_OPTION_ARG_STRING, &options.passed_on, N_ ("add: what went along"),
      N_ ("TEXT") },
    { "release", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.released,
      N_ ("add: released words that went along; may be repeated"), N_ ("PLACE") },
    { "result", 0, 0, G_OPTION_ARG_STRING, &options.result, N_ ("add: what came of it"),
      N_ ("TEXT") },
    { "words", 0, 0, G_OPTION_ARG_STRING, &options.words, N_ ("What the person said"),
      N_ ("TEXT") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &options.kind,
      N_ ("approach: letter, call, e-mail, message or visit"), N_ ("KIND") },
    { "may-tell", 0, 0, G_OPTION_ARG_STRING, &options.may_tell,
      N_ ("approach refused: nothing, only-that or words may be told back"), N_ ("WORD") },
    { "rules", 0, 0, G_OPTION_ARG_STRING, &options.rules, N_ ("Another way.json"), N_ ("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.is_json, N_ ("Print it as JSON"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.language, N_ ("nl or en"), N_ ("LANGUAGE") },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = {
    NAME,
    "CASE [add PARTY KIND | set ID MEMBER TEXT | remove ID | approach PARTY STEP | note PARTY "
    "MEMBER TEXT]",
    _ ("The stages of a case, its moments of contact, and the approach of the other person.\n"
       "Without more, shows them.\n"
       "approach: a step that was taken, with its moment of contact. Nothing goes out that may "
       "not.\n"
       "note: channel, until, may-tell, words, do-not-contact or delete-on of an approach."),
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
