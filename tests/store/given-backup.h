/* SPDX-License-Identifier: GPL-3.0-or-later */

/* given-backup.h - a stick with backups of a vault on it. */
#pragma once

#include "given-vault.h"
#include "store/backup.h"

G_BEGIN_DECLS

typedef struct {
  Home home;
  char *stick;  /* an empty folder */
  char *target; /* of a restored vault, not made yet */
  char *part;   /* of one that is not ready */
} Stick;

void given_stick_set_up (Stick *stick, gconstpointer unused);
void given_stick_tear_down (Stick *stick, gconstpointer unused);

/* A vault with something in every table. */
VgVaultFile *given_full (Stick *stick);

/* A backup at this minute of one day. Returns: (transfer full) */
VgBackup *given_backup (Stick *stick, VgVaultFile *vault, guint minute);

/* Returns: (transfer full): sound */
VgVaultFile *given_restored (Stick *stick, const VgBackup *backup);

/* That it is refused, that nothing is left of it, and why. Returns: (transfer full) */
char *given_no_restore (Stick *stick, const char *data_path, const char *words, int code);

/* Closes it and takes it away. */
void given_take_away (Stick *stick, VgVaultFile *restored);

/* How many files of the stick end so. */
guint given_count_files (const char *folder, const char *ending);

/* Returns: (transfer full) */
char *given_keys_path (Stick *stick, VgVaultFile *vault);

/* All that two cases, own notes, cards and notes of what was erased say, and the heads.
 * Returns: (transfer full)
 */
char *given_dump (VgVaultFile *vault);

G_END_DECLS
