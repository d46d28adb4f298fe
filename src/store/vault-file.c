/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/vault-file.h"

#include "base/error.h"
#include "base/wipe.h"
#include "seal/recovery-code.h"
#include "store/database-open.h"
#include "store/hex.h"
#include "store/sealed-row.h"
#include "store/slot-rows.h"
#include "store/vault-path.h"
#include "store/vault-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* What a new vault is filled with. */
typedef struct {
  VgKeySlot passphrase;
  VgKeySlot code;
} Slots;

static gboolean
fill (VgVaultFile *self, gpointer data, GError **error)
{
  Slots *slots = data;

  return vg_slot_rows_replace (self->database, &slots->passphrase, error) &&
         vg_slot_rows_replace (self->database, &slots->code, error) &&
         vg_vault_write_slot_proof (self, error) && vg_vault_write_identity (self, error) &&
         vg_vault_write_own_key (self, error) &&
         vg_anchor_compute (&self->pending, self->database,
                            vg_vault_keys_get (self->keys, VG_KEY_ANCHOR), error);
}

VgVaultFile *
vg_vault_file_create (const char *folder,
                      const char *passphrase,
                      const VgKdfCost *cost,
                      const char *code,
                      GError **error)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  VgVaultFile *self = NULL;
  guint8 id[VG_ID_BYTES];
  Slots slots;

  g_return_val_if_fail (folder != NULL && passphrase != NULL && cost != NULL && code != NULL, NULL);

  /* Slow, and may fail for want of memory: before anything is on disk. */
  vg_random (id, sizeof id);
  if (!vg_key_slot_make (&slots.passphrase, id, key, passphrase, cost, error) ||
      !vg_key_slot_make (&slots.code, id, key, code, NULL, error))
    return NULL;

  self = vg_vault_make (folder, id, error);
  if (self == NULL)
    return NULL;

  self->keys = vg_vault_keys_new (key, id, self->database);
  self->identity = vg_identity_new ();
  if (!vg_vault_write (self, fill, &slots, error)) {
    vg_vault_unmake (self);
    return NULL;
  }

  vg_vault_copy_anchor (self);
  return self;
}

static gboolean
check_is_there (const char *folder, const VgPathFacts *facts, GError **error)
{
  if (facts->file_mode != 0)
    return TRUE;

  g_set_error (
      error, VG_ERROR, VG_ERROR_NOT_FOUND,
      _ ("%s: there is no vault in this folder. Choose the folder of your vault, or make a "
         "new one."),
      folder);
  return FALSE;
}

/* The rules of the folder first: nothing in it is touched before. */
static gboolean
look_at_path (VgVaultFile *self, GError **error)
{
  VgPathFacts facts;

  return vg_vault_path_look (self->folder, &facts, error) &&
         vg_vault_path_judge (self->folder, &facts, &self->reason, error) &&
         check_is_there (self->folder, &facts, error);
}

static gboolean
open_database (VgVaultFile *self, GError **error)
{
  g_autofree char *real = vg_vault_path_dup_real (self->folder);
  g_autofree char *path = g_build_filename (real, VG_VAULT_FILE_NAME, NULL);

  if (self->reason != NULL) {
    self->database = vg_database_open_read_only (path, error);
    return self->database != NULL;
  }

  self->lock = vg_vault_lock_take (real, error);
  if (self->lock == NULL)
    return FALSE;

  self->database = vg_database_open (path, error);
  return self->database != NULL;
}

static gboolean
read_ids (VgVaultFile *self, GError **error)
{
  if (!vg_vault_read_meta (self, "id", self->id, VG_ID_BYTES) ||
      !vg_vault_read_meta (self, "life", self->life, VG_ID_BYTES))
    return vg_database_fail_damaged (error);

  self->id_text = vg_hex_write (self->id, VG_ID_BYTES);
  return TRUE;
}

VgVaultFile *
vg_vault_file_open (const char *folder, GError **error)
{
  VgVaultFile *self = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_new0 (VgVaultFile, 1);
  self->folder = g_canonicalize_filename (folder, NULL);
  if (look_at_path (self, error) && open_database (self, error) && read_ids (self, error))
    return self;

  vg_vault_drop (self);
  return NULL;
}

void
vg_vault_file_close (VgVaultFile *self)
{
  g_return_if_fail (self != NULL);

  if (self->keys != NULL && self->missing == 0)
    vg_vault_copy_anchor (self);
  vg_vault_drop (self);
}

