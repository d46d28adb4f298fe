/* SPDX-License-Identifier: GPL-3.0-or-later */

/* unlock.h - the vault a command works in: which one, opened with which words.
 *
 * One for a run of the program: opened once, where it is needed first, and closed at its end.
 */
#pragma once

#include "workspace/vault.h"

G_BEGIN_DECLS

/* VgOpens: what a command opens, and so which options of a vault it takes.
 * @VG_OPENS_CASE: a case, in a file or in the vault of --vault
 * @VG_OPENS_VAULT: a vault that is one of its arguments
 */
typedef enum {
  VG_OPENS_NOTHING,
  VG_OPENS_CASE,
  VG_OPENS_VAULT,
} VgOpens;

/* Adds --vault and --passphrase-fd where they belong. */
void vg_unlock_add_options (GOptionContext *context, VgOpens opens);

/* Once the options are read. FALSE with @error: called the wrong way. */
gboolean vg_unlock_check_options (VgOpens opens, GError **error);

/* The folder of --vault. Lends. (nullable) */
const char *vg_unlock_get_folder (void);

/* Asks for the passphrase and opens the vault, unless it is open already. What its user has
 * to know at once is said on standard error.
 *
 * Returns: (transfer none) (nullable)
 */
VgVault *vg_unlock_open (const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same, asking with @prompt, and giving what opened it: the passphrase or the recovery
 * code. @out_words: (out) (transfer full): wipe it with vg_wipe_text()
 */
VgVault *vg_unlock_open_by (const char *folder,
                            const char *prompt,
                            char **out_words,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Takes over a vault that was made here. Returns: (transfer none) */
VgVault *vg_unlock_take (VgVault *vault);

/* Everything is on disk and the vault is closed. */
void vg_unlock_close (void);

G_END_DECLS
