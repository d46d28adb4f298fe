/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/vault.h"

#include "base/clock.h"
#include "base/error.h"
#include "seal/secret.h"
#include "workspace/vault-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What goes in and comes out of one piece of work. */
typedef struct {
  VgVault *vault;
  const char *words;
  const char *new_words;
  VgKdfCost cost;
} Work;

/* --- Passphrase and recovery code --- */

static gboolean
accept_older (VgVaultFile **file, gpointer data, GError **error)
{
  Work *work = data;
  gboolean is_right = vg_vault_file_accept_older (*file, error);

  vg_vault_look (work->vault, *file);
  return is_right;
}

gboolean
vg_vault_accept_older (VgVault *self, GError **error)
{
  Work work = { .vault = self };

  return vg_vault_run (self, VG_TURN_SAVE, accept_older, &work, error);
}

static gboolean
confirm_code (VgVaultFile **file, gpointer data, GError **error)
{
  Work *work = data;
  gboolean is_right = vg_vault_file_confirm_code (*file, work->words, error);

  vg_vault_look (work->vault, *file);
  return is_right;
}

gboolean
vg_vault_confirm_code (VgVault *self, const char *code, GError **error)
{
  Work work = { .vault = self, .words = code };

  return vg_vault_run (self, VG_TURN_SAVE, confirm_code, &work, error);
}

gboolean
vg_vault_is_code_confirmed (VgVault *self)
{
  return vg_vault_get_standing (self).is_code_confirmed;
}

static gboolean
check_words (VgVaultFile **file, gpointer data, GError **error)
{
  return vg_vault_file_is_right (*file, ((Work *) data)->words, error);
}

gboolean
vg_vault_check_words (VgVault *self, const char *words, GError **error)
{
  Work work = { .vault = self, .words = words };

  return vg_vault_run (self, VG_TURN_READ, check_words, &work, error);
}

static gboolean
change_passphrase (VgVaultFile **file, gpointer data, GError **error)
{
  Work *work = data;
  gboolean is_right = vg_vault_file_is_right (*file, work->words, error) &&
                      vg_vault_file_change_passphrase (*file, work->new_words, &work->cost, error);

  vg_vault_look (work->vault, *file);
  return is_right;
}

gboolean
vg_vault_change_passphrase (VgVault *self,
                            const char *words,
                            const char *passphrase,
                            const VgVaultCost *cost,
                            GError **error)
{
  Work work = { .vault = self, .words = words, .new_words = passphrase };

  /* What was made dear, or cheap on purpose, stays so unless something else is asked for. */
  work.cost = vg_vault_get_standing (self).cost;
  if (cost != NULL && cost->passes > 0)
    work.cost = (VgKdfCost){ cost->passes, cost->mib };
  return vg_vault_run (self, VG_TURN_SAVE, change_passphrase, &work, error);
}

static gboolean
change_code (VgVaultFile **file, gpointer data, GError **error)
{
  Work *work = data;
  gboolean is_right = vg_vault_file_is_right (*file, work->words, error) &&
                      vg_vault_file_change_code (*file, work->new_words, error);

  vg_vault_look (work->vault, *file);
  return is_right;
}

gboolean
vg_vault_change_code (VgVault *self, const char *words, const char *code, GError **error)
{
  Work work = { .vault = self, .words = words, .new_words = code };

  return vg_vault_run (self, VG_TURN_SAVE, change_code, &work, error);
}

/* --- What the program remembers --- */

typedef struct {
  const char *name;
  const char *text;
  char *found;
} Memory;

static gboolean
recall (VgVaultFile **file, gpointer data, GError **error)
{
  Memory *memory = data;

  memory->found = vg_vault_file_dup_setting (*file, memory->name);
  return TRUE;
}

char *
vg_vault_recall (VgVault *self, const char *name)
{
  Memory memory = { name, NULL, NULL };

  if (!vg_vault_run (self, VG_TURN_READ, recall, &memory, NULL))
    return NULL;
  if (memory.found != NULL && *memory.found == '\0')
    g_clear_pointer (&memory.found, g_free);

  return memory.found;
}

static gboolean
remember (VgVaultFile **file, gpointer data, GError **error)
{
  Memory *memory = data;

  return vg_vault_file_put_setting (*file, memory->name, memory->text, error);
}

gboolean
vg_vault_remember (VgVault *self, const char *name, const char *text, GError **error)
{
  /* A setting is counted, so that an older one put back is noticed: it stays, and is empty. */
  Memory memory = { name, text != NULL ? text : "", NULL };

  return vg_vault_run (self, VG_TURN_SAVE, remember, &memory, error);
}

/* --- What ought to be known --- */

const char *
vg_vault_get_backup_time (VgVault *self)
{
  return vg_vault_get_standing (self).backup_time;
}

const char *
vg_vault_get_backup_folder (VgVault *self)
{
  return vg_vault_get_standing (self).backup_folder;
}

/* "2026-03-02" of a time. */
static char *
dup_date (const char *time)
{
  return g_strndup (time, strlen ("2026-03-02"));
}

gboolean
vg_vault_needs_backup (VgVault *self)
{
  const char *time = vg_vault_get_backup_time (self);
  g_autofree char *date = time != NULL ? dup_date (time) : NULL;
  g_autofree char *today = vg_clock_dup_today ();

  return date == NULL || vg_clock_days_between (date, today) >= VG_VAULT_BACKUP_DAYS;
}

guint
vg_vault_get_needs (VgVault *self)
{
  VgVaultStanding standing = vg_vault_get_standing (self);
  guint needs = 0;

  if (!standing.is_code_confirmed)
    needs |= VG_VAULT_NEED_CODE;
  if (vg_vault_needs_backup (self))
    needs |= VG_VAULT_NEED_BACKUP;
  if (vg_kdf_cost_is_below_floor (&standing.cost))
    needs |= VG_VAULT_NEED_COST;
  if (!vg_secret_is_locked ())
    needs |= VG_VAULT_NEED_MEMORY;

  return needs;
}

static char *
say_backup (VgVault *self)
{
  const char *time = vg_vault_get_backup_time (self);
  g_autofree char *date = time != NULL ? dup_date (time) : NULL;

  if (date == NULL)
    return g_strdup (_ ("There is no backup yet. Make one on a stick or another disk."));

  /* Translators: %s is a date. */
  return g_strdup_printf (_ ("The last backup is of %s. Make a new one."), date);
}

char *
vg_vault_say_need (VgVault *self, VgVaultNeed need)
{
  switch (need) {
  case VG_VAULT_NEED_CODE:
    return g_strdup (_ ("The recovery code was not typed back yet. Without it a lost passphrase "
                        "means that everything is lost."));
  case VG_VAULT_NEED_BACKUP:
    return say_backup (self);
  case VG_VAULT_NEED_COST:
    return g_strdup (_ ("The passphrase of this vault is cheaper to guess than it should be. "
                        "Change it, with the costs that are proposed."));
  case VG_VAULT_NEED_MEMORY:
    return g_strdup (_ ("This computer does not keep the keys out of its swap. Encrypt the disk, "
                        "or switch swap off."));
  default:
    g_return_val_if_reached (NULL);
  }
}

GPtrArray *
vg_vault_list_reminders (VgVault *self)
{
  GPtrArray *reminders = g_ptr_array_new_with_free_func (g_free);
  guint needs = vg_vault_get_needs (self);

  for (guint need = VG_VAULT_NEED_CODE; need <= VG_VAULT_NEED_MEMORY; need <<= 1)
    if (needs & need)
      g_ptr_array_add (reminders, vg_vault_say_need (self, need));

  return reminders;
}
