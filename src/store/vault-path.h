/* SPDX-License-Identifier: GPL-3.0-or-later */

/* vault-path.h - whether a folder may hold a vault, and whether it may be written there.
 *
 * A vault is refused where it could be swapped or read by others: through a link, in
 * another's folder, with modes wider than 0700 and 0600. It is only read where SQLite's
 * locks or syncs cannot be trusted (network file systems, FUSE), and where nothing can be
 * written. overlayfs is written to: containers stand on it, and it syncs as it should.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VG_VAULT_FILE_NAME "vault.db"

/* What the system says of a vault's folder and file.
 * @file_mode: 0 where there is no file
 * @owner: who runs this program
 * @file_system: the type of statfs()
 */
typedef struct {
  guint folder_mode;
  guint folder_owner;
  guint file_mode;
  guint file_owner;
  guint owner;
  guint64 file_system;
  gboolean is_read_only; /* the medium as a whole */
  gboolean may_write;    /* folder and file */
} VgPathFacts;

/* VG_ERROR_NOT_FOUND where there is no such folder. */
gboolean vg_vault_path_look (const char *folder, VgPathFacts *out, GError **error);

/* @reason: (out) (transfer full) (nullable): why the vault can only be read, in the user's
 * language; NULL where it can be written. FALSE with @error where it may not be opened.
 */
gboolean
vg_vault_path_judge (const char *folder, const VgPathFacts *facts, char **reason, GError **error);

/* The folder without a link on the way to it, as SQLite wants it. Returns: (transfer full) */
char *vg_vault_path_dup_real (const char *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
