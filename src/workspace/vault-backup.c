/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/vault.h"

#include "base/error.h"
#include "derive/stage-card.h"
#include "store/backup.h"
#include "store/journal.h"
#include "workspace/vault-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* Who wants to know how far it is, or that it stops. */
typedef struct {
  VgVault *vault;
  const char *folder;
  GCancellable *cancellable;
  VgVaultProgress progress;
  gpointer user_data;
  GPtrArray *faults;
  VgCheckCounts counts;
} Work;

static gboolean
tell (guint64 done, guint64 all, gpointer data)
{
  Work *work = data;

  if (work->progress != NULL)
    work->progress (done, all, work->user_data);

  return !g_cancellable_is_cancelled (work->cancellable);
}

/* --- Backing up --- */

static gboolean
back_up (VgVaultFile **file, gpointer data, GError **error)
{
  Work *work = data;
  g_autoptr (VgBackup) backup = vg_backup_make (*file, work->folder, tell, work, error);

  if (backup == NULL)
    return FALSE;
  /* A vault that can only be read can be backed up, but not take a note of it. */
  if (vg_vault_file_get_access (*file) != VG_ACCESS_WRITE)
    return TRUE;

  if (!vg_vault_file_put_setting (*file, "backup-time", backup->made_at, error) ||
      !vg_vault_file_put_setting (*file, "backup-folder", work->folder, error))
    return FALSE;

  vg_vault_look (work->vault, *file);
  return TRUE;
}

gboolean
vg_vault_backup (VgVault *self,
                 const char *folder,
                 GCancellable *cancellable,
                 VgVaultProgress progress,
                 gpointer user_data,
                 GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (folder, NULL);
  Work work = { .vault = self, .folder = absolute, .cancellable = cancellable };

  work.progress = progress;
  work.user_data = user_data;
  return vg_vault_run (self, VG_TURN_SCAN, back_up, &work, error);
}

char *
vg_vault_dup_time_of_backup (const char *backup)
{
  g_autofree char *folder = g_path_get_dirname (backup);
  g_autofree char *name = g_path_get_basename (backup);
  g_autoptr (GPtrArray) backups = vg_backup_list (folder, NULL);

  for (guint i = 0; backups != NULL && i < backups->len; i++) {
    const VgBackup *one = backups->pdata[i];
    g_autofree char *other = g_path_get_basename (one->data_path);

    if (g_str_equal (name, other))
      return g_strdup (one->made_at);
  }

  return NULL;
}

/* --- What stayed behind --- */

static gboolean
count_left_out (VgVaultFile **file, gpointer data, GError **error)
{
  *(guint *) data = vg_backup_get_left_out (*file);
  return TRUE;
}

char *
vg_vault_say_left_out (VgVault *self)
{
  guint n = 0;

  vg_vault_run (self, VG_TURN_READ, count_left_out, &n, NULL);
  if (n == 0)
    return NULL;

  return g_strdup_printf (
      ngettext ("%u case of this backup stayed behind: it was erased since, or something in it "
                "was. A newer backup holds what is left of it.",
                "%u cases of this backup stayed behind: they were erased since, or something in "
                "them was. A newer backup holds what is left of them.",
                n),
      n);
}

/* --- Checking --- */

/* What a card says is worked out anew from the acts. */
static void
check_card (VgVault *self, VgVaultFile *file, VgCaseCard *card, GPtrArray *faults)
{
  const char *id = vg_case_card_get_key (card);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCase) subject = vg_vault_load_case (self, file, id, NULL, &error);
  g_autoptr (VgStored) stored = subject != NULL ? vg_journal_load (file, id, &error) : NULL;
  g_autofree char *anew = NULL;

  if (stored == NULL) {
    /* Translators: %s is a case's id, then what is wrong. */
    g_ptr_array_add (faults, g_strdup_printf (_ ("case %s: %s"), id, error->message));
    return;
  }

  anew = vg_stage_card_write (subject, self->shelf, self->author);
  if (g_strcmp0 (anew, stored->card) != 0 && stored->draft == NULL)
    g_ptr_array_add (faults,
                     g_strdup_printf (_ ("case %s: the list shows it otherwise than its acts say; "
                                         "open it and set anything to put that right"),
                                      id));
}

