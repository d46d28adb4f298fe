/* SPDX-License-Identifier: GPL-3.0-or-later */

/* risk.c - assessments of risks: what is known, red flags, decisions, where to turn. */

#include "cli/command.h"

#include "base/error.h"
#include "base/language.h"
#include "cli/risk-say.h"
#include "interview/risk.h"
#include "risk/own-estimate.h"
#include "risk/risk-act.h"
#include "risk/risk-due.h"
#include "risk/risk-warning.h"

#include <glib/gi18n-lib.h>

#define MEMBER_SEPARATOR ","

typedef struct {
  char *language;
  gboolean is_json;
  char *assessment;
  char *moment;
  char *reason;
  char *consulted;
  char *next;
  char *owner;
  char *until;
  char *words;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->language);
  g_free (options->assessment);
  g_free (options->moment);
  g_free (options->reason);
  g_free (options->consulted);
  g_free (options->next);
  g_free (options->owner);
  g_free (options->until);
  g_free (options->words);
}

/* One call: the case, and the words after it. */
typedef struct {
  VgCaseFile *file;
  VgCase *subject;
  VgRiskBook *book;
  const Options *options;
  char *assessment; /* the one it is about; NULL where there is none */
  int argc;
  char **argv;
} Call;

static VgRiskSpot
spot_of (const Call *call)
{
  VgRiskSpot spot = { call->assessment != NULL ? call->assessment : "", call->argv[1] };

  return spot;
}

static gboolean
begin (const Call *call, GError **error)
{
  const char *moment = call->options->moment;
  g_autofree char *id = vg_risk_begin (
      call->subject, moment != NULL ? moment : vg_risk_due_get_moment (call->subject), error);

  if (id == NULL)
    return FALSE;

  g_print ("%s\n", id);
  return TRUE;
}

static gboolean
set (const Call *call, GError **error)
{
  static const char *const lists[] = { "of", "for", "evidence", NULL };
  static const char *const texts[] = { "presence", "relevance", "level", "note", "action", NULL };
  VgRiskSpot spot = spot_of (call);
  const char *member = call->argv[2];

  if (g_strv_contains (lists, member)) {
    g_auto (GStrv) words = g_strsplit (call->argv[3], MEMBER_SEPARATOR, -1);

    return vg_risk_list (call->subject, &spot, member, (const char *const *) words, error);
  }
  if (g_strv_contains (texts, member))
    return vg_risk_note (call->subject, &spot, member, call->argv[3], error);

  g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
               _ ("“%s” is not one of presence, relevance, level, note, action, of, for, evidence"),
               member);
  return FALSE;
}

static gboolean
write_words (const Call *call, GError **error)
{
  static const char *const members[] = { "moment",      "date",      "level", "certainty",
                                         "formulation", "scenarios", "best",  "likely",
                                         "worst",       "consulted", "next",  NULL };

  if (g_strv_contains (members, call->argv[1]))
    return vg_risk_write (call->subject, call->assessment != NULL ? call->assessment : "",
                          call->argv[1], call->argv[2], error);

  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("“%s” is no part of an assessment"),
               call->argv[1]);
  return FALSE;
}

static gboolean
estimate (const Call *call, GError **error)
{
  VgRiskSpot spot = { call->assessment != NULL ? call->assessment : "", call->argv[2] };
  VgRiskEstimate estimate = { call->argv[1], VG_ESTIMATE_NONE, call->options->words };
  guint64 value = 0;

  if (!g_ascii_string_to_unsigned (call->argv[3], 10, 0, 10, &value, error))
    return FALSE;

  estimate.value = (int) value;
  return vg_risk_estimate (call->subject, &spot, &estimate, error);
}

static gboolean
found (const Call *call, GError **error)
{
  VgRiskSpot spot = spot_of (call);

  return vg_risk_note (call->subject, &spot, "presence", "yes", error);
}

static gboolean
resolve (const Call *call, GError **error)
{
  VgRiskSpot spot = spot_of (call);
  VgRiskResolution resolution = { call->argv[2], call->argv[3], NULL };

  return vg_risk_resolve (call->subject, &spot, &resolution, error);
}

static gboolean
measure (const Call *call, GError **error)
{
  VgRiskMeasure measure = { call->argv[1], call->argv[3], call->argv[2], call->options->owner,
                            call->options->until };
  g_autofree char *place = vg_risk_add_measure (call->subject, &measure, error);

  if (place == NULL)
    return FALSE;

  g_print ("%s\n", place);
  return TRUE;
}

