/* SPDX-License-Identifier: GPL-3.0-or-later */

/* path-say.h - what the commands of the paths share: printing one, and one mark on it. */
#pragma once

#include "cli/command.h"
#include "derive/path.h"

G_BEGIN_DECLS

/* VgPathOptions: what one may say with a mark. */
typedef struct {
  char *words;
  char *reason;
  char *party;
  char *language;
  gboolean is_json;
} VgPathOptions;

void vg_path_options_clear (VgPathOptions *self);

/* Reads options and arguments as @usage has them; its options are those of @self. */
gboolean vg_path_options_read (VgPathOptions *self, VgUsage *usage, int *argc, char ***argv);

/* Prints the path as a list, or as JSON. */
void vg_path_say (VgPath *path, const VgPathOptions *options);

/* Marks @step as @state, or takes the mark away where that is NULL, and keeps the case.
 *
 * Returns: the exit code
 */
int vg_path_say_mark (VgPath *path,
                      VgCaseFile *file,
                      const char *step,
                      const char *state,
                      const VgPathOptions *options);

/* Findings where the path says stop. */
int vg_path_say_result (VgPath *path, const VgPathOptions *options);

G_END_DECLS
