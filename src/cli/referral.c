/* SPDX-License-Identifier: GPL-3.0-or-later */

/* referral.c - that somebody was pointed to others. */

#include "interview/referral.h"

#include "cli/command.h"
#include "model/people.h"

#include <glib/gi18n-lib.h>

#define NAME "referral"

typedef struct {
  char *directory;
  char *consent;
  char *on;
  char *taken_up;
  char *words;
  char *language;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->directory);
  g_free (options->consent);
  g_free (options->on);
  g_free (options->taken_up);
  g_free (options->words);
  g_free (options->language);
}

/* What is not known is said as plainly as what is. */
static const char *
say_consent (const char *consent)
{
  if (g_strcmp0 (consent, "given") == 0)
    return _ ("with consent");
  if (g_strcmp0 (consent, "refused") == 0)
    return _ ("consent refused");

  return _ ("consent not asked");
}

static const char *
say_taken_up (const char *taken_up)
{
  if (g_strcmp0 (taken_up, "yes") == 0)
    return _ ("taken up");
  if (g_strcmp0 (taken_up, "no") == 0)
    return _ ("not taken up");

  return _ ("not known whether taken up");
}

static int
list (VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_referral_list (subject);

  for (guint i = 0; i < places->len; i++) {
    VgReferral referral = { NULL };
    g_autofree char *name = NULL;

    vg_referral_get (subject, places->pdata[i], &referral);
    name = referral.party != NULL ? vg_people_dup_name (subject, referral.party) : g_strdup ("–");
    g_print ("%s  %s → %s · %s · %s\n", referral.on != NULL ? referral.on : "–", name,
             referral.whom, say_consent (referral.consent), say_taken_up (referral.taken_up));
    if (referral.words != NULL)
      g_print ("    %s\n", referral.words);
  }

  return VG_EXIT_DONE;
}

static int
add (VgCaseFile *file, const char *party, const char *whom, const Options *options)
{
  const VgReferral referral = {
    .party = party,
    .whom = whom,
    .directory = options->directory,
    .consent = options->consent,
    .on = options->on,
    .taken_up = options->taken_up,
    .words = options->words,
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *place = vg_referral_add (vg_case_file_get_case (file), &referral, &error);

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

  if (!is_list && (argc != 5 || !g_str_equal (argv[2], "add")))
    return vg_command_refuse (NAME, _ ("say list, or add PARTY WHOM"));

  file = vg_command_open (argv[1]);
  if (file == NULL)
    return VG_EXIT_WORLD;

  return is_list ? list (vg_case_file_get_case (file)) : add (file, argv[3], argv[4], options);
}

int
vg_command_referral (int argc, char **argv)
{
  Options options = { NULL };
  const GOptionEntry entries[] = {
    { "directory", 0, 0, G_OPTION_ARG_STRING, &options.directory, N_ ("Its entry of the directory"),
      N_ ("ID") },
    { "consent", 0, 0, G_OPTION_ARG_STRING, &options.consent, N_ ("given, not-asked or refused"),
      N_ ("WORD") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &options.on, N_ ("When; else today"), N_ ("DATE") },
    { "taken-up", 0, 0, G_OPTION_ARG_STRING, &options.taken_up, N_ ("yes, no or unknown"),
      N_ ("WORD") },
    { "words", 0, 0, G_OPTION_ARG_STRING, &options.words, N_ ("In words"), N_ ("TEXT") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.language, N_ ("nl or en"), N_ ("LANGUAGE") },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = {
    NAME,
    "CASE [list | add PARTY WHOM]",
    _ ("To whom somebody was referred, with which consent, and whether it was taken up."),
    entries,
    1,
    4,
    VG_OPENS_CASE,
  };
  int code = VG_EXIT_USAGE;

  if (vg_command_read (&usage, &argc, &argv) && vg_command_check_language (NAME, options.language))
    code = obey (argc, argv, &options);
  options_clear (&options);

  return code;
}