static gboolean
done (const Call *call, GError **error)
{
  return vg_risk_set_done (call->subject, call->argv[1], "yes", error);
}

static gboolean
strength (const Call *call, GError **error)
{
  g_autofree char *place = vg_risk_add_strength (call->subject, call->argv[1], call->argv[2],
                                                 call->options->words, error);

  return place != NULL;
}

static gboolean
decide (const Call *call, GError **error)
{
  VgRiskDecision decision = { call->argv[1], call->options->reason, call->options->consulted,
                              call->options->next };

  return vg_risk_decide (call->subject, call->assessment != NULL ? call->assessment : "", &decision,
                         error);
}

/* @n: words from the verb on */
static const struct {
  const char *word;
  int n;
  gboolean (*run) (const Call *call, GError **error);
} verbs[] = {
  { "begin", 1, begin },       { "set", 4, set },     { "write", 3, write_words },
  { "estimate", 4, estimate }, { "found", 2, found }, { "resolve", 4, resolve },
  { "measure", 4, measure },   { "done", 2, done },   { "strength", 3, strength },
  { "decide", 2, decide },
};

/* What the plan does not allow yet is a finding; what a verb could not take is a wrong use. */
static int
fail (const GError *error)
{
  return g_error_matches (error, VG_ERROR, VG_ERROR_FINDINGS)
             ? vg_command_fail (error, VG_EXIT_FINDINGS)
             : vg_command_refuse ("risk", error->message);
}

static int
run_verb (const Call *call, guint verb)
{
  g_autoptr (GError) error = NULL;

  if (call->argc != verbs[verb].n)
    return vg_command_refuse ("risk", call->argc < verbs[verb].n ? _ ("an argument is missing")
                                                                 : _ ("too many arguments"));
  if (!verbs[verb].run (call, &error))
    return fail (error);
  if (!vg_case_file_save (call->file, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  return VG_EXIT_DONE;
}

/* Findings where a warning holds: something is to be looked at. */
static int
show (const Call *call)
{
  g_autoptr (VgShelf) shelf = vg_command_read_shelf ();
  g_autoptr (VgRiskOverview) overview = vg_risk_overview_new (call->subject, call->assessment);
  g_autoptr (GPtrArray) warnings = vg_risk_warning_list (overview);
  VgRiskSaying saying = { call->subject, shelf, call->book };

  if (shelf == NULL)
    return VG_EXIT_WORLD;
  if (call->options->is_json)
    vg_risk_say_json (&saying, overview);
  else
    vg_risk_say (&saying, overview);

  return warnings->len > 0 ? VG_EXIT_FINDINGS : VG_EXIT_DONE;
}

static int
list (const Call *call)
{
  g_autoptr (GPtrArray) ids = vg_risk_list_assessments (call->subject);

  for (guint i = 0; i < ids->len; i++)
    g_print ("%s\n", (const char *) ids->pdata[i]);

  return VG_EXIT_DONE;
}

static int
compare (const Call *call)
{
  g_autoptr (VgRiskOverview) before = vg_risk_overview_new (call->subject, call->argv[1]);
  g_autoptr (VgRiskOverview) after = vg_risk_overview_new (call->subject, call->argv[2]);
  g_autoptr (GPtrArray) changes = vg_risk_change_list (call->book, before, after);

  if (call->options->is_json)
    vg_risk_say_changes_json (changes);
  else
    vg_risk_say_changes (changes);

  return VG_EXIT_DONE;
}

static int
obey (const Call *call)
{
  const char *word = call->argc > 0 ? call->argv[0] : "show";

  if (g_str_equal (word, "show") && call->argc <= 1)
    return show (call);
  if (g_str_equal (word, "list") && call->argc == 1)
    return list (call);
  if (g_str_equal (word, "compare") && call->argc == 3)
    return compare (call);

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i].word, word))
      return run_verb (call, i);

  return vg_command_refuse ("risk",
                            _ ("say show, list, compare, begin, set, write, estimate, found, "
                               "resolve, measure, done, strength or decide"));
}

static int
open_and_obey (const Options *options, VgRiskBook *book, int argc, char **argv)
{
  g_autoptr (VgCaseFile) file = vg_command_open (argv[1]);
  g_autofree char *assessment = NULL;
  Call call = { file, NULL, book, options, NULL, argc - 2, argv + 2 };

  if (file == NULL)
    return VG_EXIT_WORLD;

  call.subject = vg_case_file_get_case (file);
  assessment = options->assessment != NULL ? g_strdup (options->assessment)
                                           : vg_risk_dup_latest (call.subject);
  call.assessment = assessment;
  return obey (&call);
}

