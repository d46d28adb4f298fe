/* SPDX-License-Identifier: GPL-3.0-or-later */

/* registrations.h - what "import --registration" does: shows what a case would take over of a
 * web form, and takes it over.
 */
#pragma once

#include "cli/command.h"

G_BEGIN_DECLS

/* VgRegistrations: all lent.
 * @path: the file
 * @map: (nullable): the table of --map; NULL: the one that ships
 * @words: (nullable): the case that takes it over, as vg_command_open() finds it; NULL: one is
 *   made of each, in the vault of --vault
 * @label: (nullable): the name of a case that is made
 * @number: which one of the file, from 1; 0: all
 * @is_trial: only shows
 * @is_known_too: also those that are cases already
 */
typedef struct {
  const char *path;
  const char *map;
  const char *words;
  const char *label;
  int number;
  gboolean is_trial;
  gboolean is_known_too;
} VgRegistrations;

/* Returns: an exit code: VG_EXIT_FINDINGS where one was left out because it is a case already */
int vg_registrations_import (const VgRegistrations *call);

G_END_DECLS
