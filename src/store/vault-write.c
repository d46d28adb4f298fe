/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "store/vault-private.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

#define COPY_EVERY (60 * G_USEC_PER_SEC)

/* One call of vg_vault_write(), for the transaction. */
typedef struct {
  VgVaultFile *vault;
  VgVaultWork work;
  gpointer data;
} Job;

VgVaultKeys *
vg_vault_get_keys (VgVaultFile *self, GError **error)
{
  if (self->keys == NULL)
    g_set_error_literal (error, VG_ERROR, VG_ERROR_PASSPHRASE,
                         _ ("The vault is locked. Unlock it with your passphrase first."));

  return self->keys;
}

void
vg_vault_name_anchor (VgVaultFile *self, VgAnchorName *out)
{
  out->key = vg_vault_keys_get (self->keys, VG_KEY_ANCHOR);
  memcpy (out->vault, self->id, VG_ID_BYTES);
  memcpy (out->life, self->life, VG_ID_BYTES);
}

/* A copy that cannot be written only makes the next look back shorter: check tells of it. */
void
vg_vault_copy_anchor (VgVaultFile *self)
{
  VgAnchorName name;

  if (self->leaves_no_copy)
    return;

  vg_vault_name_anchor (self, &name);
  if (!vg_anchor_copy_write (&self->anchor, &name))
    self->copy_state = VG_COPY_DAMAGED;

  self->copied_at = g_get_monotonic_time ();
}

static gboolean
run (gpointer data, GError **error)
{
  Job *job = data;
  VgVaultFile *vault = job->vault;
  VgAnchorName name;

  if (!job->work (vault, job->data, error))
    return FALSE;
  if (!vault->pending.is_changed)
    return TRUE;

  vg_vault_name_anchor (vault, &name);
  return vg_anchor_write (&vault->pending, vault->database, &name, error);
}

static gboolean
check_may_write (VgVaultFile *self, GError **error)
{
  if (vg_vault_get_keys (self, error) == NULL)
    return FALSE;
  if (self->reason == NULL)
    return TRUE;

  g_set_error_literal (error, VG_ERROR, VG_ERROR_READ_ONLY, self->reason);
  return FALSE;
}

/* What an error leaves behind is looked up, not guessed: the write may be on disk whole.
 * Keys that were made within it are forgotten either way.
 */
static gboolean
look_what_happened (VgVaultFile *self)
{
  VgAnchor found;
  VgAnchorName name;

  vg_vault_keys_forget (self->keys);
  if (vg_database_is_stopped (self->database))
    return FALSE;

  vg_vault_name_anchor (self, &name);
  if (!vg_anchor_read (&found, self->database, &name, NULL))
    return FALSE;

  self->anchor = found;
  return self->pending.is_changed && vg_anchor_equal (&found, &self->pending);
}

gboolean
vg_vault_write (VgVaultFile *self, VgVaultWork work, gpointer data, GError **error)
{
  Job job = { self, work, data };
  GError *failure = NULL;

  if (!check_may_write (self, error))
    return FALSE;

  self->pending = self->anchor;
  self->pending.is_changed = FALSE;
  if (!vg_database_in_transaction (self->database, run, &job, &failure)) {
    if (!look_what_happened (self)) {
      g_propagate_error (error, failure);
      return FALSE;
    }
    g_clear_error (&failure);
  }

  self->anchor = self->pending;
  if (self->anchor.is_changed && g_get_monotonic_time () - self->copied_at > COPY_EVERY)
    vg_vault_copy_anchor (self);
  return TRUE;
}

gboolean
vg_vault_empty_wal (VgVaultFile *self, GError **error)
{
  int result = sqlite3_wal_checkpoint_v2 (vg_database_peek (self->database), NULL,
                                          SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);

  return result == SQLITE_OK || vg_database_fail (self->database, result, error);
}

gboolean
vg_vault_read_meta (VgVaultFile *self, const char *name, guint8 *out, gsize length)
{
  g_autoptr (VgStatement)
      statement = vg_database_prepare (self->database, "SELECT value FROM meta WHERE name=?", NULL);

  if (statement == NULL)
    return FALSE;

  vg_statement_add_text (statement, name);
  return vg_statement_step (statement, NULL) == VG_STEP_ROW &&
         vg_statement_copy_bytes (statement, 0, out, length);
}

gboolean
vg_vault_write_meta (VgVaultFile *self,
                     const char *name,
                     const guint8 *value,
                     gsize length,
                     GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      self->database, "INSERT OR REPLACE INTO meta(name, value) VALUES(?, ?)", error);

  if (statement == NULL)
    return FALSE;

  vg_statement_add_text (statement, name);
  vg_statement_add_bytes (statement, value, length);
  return vg_statement_run (statement, error);
}
