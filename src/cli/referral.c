/* SPDX-License-Identifier: GPL-3.0-or-later */

/* referral.c - that somebody was pointed to others. */

#include "interview/referral.h"

#include "cli/action.h"
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

static void
show (const VgActionCall *call)
{
  g_autoptr (GPtrArray) places = vg_referral_list (call->subject);

  for (guint i = 0; i < places->len; i++) {
    VgReferral referral = { NULL };
    g_autofree char *name = NULL;

    vg_referral_get (call->subject, places->pdata[i], &referral);
    name = referral.party != NULL ? vg_people_dup_name (call->subject, referral.party)
                                  : g_strdup ("–");
    g_print ("%s  %s → %s · %s · %s\n", referral.on != NULL ? referral.on : "–", name,
             referral.whom, say_consent (referral.consent), say_taken_up (referral.taken_up));
    if (referral.words != NULL)
      g_print ("    %s\n", referral.words);
  }
}

static gboolean
add (VgActionCall *call, GError **error)
{
  const Options *options = call->options;
  const VgReferral referral = {
    .party = call->arguments[0],
    .whom = call->arguments[1],
    .directory = options->directory,
    .consent = options->consent,
    .on = options->on,
    .taken_up = options->taken_up,
    .words = options->words,
  };

  call->made = vg_referral_add (call->subject, &referral, error);
  return call->made != NULL;
}

static const VgAction actions[] = { { "list", 0, 0, NULL }, { "add", 2, 2, add }, { NULL } };

static int
choose (int argc, char **argv, const Options *options)
{
  const VgActions all = {
    .command = NAME,
    .list = actions,
    .ask = _ ("say list, or add PARTY WHOM"),
    .refused = VG_EXIT_USAGE,
    .says_place = TRUE,
    .show = show,
  };

  return vg_action_choose (&all, argc, argv, options);
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
    code = choose (argc, argv, &options);
  options_clear (&options);

  return code;
}
