/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/vault.h"

#include "base/error.h"
#include "base/language.h"
#include "seal/guard.h"
#include "seal/passphrase.h"
#include "seal/recovery-code.h"
#include "workspace/vault-private.h"

#include <glib/gi18n-lib.h>

static void workspace_init (VgWorkspaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VgVault,
                               vg_vault,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (VG_TYPE_WORKSPACE, workspace_init))

static void
workspace_init (VgWorkspaceInterface *iface)
{
  vg_vault_init_workspace (iface);
}

static void
vg_vault_dispose (GObject *object)
{
  vg_vault_close (VG_VAULT (object));

  G_OBJECT_CLASS (vg_vault_parent_class)->dispose (object);
}

static void
vg_vault_finalize (GObject *object)
{
  VgVault *self = VG_VAULT (object);

  vg_vault_thread_free (self->thread);
  vg_shelf_unref (self->shelf);
  g_free (self->folder);
  g_free (self->author);
  g_string_chunk_free (self->texts);
  g_hash_table_unref (self->open);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (vg_vault_parent_class)->finalize (object);
}

static void
vg_vault_class_init (VgVaultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = vg_vault_dispose;
  object_class->finalize = vg_vault_finalize;
}

static void
vg_vault_init (VgVault *self)
{
  g_mutex_init (&self->mutex);
  self->texts = g_string_chunk_new (256);
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* --- What a vault is made with --- */

void
vg_vault_harden (void)
{
  vg_guard_harden ();
}

gboolean
vg_vault_cost_parse (const char *text, VgVaultCost *out, GError **error)
{
  VgKdfCost cost;

  if (!vg_kdf_cost_parse (text, &cost, error))
    return FALSE;

  *out = (VgVaultCost){ cost.passes, cost.mib };
  return TRUE;
}

static VgKdfCost
to_kdf (const VgVaultCost *cost)
{
  return cost == NULL || cost->passes == 0 ? VG_KDF_DEFAULT
                                           : (VgKdfCost){ cost->passes, cost->mib };
}

VgVaultCost
vg_vault_cost_propose (void)
{
  VgKdfCost kdf = VG_KDF_DEFAULT;

  return (VgVaultCost){ kdf.passes, kdf.mib };
}

gboolean
vg_vault_cost_is_low (const VgVaultCost *cost)
{
  VgKdfCost kdf = to_kdf (cost);

  return vg_kdf_cost_is_below_floor (&kdf);
}

char *
vg_vault_new_passphrase (GError **error)
{
  g_auto (GStrv) words = vg_passphrase_read_words_in (vg_language_get (), error);

  return words != NULL ? vg_passphrase_new ((const char *const *) words) : NULL;
}

char *
vg_vault_new_code (void)
{
  return vg_recovery_code_new ();
}

gboolean
vg_vault_check_passphrase (const char *passphrase, GError **error)
{
  return vg_passphrase_check (passphrase, error);
}

char *
vg_vault_dup_default_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "voorgesprek", "vault", NULL);
}

gboolean
vg_vault_exists (const char *folder)
{
  g_autofree char *file = g_build_filename (folder, "vault.db", NULL);

  return g_file_test (file, G_FILE_TEST_EXISTS);
}

/* --- How things stand --- */

/* Copied into the vault: what was lent stays. */
static const char *
keep_text (VgVault *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

void
vg_vault_look (VgVault *self, VgVaultFile *file)
{
  g_autofree char *time = vg_vault_file_dup_setting (file, "backup-time");
  g_autofree char *folder = vg_vault_file_dup_setting (file, "backup-folder");
  VgKdfCost cost;

  vg_vault_file_get_cost (file, &cost);
  g_mutex_lock (&self->mutex);
  self->standing.is_read_only = vg_vault_file_get_access (file) != VG_ACCESS_WRITE;
  self->standing.is_code_confirmed = vg_vault_file_is_code_confirmed (file);
  self->standing.missing = vg_vault_file_get_missing (file);
  self->standing.cost = cost;
  self->standing.reason = keep_text (self, vg_vault_file_get_reason (file));
  self->standing.backup_time = keep_text (self, time);
  self->standing.backup_folder = keep_text (self, folder);
  g_mutex_unlock (&self->mutex);
}

VgVaultStanding
vg_vault_get_standing (VgVault *self)
{
  VgVaultStanding standing;

  g_mutex_lock (&self->mutex);
  standing = self->standing;
  g_mutex_unlock (&self->mutex);
  return standing;
}

gboolean
vg_vault_run (VgVault *self, VgTurn turn, VgVaultWork work, gpointer data, GError **error)
{
  return vg_vault_thread_run (self->thread, turn, work, data, error);
}

const char *
vg_vault_get_folder (VgVault *self)
{
  return self->folder;
}

gboolean
vg_vault_is_read_only (VgVault *self)
{
  return vg_vault_get_standing (self).is_read_only;
}

const char *
vg_vault_get_reason (VgVault *self)
{
  return vg_vault_get_standing (self).reason;
}

guint64
vg_vault_get_missing (VgVault *self)
{
  return vg_vault_get_standing (self).missing;
}

/* --- Making, opening, closing --- */

static gboolean
take_first_look (VgVaultFile **file, gpointer data, GError **error)
{
  VgVault *self = data;

  self->author = g_strdup (vg_identity_get_author (vg_vault_file_get_identity (*file)));
  vg_vault_look (self, *file);
  return TRUE;
}

VgVault *
vg_vault_new_around (VgVaultThread *thread, VgShelf *shelf, const char *folder)
{
  VgVault *self = g_object_new (VG_TYPE_VAULT, NULL);

  self->thread = thread;
  self->shelf = vg_shelf_ref (shelf);
  self->folder = g_strdup (folder);
  if (!vg_vault_run (self, VG_TURN_READ, take_first_look, self, NULL))
    g_assert_not_reached ();
  return self;
}

gboolean
vg_vault_look_at (const char *folder, GError **error)
{
  g_autoptr (VgVaultFile) file = vg_vault_file_open (folder, error);

  return file != NULL;
}

void
vg_vault_close (VgVault *self)
{
  g_return_if_fail (VG_IS_VAULT (self));

  if (self->thread != NULL)
    vg_vault_thread_stop (self->thread);
}
