/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/action.h"

#include "base/clock.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "derive/aftercare.h"
#include "derive/closing.h"
#include "model/people.h"
#include "model/place.h"
#include "words/standing.h"

#include <glib/gi18n-lib.h>

#define NAME "closing"

typedef struct {
  char *date;
  char *words;
  char *until;
  char *language;
  gboolean is_json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->date);
  g_free (options->words);
  g_free (options->until);
  g_free (options->language);
}

/* --- Showing --- */

static JsonObject *
make_moment (const VgAftercare *moment)
{
  JsonObject *object = json_object_new ();

  vg_json_set_text (object, "place", moment->place);
  vg_json_set_text (object, "party", moment->party);
  vg_json_set_text (object, "title", moment->title);
  vg_json_set_text (object, "ask", moment->ask);
  vg_json_set_text (object, "on", moment->on);
  vg_json_set_text (object, "done", moment->done);
  vg_json_set_text (object, "words", moment->words);
  json_object_set_boolean_member (object, "due", moment->is_due);
  return object;
}

static JsonArray *
list_moments (const VgActionCall *call, GPtrArray *people)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < people->len; i++) {
    g_autoptr (GPtrArray)
        moments = vg_aftercare_list (call->subject, call->rules, people->pdata[i]);

    for (guint n = 0; n < moments->len; n++)
      json_array_add_object_element (list, make_moment (moments->pdata[n]));
  }

  return list;
}

static JsonObject *
make_farewells (VgCase *subject, GPtrArray *people)
{
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < people->len; i++)
    vg_json_set_text (object, people->pdata[i],
                      vg_closing_get_farewell (subject, people->pdata[i]));

  return object;
}

static void
print_json (const VgActionCall *call, GPtrArray *people)
{
  VgClosing closing = { NULL };
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) node = vg_json_new_object (object);
  g_autofree char *text = NULL;

  json_object_set_boolean_member (object, "closed", vg_closing_get (call->subject, &closing));
  vg_json_set_text (object, "how", closing.how);
  vg_json_set_text (object, "date", closing.date);
  vg_json_set_text (object, "words", closing.words);
  vg_json_set_text (object, "until", closing.until);
  json_object_set_object_member (object, "told", make_farewells (call->subject, people));
  json_object_set_array_member (object, "aftercare", list_moments (call, people));
  text = vg_json_write (node);
  g_print ("%s\n", text);
}

static void
print_end (VgCase *subject)
{
  VgClosing closing = { NULL };
  g_autofree char *said = NULL;

  if (!vg_closing_get (subject, &closing)) {
    g_print (_ ("The case is open. It can end as:\n"));
    for (guint i = 0; vg_closing_get_ends ()[i] != NULL; i++) {
      g_autofree char *end = vg_closing_say_end (subject, vg_closing_get_ends ()[i]);

      g_print ("  %-20s  %s\n", vg_closing_get_ends ()[i], end);
    }
    return;
  }

  said = vg_closing_say_end (subject, closing.how);
  g_print ("%s (%s)\n", said, closing.date);
  if (closing.words != NULL)
    g_print ("  %s\n", closing.words);
  g_print (_ ("Kept until %s.\n"), closing.until);
}

static void
print_person (const VgActionCall *call, const char *party)
{
  g_autoptr (GPtrArray) moments = vg_aftercare_list (call->subject, call->rules, party);
  g_autofree char *name = vg_people_dup_name (call->subject, party);
  const char *farewell = vg_closing_get_farewell (call->subject, party);

  if (moments->len == 0 && farewell == NULL)
    return;

  g_print ("\n%s\n", name);
  if (farewell != NULL)
    g_print ("  %s (%s)\n", farewell, vg_closing_get_farewell_date (call->subject, party));
  for (guint i = 0; i < moments->len; i++) {
    const VgAftercare *moment = moments->pdata[i];

    g_print ("  %s %-12s  %s  [%s]\n",
             vg_standing_get_sign (moment->done != NULL ? VG_STANDING_DONE : VG_STANDING_OPEN),
             moment->on != NULL ? moment->on : "–", moment->title,
             vg_place_get_last (moment->place));
    if (moment->words != NULL)
      g_print ("      %s\n", moment->words);
  }
}

