/* SPDX-License-Identifier: GPL-3.0-or-later */

/* advice.c - advice that the mediator asked. */

#include "interview/advice.h"

#include "cli/command.h"
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

static int
list (VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_advice_list (subject);

  for (guint i = 0; i < places->len; i++) {
    VgAdvice advice = { NULL };
    g_autofree char *name = NULL;

    vg_advice_get (subject, places->pdata[i], &advice);
    name = advice.about != NULL ? vg_people_dup_name (subject, advice.about) : NULL;
    g_print ("%s  %s%s%s%s%s\n", advice.on != NULL ? advice.on : "–", advice.whom,
             name != NULL ? " · " : "", name != NULL ? name : "",
             g_strcmp0 (advice.anonymous, "yes") == 0 ? " · " : "",
             g_strcmp0 (advice.anonymous, "yes") == 0 ? _ ("without names") : "");
    print_words (advice.question);
    print_words (advice.outcome);
  }

  return VG_EXIT_DONE;
}

static int
add (VgCaseFile *file, const char *whom, const Options *options)
{
  const VgAdvice advice = {
    .whom = whom,
    .directory = options->directory,
    .anonymous = options->anonymous,
    .about = options->about,
    .on = options->on,
    .question = options->question,
    .outcome = options->outcome,
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *place = vg_advice_add (vg_case_file_get_case (file), &advice, &error);

  if (place == NULL)
    return vg_command_refuse (NAME, error->message);
  if (!vg_case_file_save (file, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  g_print ("%s\n", place);
  return VG_EXIT_DONE;
}

static int
obey (int argc, char **argv, const Options *options)
{
  g_autoptr (VgCaseFile) file = NULL;
  gboolean is_list = argc == 2 || (argc == 3 && g_str_equal (argv[2], "list"));

  if (!is_list && (argc != 4 || !g_str_equal (argv[2], "add")))
    return vg_command_refuse (NAME, _ ("say list, or add WHOM"));

  file = vg_command_open (argv[1]);
  if (file == NULL)
    return VG_EXIT_WORLD;

  return is_list ? list (vg_case_file_get_case (file)) : add (file, argv[3], options);
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
    code = obey (argc, argv, &options);
  options_clear (&options);

  return code;
}
