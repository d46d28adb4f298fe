/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/vault.h"

/* The mediator's own notes. Nothing that takes a case comes here, and nothing here hands
 * one to anything that does.
 */

#include "base/wipe.h"
#include "store/journal.h"
#include "workspace/vault-private.h"

typedef struct {
  const char *note;
  GPtrArray *journal;
} Work;

static gboolean
add (VgVaultFile **file, gpointer data, GError **error)
{
  return vg_journal_add_own (*file, ((Work *) data)->note, error);
}

gboolean
vg_vault_add_own_note (VgVault *self, const VgOwnNote *note, GError **error)
{
  g_auto (VgWipedText) written = NULL;
  Work work = { 0 };

  g_return_val_if_fail (VG_IS_VAULT (self) && note != NULL, FALSE);

  work.note = written = vg_own_note_write (note);
  return vg_vault_run (self, VG_TURN_SAVE, add, &work, error);
}

static gboolean
list (VgVaultFile **file, gpointer data, GError **error)
{
  Work *work = data;

  work->journal = vg_journal_list_own (*file, error);
  return work->journal != NULL;
}

GPtrArray *
vg_vault_list_own_notes (VgVault *self, const char *case_id, GError **error)
{
  g_autoptr (GPtrArray) journal = NULL;
  Work work = { 0 };

  g_return_val_if_fail (VG_IS_VAULT (self), NULL);

  if (!vg_vault_run (self, VG_TURN_READ, list, &work, error))
    return NULL;

  journal = work.journal;
  return vg_own_note_list (journal, case_id);
}
