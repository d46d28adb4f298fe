/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/language.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const char *name;
  const char *what;
  int (*run) (int argc, char **argv);
} Command;

static const Command commands[] = {
  { "vault", N_ ("makes a vault, checks it, backs it up, changes what opens it"),
    vg_command_vault },
  { "cases", N_ ("lists the cases of a vault"), vg_command_cases },
  { "new", N_ ("makes an empty case"), vg_command_new },
  { "interview", N_ ("holds a talk along a guide, in the terminal or from a pipe"),
    vg_command_interview },
  { "write-up", N_ ("puts a talk that was written down afterwards into a case"),
    vg_command_write_up },
  { "show", N_ ("shows a case, or what stands at one place"), vg_command_show },
  { "people", N_ ("shows who is in a case, and what the talks must know of them"),
    vg_command_people },
  { "set", N_ ("records a value at a place"), vg_command_set },
  { "history", N_ ("shows what stood at a place, and since when"), vg_command_history },
  { "sheet", N_ ("writes the questions of a talk to take along on paper"), vg_command_sheet },
  { "summary", N_ ("writes the goals summary of a party"), vg_command_summary },
  { "readiness", N_ ("says whether a case is ready for the contact"), vg_command_readiness },
  { "risk", N_ ("assesses risks: what is known, red flags, decisions, where to turn"),
    vg_command_risk },
  { "denial", N_ ("the steps where two accounts differ, which can be left and taken up"),
    vg_command_denial },
  { "meldcode", N_ ("the five steps of the Meldcode, for a worry about somebody's safety"),
    vg_command_meldcode },
  { "advice", N_ ("lists and notes advice that was asked"), vg_command_advice },
  { "referral", N_ ("lists and notes to whom somebody was referred"), vg_command_referral },
  { "both", N_ ("shows what both were asked and said, side by side, for the mediator alone"),
    vg_command_both },
  { "matrix", N_ ("shows the goals of both sides against one another"), vg_command_matrix },
  { "prepare", N_ ("writes all papers of a case"), vg_command_prepare },
  { "document", N_ ("shows, edits and exports one paper"), vg_command_document },
  { "release", N_ ("shows and records what one party lets the other know"), vg_command_release },
  { "leaks", N_ ("tests whether a text for one party says too much of another"), vg_command_leaks },
  { "agreement", N_ ("shows and writes what both arrange, and who said yes to which"),
    vg_command_agreement },
  { "checklist", N_ ("shows and notes what is prepared for the contact"), vg_command_checklist },
  { "way", N_ ("shows where a case stands, notes contacts and the approach of the other"),
    vg_command_way },
  { "closing", N_ ("says how a case ended, closes or reopens it, and plans aftercare"),
    vg_command_closing },
  { "search", N_ ("looks for words in every case of a vault"), vg_command_search },
  { "own", N_ ("adds or lists your own notes, at a terminal only"), vg_command_own },
  { "import", N_ ("takes a case file over into a vault"), vg_command_import },
  { "export", N_ ("writes a case of a vault to a file"), vg_command_export },
  { "guide", N_ ("checks or shows guides"), vg_command_guide },
  { "condition", N_ ("answers conditions, one a line"), vg_command_condition },
  { "json", N_ ("checks JSON strictly, or writes it canonically"), vg_command_json },
  { "template", N_ ("fills in a template"), vg_command_template },
};

static void
print_help (void)
{
  g_print (_ ("Usage: voorgesprek-cli COMMAND …\n\n"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-10s %s\n", commands[i].name, _ (commands[i].what));
  g_print (
      _ ("\nEach command has --help. Exit codes: 0 done, 1 findings, 2 wrong use, 3 a file, "
         "the disk or the data failed.\nA command that takes CASE takes --vault VAULT too.\n"));
}

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

/* What a command printed is out before the vault closes, which takes a moment. */
static int
run (const Command *command, int argc, char **argv)
{
  int code = command->run (argc, argv);

  vg_unlock_close ();
  return code;
}

int
main (int argc, char **argv)
{
  const Command *command = NULL;

  vg_language_start (NULL);

  if (argc < 2) {
    print_help ();
    return VG_EXIT_USAGE;
  }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")) {
    print_help ();
    return VG_EXIT_DONE;
  }
  if (g_str_equal (argv[1], "--version")) {
    g_print ("voorgesprek-cli %s\n", VG_VERSION);
    return VG_EXIT_DONE;
  }

  command = find_command (argv[1]);
  if (command == NULL) {
    g_printerr (_ ("voorgesprek-cli: there is no command “%s”; --help lists them.\n"), argv[1]);
    return VG_EXIT_USAGE;
  }

  return run (command, argc - 1, argv + 1);
}