static gboolean
check (VgVaultFile **file, gpointer data, GError **error)
{
  Work *work = data;
  g_autoptr (GListModel) cards = NULL;

  work->faults = vg_vault_file_check (*file, &work->counts, tell, work, error);
  if (work->faults == NULL)
    return FALSE;

  cards = vg_workspace_list_cards (VG_WORKSPACE (work->vault), NULL);
  for (guint i = 0; cards != NULL && i < g_list_model_get_n_items (cards); i++) {
    g_autoptr (VgCaseCard) card = g_list_model_get_item (cards, i);

    if (!tell (i, g_list_model_get_n_items (cards), work))
      break;
    if (vg_case_card_get_fault (card) == NULL)
      check_card (work->vault, *file, card, work->faults);
  }

  return TRUE;
}

static char *
say_counts (const VgCheckCounts *counts)
{
  g_autofree char *cases = g_strdup_printf (ngettext ("%u case", "%u cases", counts->n_cases),
                                            counts->n_cases);
  g_autofree char *acts = g_strdup_printf (ngettext ("%u act", "%u acts", (gulong) counts->n_acts),
                                           (guint) counts->n_acts);

  /* Translators: "3 cases" and "120 acts". */
  return g_strdup_printf (_ ("%s with %s: all opened and compared."), cases, acts);
}

GPtrArray *
vg_vault_check (VgVault *self,
                GCancellable *cancellable,
                VgVaultProgress progress,
                gpointer user_data,
                char **summary,
                GError **error)
{
  Work work = { .vault = self, .cancellable = cancellable, .progress = progress };

  work.user_data = user_data;
  if (!vg_vault_run (self, VG_TURN_SCAN, check, &work, error))
    return NULL;
  if (g_cancellable_set_error_if_cancelled (cancellable, error)) {
    g_ptr_array_unref (work.faults);
    return NULL;
  }

  if (summary != NULL)
    *summary = say_counts (&work.counts);
  return work.faults;
}

/* --- Trying a backup --- */

static void
remove_vault (const char *folder)
{
  static const char *const names[] = { "vault.db", "vault.db-wal", "vault.db-journal",
                                       "vault.lock" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);

    g_remove (path);
  }
  g_rmdir (folder);
}

/* Sealed as the backup is; beside it, for where a backup fits twice is not for us to guess. */
static char *
make_folder (GError **error)
{
  g_autofree char *parent = g_dir_make_tmp ("voorgesprek-XXXXXX", error);

  return parent != NULL ? g_build_filename (parent, "vault", NULL) : NULL;
}

/* This computer need not remember a vault that is taken away again. */
static gboolean
forget (VgVaultFile **file, gpointer data, GError **error)
{
  vg_vault_file_forget_copy (*file);
  return TRUE;
}

static char *
say_tested (VgVault *vault, GError **error)
{
  g_autofree char *summary = NULL;
  g_autoptr (GPtrArray) faults = vg_vault_check (vault, NULL, NULL, NULL, &summary, error);

  if (faults == NULL)
    return NULL;
  if (faults->len == 0)
    return g_strdup_printf (_ ("The backup is good: it was restored and looked through. %s"),
                            summary);

  g_set_error (error, VG_ERROR, VG_ERROR_TAMPERED, _ ("The backup has faults: %s"),
               (const char *) faults->pdata[0]);
  return NULL;
}

char *
vg_vault_test_restore (const char *backup, VgShelf *shelf, const char *words, GError **error)
{
  g_autofree char *folder = make_folder (error);
  g_autofree char *parent = folder != NULL ? g_path_get_dirname (folder) : NULL;
  g_autoptr (VgVault) vault = NULL;
  char *said = NULL;

  if (folder == NULL)
    return NULL;

  vault = vg_vault_restore (backup, folder, shelf, words, error);
  if (vault != NULL) {
    said = say_tested (vault, error);
    vg_vault_run (vault, VG_TURN_SAVE, forget, NULL, NULL);
    vg_vault_close (vault);
  }
  remove_vault (folder);
  g_rmdir (parent);
  return said;
}
