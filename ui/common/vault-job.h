/* SPDX-License-Identifier: GPL-3.0-or-later */

/* vault-job.h - one slow call to a vault, in a thread, so that the window never waits. */
#pragma once

#include "workspace/vault.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* VgVaultJob: what the call needs and what it found. From vg_vault_job_run() until it is
 * done, only the thread touches it, but for the calls below.
 * @shelf, @key, @path: (nullable): the guides, a case, a file or a folder
 * @words, @fresh: (nullable): what opens the vault or is looked for, and what shall open it; wiped
 * @said, @found: (nullable): a sentence; (element-type utf8): sentences
 * @n_found: a count
 * @erasure: (nullable): lent by who asks, who is kept until it is done
 */
typedef struct {
  VgVault *vault;
  VgShelf *shelf;
  char *key;
  char *path;
  char *words;
  char *fresh;
  char *said;
  GPtrArray *found;
  guint n_found;
  VgErasure *erasure;
  GCancellable *cancellable;
} VgVaultJob;

VgVaultJob *vg_vault_job_new (VgVault *vault) G_GNUC_WARN_UNUSED_RESULT;
VgVaultJob *vg_vault_job_ref (VgVaultJob *self);
void vg_vault_job_unref (VgVaultJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgVaultJob, vg_vault_job_unref)

/* In the thread. */
typedef gboolean (*VgVaultJobWork) (VgVaultJob *self, GError **error);

/* In the main thread, once. @error: NULL where it worked.
 * @near: who asked; where that has left its window, the toast overlay of the window it was
 *   in. With the window gone nobody is told.
 */
typedef void (*VgVaultJobDone) (GtkWidget *near, VgVaultJob *self, const GError *error);

void vg_vault_job_run (VgVaultJob *self, GtkWidget *near, VgVaultJobWork work, VgVaultJobDone done);

/* Asks it to stop; it is done as soon as it has. */
void vg_vault_job_cancel (VgVaultJob *self);

/* For the thread: a VgVaultProgress whose user data is the job. */
void vg_vault_job_note_progress (guint64 done, guint64 all, gpointer job);

/* How far it is, 0 to 1; below 0 where it cannot say. */
double vg_vault_job_get_fraction (VgVaultJob *self);

G_END_DECLS
