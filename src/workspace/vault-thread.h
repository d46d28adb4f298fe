/* SPDX-License-Identifier: GPL-3.0-or-later */

/* vault-thread.h - the one thread that owns a vault's file. */
#pragma once

#include "store/vault-file.h"

G_BEGIN_DECLS

typedef struct _VgVaultThread VgVaultThread;

/* What waits is done in this order, and equals as they came: nobody's sentence waits for a
 * search.
 */
typedef enum {
  VG_TURN_SAVE,
  VG_TURN_READ,
  VG_TURN_SCAN,
} VgTurn;

/* Runs in the thread. @file: the open vault, NULL before it was opened and after it was
 * closed; may be replaced. FALSE with @error set where it failed.
 */
typedef gboolean (*VgVaultWork) (VgVaultFile **file, gpointer data, GError **error);

VgVaultThread *vg_vault_thread_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Waits until @work was done, from any thread but its own; work of a thread's own is done
 * at once. @data is lent.
 */
gboolean vg_vault_thread_run (VgVaultThread *self,
                              VgTurn turn,
                              VgVaultWork work,
                              gpointer data,
                              GError **error);

/* Closes the file and ends the thread; waits for it. Work after it fails with VG_ERROR_FAILED. */
void vg_vault_thread_stop (VgVaultThread *self);
void vg_vault_thread_free (VgVaultThread *self);

G_END_DECLS
