/* SPDX-License-Identifier: GPL-3.0-or-later */

/* action.h - commands that show a part of a case, and first do one thing to it where they are
 * asked to: "voorgesprek-cli COMMAND CASE [ACTION ARGUMENT…]".
 */
#pragma once

#include "cli/command.h"

G_BEGIN_DECLS

/* VgActionCall: one call of such a command; all lent but @made.
 * @options, @rules: the command's own; NULL where it has none
 * @arguments: those after the action, NULL-terminated
 * @made: (nullable): where the action put something new, for who shows it
 */
typedef struct {
  VgCase *subject;
  gconstpointer options;
  gpointer rules;
  char **arguments;
  char *made;
} VgActionCall;

/* VgAction: @least, @most: how many arguments it takes
 * @run: NULL where it does no more than show
 */
typedef struct {
  const char *name;
  int least;
  int most;
  gboolean (*run) (VgActionCall *call, GError **error);
} VgAction;

/* VgActions: what a command can do.
 * @list: ends with an action without a name
 * @ask: what to say instead, in the screen's language, where it was called another way
 * @refused: how it ends where an action was refused; VG_EXIT_USAGE says how it is called, too
 * @says_place: where something new was made, its place is said and nothing shown
 */
typedef struct {
  const char *command;
  const VgAction *list;
  const char *ask;
  VgExit refused;
  gboolean says_place;
  void (*show) (const VgActionCall *call);
} VgActions;

/* The action that @argv (command, CASE, action, arguments) names; NULL where it names none.
 * FALSE after a message where there is no such action.
 */
gboolean vg_action_find (const VgActions *self, int argc, char **argv, const VgAction **found);

/* Opens the case that @argv names, does @action (nullable), keeps what it did, and shows.
 * @call: with its options and rules. Returns: the exit code
 */
int vg_action_run (const VgActions *self, const VgAction *action, char **argv, VgActionCall *call);

/* Both: what most commands end with. @options: (nullable) */
int vg_action_choose (const VgActions *self, int argc, char **argv, gconstpointer options);

G_END_DECLS
