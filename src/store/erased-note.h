/* SPDX-License-Identifier: GPL-3.0-or-later */

/* erased-note.h - what stays of an erased case: a row that says when, and how many acts. */
#pragma once

#include "store/vault-private.h"

G_BEGIN_DECLS

#define VG_ERASED_NOTE_SELECT "SELECT id, body FROM erased ORDER BY id"

/* Within vg_vault_write(), with today's date. The root of the anchor must be computed anew. */
gboolean vg_erased_note_add (VgVaultFile *vault, guint64 n_acts, GError **error);

/* From a row of VG_ERASED_NOTE_SELECT. Returns: (transfer full) (nullable): JSON */
GBytes *vg_erased_note_open (VgVaultFile *vault,
                             VgStatement *row,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
