/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "store/erase.h"
#include "workspace/vault-private.h"

typedef struct {
  VgVault *vault;
  const char *id;
} Work;

static gboolean
erase_case (VgVaultFile **file, gpointer data, GError **error)
{
  return vg_erase_case (*file, ((Work *) data)->id, error);
}

gboolean
vg_vault_erase_case (VgVault *self, const char *id, GError **error)
{
  Work work = { self, id };

  return vg_vault_run (self, VG_TURN_SAVE, erase_case, &work, error);
}
