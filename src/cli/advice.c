/* SPDX-License-Identifier: GPL-3.0-or-later */

/* advice.c - advice that the mediator asked. */

#include "interview/advice.h"

#include "cli/action.h"
#include "model/people.h"

#include <glib/gi18n-lib.h>

#define NAME "advice"

typedef struct {
  char *directory;
  char *anonymous;
  char *about;
  char *on;
  char *question;
  char *outcome;
  char *language;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->directory);
  g_free (options->anonymous);
  g_free (options->about);
  g_free (options->on);
  g_free (options->question);
  g_free (options->outcome);
  g_free (options->language);
}

static void
print_words (const char *words)
{
  if (words != NULL)
    g_print ("    %s\n", words);
}

static void
show (const VgActionCall *call)
{
  g_autoptr (GPtrArray) places = vg_advice_list (call->subject);

  for (guint i = 0; i < places->len; i++) {
    VgAdvice advice = { NULL };
    g_autofree char *name = NULL;

    vg_advice_get (call->subject, places->pdata[i], &advice);
    name = advice.about != NULL ? vg_people_dup_name (call->subject, advice.about) : NULL;
    g_print ("%s  %s%s%s%s%s\n", advice.on != NULL ? advice.on : "–", advice.whom,
             name != NULL ? " · " : "", name != NULL ? name : "",
             g_strcmp0 (advice.anonymous, "yes") == 0 ? " · " : "",
             g_strcmp0 (advice.anonymous, "yes") == 0 ? _ ("without names") : "");
    print_words (advice.question);
    print_words (advice.outcome);
  }
}

static gboolean
add (VgActionCall *call, GError **error)
{
  const Options *options = call->options;
  const VgAdvice advice = {
    .whom = call->arguments[0],
    .directory = options->directory,
    .anonymous = options->anonymous,
    .about = options->about,
    .on = options->on,
    .question = options->question,
    .outcome = options->outcome,
  };

  call->made = vg_advice_add (call->subject, &advice, error);
  return call->made != NULL;
}

static const VgAction actions[] = { { "list", 0, 0, NULL }, { "add", 1, 1, add }, { NULL } };

static int
choose (int argc, char **argv, const Options *options)
{
  const VgActions all = {
    .command = NAME,
    .list = actions,
    .ask = _ ("say list, or add WHOM"),
    .refused = VG_EXIT_USAGE,
    .says_place = TRUE,
    .show = show,
  };

  return vg_action_choose (&all, argc, argv, options);
}

int
vg_command_advice (int argc, char **argv)
{
  Options options = { NULL };
  const GOptionEntry entries[] = {
    { "directory", 0, 0, G_OPTION_ARG_STRING, &options.directory, N_ ("Its entry of the directory"),
      N_ ("ID") },
    { "anonymous", 0, 0, G_OPTION_ARG_STRING, &options.anonymous,
      N_ ("Whether without names: yes or no"), N_ ("WORD") },
    { "about", 0, 0, G_OPTION_ARG_STRING, &options.about, N_ ("Whom it is about"), N_ ("PARTY") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &options.on, N_ ("When; else today"), N_ ("DATE") },
    { "question", 0, 0, G_OPTION_ARG_STRING, &options.question, N_ ("What you asked"),
      N_ ("TEXT") },
    { "outcome", 0, 0, G_OPTION_ARG_STRING, &options.outcome, N_ ("What came of it"), N_ ("TEXT") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.language, N_ ("nl or en"), N_ ("LANGUAGE") },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = {
    NAME,
    "CASE [list | add WHOM]",
    _ ("Advice that was asked, with names or without, and what came of it."),
    entries,
    1,
    3,
    VG_OPENS_CASE,
  };
  int code = VG_EXIT_USAGE;

  if (vg_command_read (&usage, &argc, &argv) && vg_command_check_language (NAME, options.language))
    code = choose (argc, argv, &options);
  options_clear (&options);

  return code;
}
