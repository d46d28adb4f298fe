/* SPDX-License-Identifier: GPL-3.0-or-later */

/* own-journal.h - where the mediator's own notes go: into the vault, under a seal of their
 * own; or, where cases lie open in a folder, into memory until that is left.
 *
 * A case file can be read by whoever has it, so nothing of one's own is ever written there:
 * rather lost than found.
 */
#pragma once

#include "workspace/vault.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define VG_TYPE_OWN_JOURNAL (vg_own_journal_get_type ())
G_DECLARE_FINAL_TYPE (VgOwnJournal, vg_own_journal, VG, OWN_JOURNAL, GObject)

/* @vault: (nullable): NULL for memory alone */
VgOwnJournal *vg_own_journal_new (VgVault *vault) G_GNUC_WARN_UNUSED_RESULT;

/* Whether what is written is still there tomorrow. */
gboolean vg_own_journal_is_kept (VgOwnJournal *self);

/* Whether anything can be written: not in a vault that is read only. */
gboolean vg_own_journal_can_write (VgOwnJournal *self);

/* Adds @note as it is now, in a thread. Two calls may end in any order: of one note the latest
 * revision counts.
 */
void vg_own_journal_add_async (VgOwnJournal *self,
                               const VgOwnNote *note,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean vg_own_journal_add_finish (VgOwnJournal *self, GAsyncResult *result, GError **error);

/* The same, and waits: for leaving. */
gboolean vg_own_journal_add (VgOwnJournal *self, const VgOwnNote *note, GError **error);

/* What stands there of @case_id, oldest first. */
void vg_own_journal_list_async (VgOwnJournal *self,
                                const char *case_id,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/* Returns: (transfer full) (nullable) (element-type VgOwnNote) */
GPtrArray *vg_own_journal_list_finish (VgOwnJournal *self,
                                       GAsyncResult *result,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
