/* SPDX-License-Identifier: GPL-3.0-or-later */

/* denial.c - the path of a preparation in which two accounts differ. */

#include "cli/path-say.h"

#include "interview/side.h"

#include <glib/gi18n-lib.h>

#define NAME "denial"

/* The one named, or the first of the accused; "accused" where nobody is known yet. */
static char *
dup_accused (VgCase *subject, const char *party)
{
  g_autoptr (GPtrArray) accused = vg_side_list_people (subject, "accused");

  if (party != NULL)
    return g_strdup (party);

  return g_strdup (accused->len > 0 ? accused->pdata[0] : "accused");
}

/* Standard error, so that the JSON stays whole. */
static void
say_whether (VgCase *subject, const char *accused)
{
  switch (vg_path_is_denial_at_issue (subject, accused)) {
  case VG_TRUTH_NO:
    g_printerr ("%s\n", _ ("All is acknowledged: these steps are not at issue."));
    break;
  case VG_TRUTH_UNKNOWN:
    g_printerr ("%s\n", _ ("Not known yet whether the accounts differ."));
    break;
  case VG_TRUTH_YES:
  default:
    break;
  }
}

static int
obey (VgPath *path, VgCaseFile *file, char **words, const VgPathOptions *options)
{
  guint n = g_strv_length (words);

  if (n == 0 || (n == 1 && g_str_equal (words[0], "show")))
    return vg_path_say_result (path, options);
  if (n == 3 && g_str_equal (words[0], "mark"))
    return vg_path_say_mark (path, file, words[1], words[2], options);
  if (n == 2 && g_str_equal (words[0], "clear"))
    return vg_path_say_mark (path, file, words[1], NULL, options);

  return vg_command_refuse (NAME, _ ("say show, mark STEP STATE or clear STEP"));
}

static int
run (char **words, const VgPathOptions *options)
{
  g_autoptr (VgCaseFile) file = vg_command_open (words[0]);
  g_autoptr (VgShelf) shelf = file != NULL ? vg_command_read_shelf () : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VgRuleBook) book = NULL;
  g_autoptr (VgPath) path = NULL;
  g_autofree char *accused = NULL;
  VgCase *subject = NULL;

  if (shelf == NULL)
    return VG_EXIT_WORLD;
  book = vg_rule_book_read (&error);
  if (book == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  subject = vg_case_file_get_case (file);
  accused = dup_accused (subject, options->party);
  path = vg_path_new_denial (subject, shelf, book, accused);
  say_whether (subject, accused);
  return obey (path, file, words + 1, options);
}

int
vg_command_denial (int argc, char **argv)
{
  VgPathOptions options = { NULL };
  VgUsage usage = {
    NAME,
    "CASE [show | mark STEP STATE | clear STEP]",
    _ ("The steps where two accounts differ, for the mediator alone. They may be left and taken\n"
       "up; what follows from the case counts by itself. STATE: done with --words, open, skipped\n"
       "or stopped with --reason."),
    NULL,
    1,
    4,
    VG_OPENS_CASE,
  };
  int code = vg_path_options_read (&options, &usage, &argc, &argv) ? run (argv + 1, &options)
                                                                   : VG_EXIT_USAGE;

  vg_path_options_clear (&options);
  return code;
}
