/* SPDX-License-Identifier: GPL-3.0-or-later */

/* practice-case.h - for tests: copies of the shipped practice cases, and the guides. */
#pragma once

#include "guide/shelf.h"
#include "workspace/case-file.h"

G_BEGIN_DECLS

VgShelf *practice_read_shelf (void);

/* Returns: (transfer full): a new folder that holds the Dutch case below */
char *practice_new_folder (void);

/* Returns: (transfer full): the same, with all the shipped cases of the screen's language */
char *practice_new_full_folder (void);
void practice_remove_folder (char *taken_folder);

/* The Dutch case that ships, opened from @folder. */
VgCaseFile *practice_open_case (const char *folder);

G_END_DECLS
