/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/vault.h"

#include "base/wipe.h"
#include "seal/guard.h"
#include "store/backup.h"
#include "workspace/vault-private.h"

/* Everything that makes, opens or restores a vault. Wiped with the task that it belongs to.
 * @work: which of these
 * @code, @cost: of a new one
 * @backup: the data file to restore from
 */
typedef struct {
  VgVaultWork work;
  char *folder;
  char *words;
  char *code;
  VgKdfCost cost;
  char *backup;
  VgShelf *shelf;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->folder);
  vg_wipe_text (opening->words);
  vg_wipe_text (opening->code);
  g_free (opening->backup);
  vg_shelf_unref (opening->shelf);
  g_free (opening);
}

static Opening *
opening_new (VgVaultWork work, const char *folder, VgShelf *shelf, const char *words)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->work = work;
  opening->folder = g_strdup (folder);
  opening->words = g_strdup (words);
  opening->shelf = vg_shelf_ref (shelf);
  return opening;
}

static gboolean
make_file (VgVaultFile **file, gpointer data, GError **error)
{
  Opening *opening = data;

  *file = vg_vault_file_create (opening->folder, opening->words, &opening->cost, opening->code,
                                error);
  return *file != NULL;
}

static gboolean
open_file (VgVaultFile **file, gpointer data, GError **error)
{
  Opening *opening = data;

  *file = vg_vault_file_open (opening->folder, error);
  if (*file == NULL)
    return FALSE;
  if (vg_vault_file_unlock (*file, opening->words, error))
    return TRUE;

  g_clear_pointer (file, vg_vault_file_close);
  return FALSE;
}

static gboolean
restore_file (VgVaultFile **file, gpointer data, GError **error)
{
  Opening *opening = data;

  *file = vg_backup_restore (opening->backup, opening->folder, opening->words, NULL, NULL, error);
  return *file != NULL;
}

static VgVault *
open_vault (Opening *opening, GError **error)
{
  VgVaultThread *thread = NULL;

  vg_guard_harden ();
  thread = vg_vault_thread_new ();
  if (vg_vault_thread_run (thread, VG_TURN_SAVE, opening->work, opening, error))
    return vg_vault_new_around (thread, opening->shelf, opening->folder);

  vg_vault_thread_free (thread);
  return NULL;
}

/* Takes @opening. Returns: (transfer full) (nullable) */
static VgVault *
open_at_once (Opening *opening, GError **error)
{
  VgVault *self = open_vault (opening, error);

  opening_free (opening);
  return self;
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  VgVault *self = open_vault (data, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
open_async (Opening *opening, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

static Opening *
creation_new (const char *folder, VgShelf *shelf, const char *passphrase, const char *code)
{
  Opening *opening = opening_new (make_file, folder, shelf, passphrase);

  opening->code = g_strdup (code);
  opening->cost = VG_KDF_DEFAULT;
  return opening;
}

VgVault *
vg_vault_create (const char *folder,
                 VgShelf *shelf,
                 const char *passphrase,
                 const char *code,
                 const VgVaultCost *cost,
                 GError **error)
{
  Opening *opening = creation_new (folder, shelf, passphrase, code);

  if (cost != NULL && cost->passes > 0)
    opening->cost = (VgKdfCost){ cost->passes, cost->mib };
  return open_at_once (opening, error);
}

void
vg_vault_create_async (const char *folder,
                       VgShelf *shelf,
                       const char *passphrase,
                       const char *code,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  open_async (creation_new (folder, shelf, passphrase, code), callback, user_data);
}

VgVault *
vg_vault_open (const char *folder, VgShelf *shelf, const char *words, GError **error)
{
  return open_at_once (opening_new (open_file, folder, shelf, words), error);
}

void
vg_vault_open_async (const char *folder,
                     VgShelf *shelf,
                     const char *words,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  open_async (opening_new (open_file, folder, shelf, words), callback, user_data);
}

static Opening *
restoring_new (const char *backup, const char *folder, VgShelf *shelf, const char *words)
{
  Opening *opening = opening_new (restore_file, folder, shelf, words);

  opening->backup = g_strdup (backup);
  return opening;
}

VgVault *
vg_vault_restore (const char *backup,
                  const char *folder,
                  VgShelf *shelf,
                  const char *words,
                  GError **error)
{
  return open_at_once (restoring_new (backup, folder, shelf, words), error);
}

void
vg_vault_restore_async (const char *backup,
                        const char *folder,
                        VgShelf *shelf,
                        const char *words,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  open_async (restoring_new (backup, folder, shelf, words), callback, user_data);
}

VgVault *
vg_vault_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
