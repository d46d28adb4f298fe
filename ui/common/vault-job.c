/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/vault-job.h"

#include "base/wipe.h"

#include <adwaita.h>

#define PARTS 1000

/* Job: what others need not see.
 * @asker: kept until it is done, and let go of in the main thread, as widgets must be
 * @overlay: weak
 * @part: of PARTS, below 0 where unknown; written by the thread, read by the main one
 */
typedef struct {
  VgVaultJob open;
  GtkWidget *asker;
  GtkWidget *overlay;
  VgVaultJobWork work;
  VgVaultJobDone done;
  int part;
} Job;

VgVaultJob *
vg_vault_job_new (VgVault *vault)
{
  Job *self = NULL;

  g_return_val_if_fail (VG_IS_VAULT (vault), NULL);

  self = g_atomic_rc_box_new0 (Job);
  self->open.vault = g_object_ref (vault);
  self->open.cancellable = g_cancellable_new ();
  self->part = -1;
  return &self->open;
}

VgVaultJob *
vg_vault_job_ref (VgVaultJob *self)
{
  return g_atomic_rc_box_acquire (self);
}

/* The thread may be the last to let go of the job, but not of a vault or a widget. */
static void
clear (VgVaultJob *self)
{
  g_clear_object (&self->vault);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->words, vg_wipe_text);
  g_clear_pointer (&self->fresh, vg_wipe_text);
  g_clear_pointer (&self->said, g_free);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
}

static void
job_free (gpointer data)
{
  clear (data);
}

void
vg_vault_job_unref (VgVaultJob *self)
{
  g_atomic_rc_box_release_full (self, job_free);
}

/* In a worker thread. */
static void
work (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *self = data;
  GError *error = NULL;

  if (self->work (&self->open, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Job *self = user_data;
  g_autoptr (VgVaultJob) kept = &self->open;
  g_autoptr (GtkWidget) asker = g_steal_pointer (&self->asker);
  g_autoptr (GError) error = NULL;
  GtkWidget *near = gtk_widget_get_root (asker) != NULL ? asker : self->overlay;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (near != NULL)
    self->done (near, kept, error);
  g_clear_weak_pointer (&self->overlay);
  clear (kept);
}

void
vg_vault_job_run (VgVaultJob *self, GtkWidget *near, VgVaultJobWork work_of, VgVaultJobDone done)
{
  Job *job = (Job *) self;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (self != NULL && GTK_IS_WIDGET (near) && job->asker == NULL);

  job->asker = g_object_ref (near);
  g_set_weak_pointer (&job->overlay, gtk_widget_get_ancestor (near, ADW_TYPE_TOAST_OVERLAY));
  job->work = work_of;
  job->done = done;

  task = g_task_new (NULL, NULL, done_cb, vg_vault_job_ref (self));
  g_task_set_source_tag (task, vg_vault_job_run);
  g_task_set_task_data (task, vg_vault_job_ref (self), (GDestroyNotify) vg_vault_job_unref);
  g_task_run_in_thread (task, work);
}

void
vg_vault_job_cancel (VgVaultJob *self)
{
  /* Done already: nothing is left to stop. */
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

void
vg_vault_job_note_progress (guint64 done, guint64 all, gpointer job)
{
  Job *self = job;

  g_atomic_int_set (&self->part, all > 0 ? (int) (PARTS * ((double) MIN (done, all) / all)) : -1);
}

double
vg_vault_job_get_fraction (VgVaultJob *self)
{
  int part = g_atomic_int_get (&((Job *) self)->part);

  return part < 0 ? -1.0 : (double) part / PARTS;
}
