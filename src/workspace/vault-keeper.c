/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/vault.h"

#include "base/error.h"
#include "derive/stage-card.h"
#include "store/journal.h"
#include "workspace/vault-private.h"

#include <glib/gi18n-lib.h>

typedef struct {
  VgKeeper keeper;
  VgVault *vault;
  char *id;
  char *cover;    /* as it was last written */
  guint n_stored; /* acts of the case that are on disk */
  gboolean has_draft;
} VaultKeeper;

/* Everything the vault's thread needs, and what it brings back. */
typedef struct {
  VgVault *vault; /* lent by the keeper */
  VgSave save;
  char *id;
  char *cover;
  char *card;
  char *sort;
  char *draft;
  guint n_acts;
  gboolean has_draft;
} Job;

/* Once more, or once less. */
static void
count_open (VgVault *vault, const char *id, int more)
{
  int count = 0;

  g_mutex_lock (&vault->mutex);
  count = GPOINTER_TO_INT (g_hash_table_lookup (vault->open, id)) + more;
  if (count > 0)
    g_hash_table_insert (vault->open, g_strdup (id), GINT_TO_POINTER (count));
  else
    g_hash_table_remove (vault->open, id);
  g_mutex_unlock (&vault->mutex);
}

gboolean
vg_vault_check_closed (VgVault *self, const char *id, GError **error)
{
  gboolean is_open = FALSE;

  g_mutex_lock (&self->mutex);
  is_open = g_hash_table_contains (self->open, id);
  g_mutex_unlock (&self->mutex);
  if (is_open)
    g_set_error_literal (error, VG_ERROR, VG_ERROR_FAILED,
                         _ ("This case is open. Close it first, then try again. Nothing was "
                            "changed."));

  return !is_open;
}

static GPtrArray *
list_new_acts (VaultKeeper *self, VgCase *subject)
{
  GPtrArray *acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);

  for (guint i = self->n_stored; i < vg_case_get_n_acts (subject); i++)
    g_ptr_array_add (acts, vg_act_ref (vg_case_get_act (subject, i)));

  return acts;
}

static gpointer
prepare (VgKeeper *keeper, VgCase *subject)
{
  VaultKeeper *self = (VaultKeeper *) keeper;
  Job *job = g_new0 (Job, 1);

  job->vault = self->vault;
  job->id = g_strdup (self->id);
  job->n_acts = vg_case_get_n_acts (subject);
  job->save.case_id = job->id;
  job->save.acts = list_new_acts (self, subject);
  job->cover = vg_case_to_cover_text (subject);
  if (g_strcmp0 (job->cover, self->cover) != 0)
    job->save.cover = job->cover;
  if (job->save.acts->len > 0) {
    job->save.card = job->card = vg_stage_card_write (subject, self->vault->shelf,
                                                      self->vault->author);
    job->save.sort = job->sort = vg_stage_card_dup_sort (subject);
  }
  job->draft = vg_case_to_draft_text (subject);
  job->has_draft = *job->draft != '\0';
  if (job->has_draft || self->has_draft)
    job->save.draft = job->draft;

  return job;
}

static gboolean
is_empty (const VgSave *save)
{
  return save->acts->len == 0 && save->cover == NULL && save->draft == NULL;
}

static gboolean
save (VgVaultFile **file, gpointer data, GError **error)
{
  Job *job = data;

  return vg_journal_save (*file, &job->save, error);
}

static gboolean
write_job (VgKeeper *keeper, gpointer data, GError **error)
{
  Job *job = data;

  return is_empty (&job->save) || vg_vault_run (job->vault, VG_TURN_SAVE, save, job, error);
}

static void
settle (VgKeeper *keeper, gpointer data)
{
  VaultKeeper *self = (VaultKeeper *) keeper;
  Job *job = data;

  self->n_stored = job->n_acts;
  self->has_draft = job->has_draft;
  g_free (self->cover);
  self->cover = g_steal_pointer (&job->cover);
}

static gboolean
is_behind (VgKeeper *keeper, VgCase *subject)
{
  return ((VaultKeeper *) keeper)->n_stored < vg_case_get_n_acts (subject);
}

static void
free_job (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->save.acts);
  g_free (job->id);
  g_free (job->cover);
  g_free (job->card);
  g_free (job->sort);
  g_free (job->draft);
  g_free (job);
}

static const char *
get_key (VgKeeper *keeper)
{
  return ((VaultKeeper *) keeper)->id;
}

static void
free_keeper (VgKeeper *keeper)
{
  VaultKeeper *self = (VaultKeeper *) keeper;

  count_open (self->vault, self->id, -1);
  g_object_unref (self->vault);
  g_free (self->id);
  g_free (self->cover);
  g_free (self);
}

static const VgKeeperKind kind = {
  .prepare = prepare,
  .write = write_job,
  .settle = settle,
  .is_behind = is_behind,
  .free_job = free_job,
  .get_key = get_key,
  .is_vault = TRUE,
  .free = free_keeper,
};

VgKeeper *
vg_vault_keeper_new (VgVault *vault, VgCase *subject, guint n_stored)
{
  VaultKeeper *self = g_new0 (VaultKeeper, 1);

  self->keeper.kind = &kind;
  self->vault = g_object_ref (vault);
  self->id = g_strdup (vg_case_get_id (subject));
  self->cover = vg_case_to_cover_text (subject);
  self->n_stored = n_stored;
  count_open (vault, self->id, 1);
  /* What was found as a draft is an act now: the next save takes the draft away. */
  self->has_draft = n_stored < vg_case_get_n_acts (subject);
  return &self->keeper;
}