/* The vault's key by whichever slot @words are for. Returns: (transfer full) (nullable) */
static VgSecret *
open_slot (VgVaultFile *self, const char *words, GError **error)
{
  guint8 code[VG_RECOVERY_BYTES];
  gboolean is_code = vg_recovery_code_read (words, code, NULL);
  VgKeySlot slot;

  vg_wipe (code, sizeof code);
  if (!vg_slot_rows_read (self->database, is_code ? VG_SLOT_RECOVERY : VG_SLOT_PASSPHRASE, &slot,
                          error))
    return NULL;

  return vg_key_slot_open (&slot, self->id, words, error);
}

gboolean
vg_vault_file_unlock (VgVaultFile *self, const char *words, GError **error)
{
  g_autoptr (VgSecret) key = NULL;

  g_return_val_if_fail (self != NULL && words != NULL, FALSE);

  if (self->keys != NULL)
    return TRUE;

  key = open_slot (self, words, error);
  return key != NULL && vg_vault_take_key (self, key, error);
}

gboolean
vg_vault_file_is_right (VgVaultFile *self, const char *words, GError **error)
{
  g_autoptr (VgSecret) key = NULL;

  g_return_val_if_fail (self != NULL && words != NULL, FALSE);

  key = open_slot (self, words, error);
  return key != NULL;
}

gboolean
vg_vault_file_is_unlocked (VgVaultFile *self)
{
  return self->keys != NULL;
}

VgAccess
vg_vault_file_get_access (VgVaultFile *self)
{
  return self->reason != NULL ? VG_ACCESS_READ_ONLY : VG_ACCESS_WRITE;
}

const char *
vg_vault_file_get_reason (VgVaultFile *self)
{
  return self->reason;
}

guint64
vg_vault_file_get_missing (VgVaultFile *self)
{
  return self->missing;
}

/* From one beyond the newest: the file left behind is then the older one. */
static gboolean
skip_missing (VgVaultFile *self, gpointer unused, GError **error)
{
  self->pending.counter += self->missing;
  self->pending.is_changed = TRUE;
  return TRUE;
}

gboolean
vg_vault_file_accept_older (VgVaultFile *self, GError **error)
{
  g_autofree char *reason = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->missing == 0)
    return TRUE;
  if (self->lock == NULL) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_READ_ONLY,
                         _ ("Nothing can be written where this vault stands. Copy the folder to a "
                            "disk of this computer and open it there."));
    return FALSE;
  }

  reason = g_steal_pointer (&self->reason);
  if (!vg_vault_write (self, skip_missing, NULL, error)) {
    self->reason = g_steal_pointer (&reason);
    return FALSE;
  }

  self->missing = 0;
  vg_vault_copy_anchor (self);
  return TRUE;
}

void
vg_vault_file_forget_copy (VgVaultFile *self)
{
  g_autofree char *path = NULL;
  VgAnchorName name;

  g_return_if_fail (self != NULL && self->keys != NULL);

  vg_vault_name_anchor (self, &name);
  path = vg_anchor_copy_dup_path (&name);
  g_unlink (path);
  self->leaves_no_copy = TRUE;
}

const char *
vg_vault_file_get_folder (VgVaultFile *self)
{
  return self->folder;
}

const char *
vg_vault_file_get_id (VgVaultFile *self)
{
  return self->id_text;
}

VgIdentity *
vg_vault_file_get_identity (VgVaultFile *self)
{
  return self->identity;
}

char *
vg_vault_file_dup_setting (VgVaultFile *self, const char *name)
{
  g_autoptr (GBytes) text = NULL;
  VgRow row;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  if (self->keys == NULL)
    return NULL;

  vg_sealed_row_name_setting (self, name, &row);
  text = vg_sealed_row_get (self, &row, NULL);
  return text != NULL ? g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text)) : NULL;
}

typedef struct {
  const char *name;
  const char *text;
} Setting;

static gboolean
put_setting (VgVaultFile *self, gpointer data, GError **error)
{
  const Setting *setting = data;
  VgRow row;

  vg_sealed_row_name_setting (self, setting->name, &row);
  return vg_sealed_row_put (self, &row, setting->text, error);
}

gboolean
vg_vault_file_put_setting (VgVaultFile *self, const char *name, const char *text, GError **error)
{
  Setting setting = { name, text };

  g_return_val_if_fail (self != NULL && name != NULL && text != NULL, FALSE);

  return vg_vault_write (self, put_setting, &setting, error);
}
