/* SPDX-License-Identifier: GPL-3.0-or-later */

/* vault-private.h - the inside of an open vault, for the files vault*.c only. */
#pragma once

#include "seal/kdf.h"
#include "store/journal.h"
#include "workspace/keeper.h"
#include "workspace/vault-thread.h"
#include "workspace/workspace.h"

G_BEGIN_DECLS

/* As in vault.h, which includes what this may not: no two files include one another. */
typedef struct _VgVault VgVault;

/* What is known of the file without asking its thread. */
typedef struct {
  gboolean is_read_only;
  gboolean is_code_confirmed;
  guint64 missing;
  VgKdfCost cost;
  const char *reason; /* these three lent by the vault for as long as it lives */
  const char *backup_time;
  const char *backup_folder;
} VgVaultStanding;

struct _VgVault {
  GObject parent_instance;

  VgVaultThread *thread;
  VgShelf *shelf;
  char *folder;
  char *author; /* the identity's id */

  GMutex mutex; /* over what follows */
  VgVaultStanding standing;
  GStringChunk *texts; /* texts once lent: never taken back */
  GHashTable *open;    /* ids of cases that are open, to how often */
};

/* As vg_vault_thread_run(). */
gboolean vg_vault_run (VgVault *self, VgTurn turn, VgVaultWork work, gpointer data, GError **error);

/* Takes over how things stand, in the vault's thread, after something has changed. */
void vg_vault_look (VgVault *self, VgVaultFile *file);

VgVaultStanding vg_vault_get_standing (VgVault *self);

/* What a vault does as a workspace. */
void vg_vault_init_workspace (VgWorkspaceInterface *iface);

/* A vault around a file that was just opened in @thread. Takes @thread. Returns: (transfer full) */
VgVault *vg_vault_new_around (VgVaultThread *thread,
                              VgShelf *shelf,
                              const char *folder) G_GNUC_WARN_UNUSED_RESULT;

/* Keeps @subject in @vault. @n_stored: the acts that are there already. Returns: (transfer full) */
VgKeeper *
vg_vault_keeper_new (VgVault *vault, VgCase *subject, guint n_stored) G_GNUC_WARN_UNUSED_RESULT;

/* FALSE with VG_ERROR_FAILED where the case is open in this program: what is then changed in
 * the vault, who has it open would not know, and write beside it.
 */
gboolean vg_vault_check_closed (VgVault *self, const char *id, GError **error);

/* The case that was stored, with its drafts as acts where they can be. Returns: (transfer full)
 * (nullable) */
VgCase *vg_vault_make_case (const VgStored *stored, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The case as it stands in the vault. In the vault's thread.
 * @out_n_stored: (out) (nullable): how many of its acts are on disk
 *
 * Returns: (transfer full) (nullable)
 */
VgCase *vg_vault_load_case (VgVault *self,
                            VgVaultFile *file,
                            const char *id,
                            guint *out_n_stored,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* VG_ERROR_READ_ONLY where nothing can be written: before work that ends in writing. */
gboolean vg_vault_check_may_write (VgVaultFile *file, GError **error);

/* Saves a case that is not there yet. In the vault's thread. */
gboolean vg_vault_save_new (VgVault *self, VgVaultFile *file, VgCase *subject, GError **error);

G_END_DECLS
