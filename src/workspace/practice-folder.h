/* SPDX-License-Identifier: GPL-3.0-or-later */

/* practice-folder.h - the practice folder (practice.h) as a place with cases. */
#pragma once

#include "workspace/workspace.h"

G_BEGIN_DECLS

#define VG_TYPE_PRACTICE_FOLDER (vg_practice_folder_get_type ())
G_DECLARE_FINAL_TYPE (VgPracticeFolder, vg_practice_folder, VG, PRACTICE_FOLDER, GObject)

/* @folder: (nullable): the user's own. @shelf: kept. Returns: (transfer full) */
VgPracticeFolder *vg_practice_folder_new (const char *folder,
                                          VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;

/* The shipped case that has a talk still to come, to look around in: its key, be it there or not.
 *
 * Returns: (transfer full)
 */
char *vg_practice_folder_dup_with_talk (VgPracticeFolder *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
