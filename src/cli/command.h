/* SPDX-License-Identifier: GPL-3.0-or-later */

/* command.h - what every command of the command line shares. */
#pragma once

#include "cli/unlock.h"
#include "guide/shelf.h"
#include "workspace/case-file.h"

#include <glib.h>

G_BEGIN_DECLS

/* VgExit: what a shell sees.
 * @VG_EXIT_FINDINGS: it worked, and something is to be looked at
 * @VG_EXIT_USAGE: called the wrong way
 * @VG_EXIT_WORLD: a file, the disk, the data
 */
typedef enum {
  VG_EXIT_DONE = 0,
  VG_EXIT_FINDINGS = 1,
  VG_EXIT_USAGE = 2,
  VG_EXIT_WORLD = 3,
} VgExit;

/* Reads options and leaves the other arguments in @argv. @name with @arguments makes the
 * first line of the help, @help the rest. Between @least and @most arguments must be left.
 * @opens: which options of a vault there are too.
 * FALSE: a message was printed; return VG_EXIT_USAGE.
 */
typedef struct {
  const char *name;
  const char *arguments;
  const char *help;
  const GOptionEntry *options;
  int least;
  int most;
  VgOpens opens;
} VgUsage;

gboolean vg_command_read (const VgUsage *usage, int *argc, char ***argv);

/* Prints what went wrong to standard error. Returns: @code */
int vg_command_fail (const GError *error, VgExit code);

/* Says what is wrong with the way a command was called. Returns: VG_EXIT_USAGE */
int vg_command_refuse (const char *name, const char *what);

/* The case file at @words, or with --vault the case of that vault that @words name; NULL
 * after a message. Returns: (transfer full) (nullable)
 */
VgCaseFile *vg_command_open (const char *words);

/* The vault at @folder, or NULL after a message. Returns: (transfer none) (nullable) */
VgVault *vg_command_open_vault (const char *folder);

/* The shipped guides, or NULL after a message. Returns: (transfer full) (nullable) */
VgShelf *vg_command_read_shelf (void);

/* Whether @language is NULL, "nl" or "en"; sets the language of messages when it is not NULL. */
gboolean vg_command_check_language (const char *name, const char *language);

/* Whether @date is NULL or a date; the command then looks at the case as on that day. */
gboolean vg_command_look_ahead (const char *name, const char *date);

/* Whether @format is NULL or one that a document can take. */
gboolean vg_command_check_format (const char *name, const char *format);

/* Whether a command that reads standard input may: not where the passphrase comes from there. */
gboolean vg_command_check_input (const char *name);

/* Writes bytes to @path, or to standard output where it is NULL. */
gboolean vg_command_write (const char *path, const char *data, gsize length, GError **error);

int vg_command_vault (int argc, char **argv);
int vg_command_cases (int argc, char **argv);
int vg_command_search (int argc, char **argv);
int vg_command_import (int argc, char **argv);
int vg_command_export (int argc, char **argv);
int vg_command_own (int argc, char **argv);
int vg_command_new (int argc, char **argv);
int vg_command_interview (int argc, char **argv);
int vg_command_write_up (int argc, char **argv);
int vg_command_show (int argc, char **argv);
int vg_command_people (int argc, char **argv);
int vg_command_set (int argc, char **argv);
int vg_command_history (int argc, char **argv);
int vg_command_sheet (int argc, char **argv);
int vg_command_summary (int argc, char **argv);
int vg_command_readiness (int argc, char **argv);
int vg_command_agreement (int argc, char **argv);
int vg_command_checklist (int argc, char **argv);
int vg_command_closing (int argc, char **argv);
int vg_command_way (int argc, char **argv);
int vg_command_prepare (int argc, char **argv);
int vg_command_document (int argc, char **argv);
int vg_command_both (int argc, char **argv);
int vg_command_matrix (int argc, char **argv);
int vg_command_denial (int argc, char **argv);
int vg_command_meldcode (int argc, char **argv);
int vg_command_advice (int argc, char **argv);
int vg_command_referral (int argc, char **argv);
int vg_command_risk (int argc, char **argv);
int vg_command_release (int argc, char **argv);
int vg_command_leaks (int argc, char **argv);
int vg_command_guide (int argc, char **argv);
int vg_command_condition (int argc, char **argv);
int vg_command_json (int argc, char **argv);
int vg_command_template (int argc, char **argv);

G_END_DECLS