static int
say_directory (VgRiskBook *book, gboolean is_json)
{
  if (is_json)
    vg_risk_say_directory_json (vg_risk_book_get_directory (book));
  else
    vg_risk_say_directory (vg_risk_book_get_directory (book));

  return VG_EXIT_DONE;
}

/* Files of an organisation's own: risks, with the shipped directory, or a directory. */
static int
check (char **paths)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgDirectory) directory = vg_directory_read (&error);

  if (directory == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);
  for (guint i = 0; paths[i] != NULL; i++) {
    g_autoptr (GError) no_risks = NULL;
    g_autoptr (VgRiskBook) book = vg_risk_book_read_file (paths[i], directory, &no_risks);
    g_autoptr (VgDirectory) other = book == NULL ? vg_directory_read_file (paths[i], NULL) : NULL;

    if (book == NULL && other == NULL)
      return vg_command_fail (no_risks, VG_EXIT_FINDINGS);
  }

  return VG_EXIT_DONE;
}

static const char about[] = N_ (
    "Shows and makes assessments of risks. For the mediator: nothing of it is for a party.\n"
    "There is no score: people weigh what is known, and what is unknown is never safe.\n"
    "  CASE                                the latest; --assessment for another\n"
    "  CASE list                           all, the latest first\n"
    "  CASE compare EARLIER LATER          what changed\n"
    "  CASE begin                          a new one, with --moment\n"
    "  CASE set ITEM MEMBER VALUE          presence, relevance, level, note, action;\n"
    "                                      of, for, evidence: several with commas\n"
    "  CASE write PART TEXT                formulation, best, likely, worst, level, certainty "
    "…\n"
    "  CASE estimate PARTY ITEM 0-10       how safe a person finds it, with --words\n"
    "  CASE found FLAG                     a red flag is there\n"
    "  CASE resolve FLAG COLLEAGUE DONE    resolved by a named colleague, and what was done\n"
    "  CASE measure ITEM FOR TEXT          for harmed, accused or both; --owner, --until\n"
    "  CASE done MEASURE                   as the overview names it\n"
    "  CASE strength PARTY KIND            with --words\n"
    "  CASE decide DECISION --reason TEXT  go-on, go-on-with-conditions, indirect-only, pause, "
    "stop\n"
    "directory: where to turn. check: files of your own, as those in data/risks and "
    "data/directory");

static int
run (int argc, char **argv, Options *options)
{
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->is_json, N_ ("Print data as JSON"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options->language, N_ ("nl or en"), N_ ("LANGUAGE") },
    { "assessment", 0, 0, G_OPTION_ARG_STRING, &options->assessment,
      N_ ("Which one; the latest without"), N_ ("ID") },
    { "moment", 0, 0, G_OPTION_ARG_STRING, &options->moment, N_ ("begin: v0 to v7"),
      N_ ("MOMENT") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &options->reason, N_ ("decide: why"), N_ ("TEXT") },
    { "consulted", 0, 0, G_OPTION_ARG_STRING, &options->consulted,
      N_ ("decide: who was consulted, by name"), N_ ("TEXT") },
    { "next", 0, 0, G_OPTION_ARG_STRING, &options->next, N_ ("decide: when one looks again"),
      N_ ("DATE") },
    { "owner", 0, 0, G_OPTION_ARG_STRING, &options->owner, N_ ("measure: who does it"),
      N_ ("TEXT") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &options->until, N_ ("measure: before when"),
      N_ ("DATE") },
    { "words", 0, 0, G_OPTION_ARG_STRING, &options->words, N_ ("estimate, strength: in words"),
      N_ ("TEXT") },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = {
    "risk", "CASE [VERB …] | directory | check FILE…", _ (about), entries, 1, -1, VG_OPENS_CASE,
  };
  g_autoptr (VgRiskBook) book = NULL;
  g_autoptr (GError) error = NULL;

  if (!vg_command_read (&usage, &argc, &argv) ||
      !vg_command_check_language ("risk", options->language))
    return VG_EXIT_USAGE;
  if (g_str_equal (argv[1], "check") && argc > 2)
    return check (argv + 2);

  book = vg_risk_book_read (&error);
  if (book == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);
  if (g_str_equal (argv[1], "directory") && argc == 2)
    return say_directory (book, options->is_json);

  return open_and_obey (options, book, argc, argv);
}

int
vg_command_risk (int argc, char **argv)
{
  Options options = { NULL };
  int code = run (argc, argv, &options);

  options_clear (&options);
  return code;
}