static void
show (const VgActionCall *call)
{
  const Options *options = call->options;
  g_autoptr (GPtrArray) people = vg_people_list (call->subject);

  if (options->is_json) {
    print_json (call, people);
    return;
  }

  print_end (call->subject);
  for (guint i = 0; i < people->len; i++)
    print_person (call, people->pdata[i]);
}

/* --- Writing down --- */

static gboolean
end (VgActionCall *call, GError **error)
{
  const Options *options = call->options;
  const VgClosing closing = {
    .how = call->arguments[0],
    .date = options->date,
    .words = options->words,
    .until = options->until,
  };

  return vg_closing_close (call->subject, call->rules, &closing, error);
}

static gboolean
reopen (VgActionCall *call, GError **error)
{
  return vg_closing_reopen (call->subject, error);
}

static gboolean
keep (VgActionCall *call, GError **error)
{
  return vg_closing_set_until (call->subject, call->arguments[0], error);
}

static gboolean
told (VgActionCall *call, GError **error)
{
  const Options *options = call->options;

  return vg_closing_set_farewell (call->subject, call->arguments[0], options->words, error);
}

static gboolean
plan (VgActionCall *call, GError **error)
{
  const Options *options = call->options;
  g_autofree char *today = vg_clock_dup_today ();
  const char *date = options->date != NULL ? options->date : today;
  g_autofree char *place = NULL;

  if (call->arguments[0] == NULL)
    return vg_aftercare_plan (call->subject, call->rules, date, error);

  place = vg_aftercare_add (call->subject, call->arguments[0], options->words, options->date,
                            error);
  return place != NULL;
}

static gboolean
done (VgActionCall *call, GError **error)
{
  const Options *options = call->options;
  g_autofree char *today = vg_clock_dup_today ();
  g_autofree char *place = vg_place_join ("aftercare", call->arguments[0], call->arguments[1],
                                          NULL);
  const char *date = options->date != NULL ? options->date : today;

  if (options->words != NULL &&
      !vg_aftercare_set (call->subject, place, "words", options->words, error))
    return FALSE;

  return vg_aftercare_set (call->subject, place, "done", date, error);
}

static const VgAction list[] = {
  { "end", 1, 1, end },
  { "reopen", 0, 0, reopen },
  { "until", 1, 1, keep },
  { "told", 1, 1, told },
  { "aftercare", 0, 1, plan },
  { "done", 2, 2, done },
  { NULL },
};

static gboolean
check_dates (const Options *options)
{
  return (options->date == NULL || vg_clock_is_date (options->date)) &&
         (options->until == NULL || vg_clock_is_date (options->until));
}

static int
choose (int argc, char **argv, const Options *options)
{
  const VgActions actions = {
    .command = NAME,
    .list = list,
    .ask = _ ("say CASE, or after it end HOW, reopen, until DATE, told PARTY, aftercare [PARTY] or "
              "done PARTY ID"),
    .refused = VG_EXIT_FINDINGS,
    .show = show,
  };
  const VgAction *action = NULL;
  g_autoptr (VgClosingRules) rules = NULL;
  g_autoptr (GError) error = NULL;
  VgActionCall call = { .options = options };

  if (!vg_action_find (&actions, argc, argv, &action))
    return VG_EXIT_USAGE;
  if (!check_dates (options))
    return vg_command_refuse (NAME, _ ("a date is needed, such as 2026-03-02"));
  rules = vg_closing_rules_read (&error);
  if (rules == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  call.rules = rules;
  return vg_action_run (&actions, action, argv, &call);
}

int
vg_command_closing (int argc, char **argv)
{
  Options options = { NULL };
  const GOptionEntry entries[] = {
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_ ("When; else today"), N_ ("DATE") },
    { "words", 0, 0, G_OPTION_ARG_STRING, &options.words, N_ ("In words"), N_ ("TEXT") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &options.until, N_ ("end: until when it is kept"),
      N_ ("DATE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.is_json, N_ ("Print it as JSON"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.language, N_ ("nl or en"), N_ ("LANGUAGE") },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = {
    NAME,
    "CASE [end HOW | reopen | until DATE | told PARTY | aftercare [PARTY] | done PARTY ID]",
    _ ("How a case ended, until when it is kept, and the aftercare. Without more, shows it.\n"
       "told: what a person was told at the end, with --words.\n"
       "aftercare: plans the moments for whoever took part, from --date on, as the case ended; "
       "with "
       "PARTY one more (--words).\n"
       "done: a moment of aftercare was held. Erasing a case: vault erase."),
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
