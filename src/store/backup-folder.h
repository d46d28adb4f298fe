/* SPDX-License-Identifier: GPL-3.0-or-later */

/* backup-folder.h - the folder that holds backups: names, and what may go wrong there.
 *
 * Only what bears a name of ours is ever looked at, let alone removed.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VG_BACKUP_PART ".part"

/* @vault: the vault's id in letters. @made_at: "2026-11-26T14:02:56Z". Return: (transfer full) */
char *vg_backup_folder_dup_data_path (const char *folder, const char *vault, const char *made_at);
char *vg_backup_folder_dup_keys_path (const char *folder, const char *vault);

/* Whether a backup may be written there: VG_ERROR_NOT_FOUND, VG_ERROR_READ_ONLY … */
gboolean vg_backup_folder_check (const char *folder, GError **error);

/* The names of data files, newest first. @vault: (nullable): of this one only. Returns:
 * (transfer full) (nullable) (element-type utf8)
 */
GPtrArray *vg_backup_folder_list (const char *folder,
                                  const char *vault,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Removes what a backup of @vault that was broken off left behind. */
void vg_backup_folder_clear_parts (const char *folder, const char *vault);

/* Removes data files of @vault but the newest seven; never @kept (a path). */
void vg_backup_folder_turn_ring (const char *folder, const char *vault, const char *kept);

/* Gives what was written its name, and makes that last. */
gboolean vg_backup_folder_rename (const char *part, const char *path, GError **error);

/* Sets @error from what the system says of @path. Returns: FALSE */
gboolean vg_backup_folder_fail (const char *path, int number, GError **error);

G_END_DECLS
