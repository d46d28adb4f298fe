/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/own-journal.h"

#include "base/wipe.h"

/* @memory: (element-type utf8): what a vault would hold, where there is none */
struct _VgOwnJournal {
  GObject parent_instance;

  VgVault *vault;
  GPtrArray *memory;
};

G_DEFINE_FINAL_TYPE (VgOwnJournal, vg_own_journal, G_TYPE_OBJECT)

static void
vg_own_journal_finalize (GObject *object)
{
  VgOwnJournal *self = VG_OWN_JOURNAL (object);

  g_clear_object (&self->vault);
  g_ptr_array_unref (self->memory);

  G_OBJECT_CLASS (vg_own_journal_parent_class)->finalize (object);
}

static void
vg_own_journal_class_init (VgOwnJournalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_own_journal_finalize;
}

static void
vg_own_journal_init (VgOwnJournal *self)
{
  self->memory = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_wipe_text);
}

VgOwnJournal *
vg_own_journal_new (VgVault *vault)
{
  VgOwnJournal *self = g_object_new (VG_TYPE_OWN_JOURNAL, NULL);

  g_set_object (&self->vault, vault);
  return self;
}

gboolean
vg_own_journal_is_kept (VgOwnJournal *self)
{
  g_return_val_if_fail (VG_IS_OWN_JOURNAL (self), FALSE);

  return self->vault != NULL;
}

gboolean
vg_own_journal_can_write (VgOwnJournal *self)
{
  g_return_val_if_fail (VG_IS_OWN_JOURNAL (self), FALSE);

  return self->vault == NULL || !vg_vault_is_read_only (self->vault);
}

gboolean
vg_own_journal_add (VgOwnJournal *self, const VgOwnNote *note, GError **error)
{
  g_return_val_if_fail (VG_IS_OWN_JOURNAL (self) && note != NULL, FALSE);

  if (self->vault != NULL)
    return vg_vault_add_own_note (self->vault, note, error);

  g_ptr_array_add (self->memory, vg_own_note_write (note));
  return TRUE;
}

/* --- Adding in a thread --- */

/* The vault's own thread writes; this one waits for it. */
static void
add_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (vg_vault_add_own_note (VG_OWN_JOURNAL (source)->vault, data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
vg_own_journal_add_async (VgOwnJournal *self,
                          const VgOwnNote *note,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (VG_IS_OWN_JOURNAL (self) && note != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vg_own_journal_add_async);
  g_task_set_task_data (task, vg_own_note_copy (note), (GDestroyNotify) vg_own_note_free);
  if (self->vault != NULL)
    g_task_run_in_thread (task, add_in_thread);
  else
    g_task_return_boolean (task, vg_own_journal_add (self, note, NULL));
}

gboolean
vg_own_journal_add_finish (VgOwnJournal *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- Listing --- */

static void
list_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *notes = vg_vault_list_own_notes (VG_OWN_JOURNAL (source)->vault, data, &error);

  if (notes != NULL)
    g_task_return_pointer (task, notes, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
vg_own_journal_list_async (VgOwnJournal *self,
                           const char *case_id,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (VG_IS_OWN_JOURNAL (self) && case_id != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, vg_own_journal_list_async);
  g_task_set_task_data (task, g_strdup (case_id), g_free);
  if (self->vault != NULL)
    g_task_run_in_thread (task, list_in_thread);
  else
    g_task_return_pointer (task, vg_own_note_list (self->memory, case_id),
                           (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
vg_own_journal_list_finish (VgOwnJournal *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
