/* SPDX-License-Identifier: GPL-3.0-or-later */

/* slot-rows.h - the slots of a vault: one for the passphrase, one for the recovery code. */
#pragma once

#include "seal/key-slot.h"
#include "store/database.h"

G_BEGIN_DECLS

/* VG_ERROR_NOT_FOUND where there is none of @kind. */
gboolean vg_slot_rows_read (VgDatabase *database, VgSlotKind kind, VgKeySlot *out, GError **error);

/* In the place of the one of its kind, in a transaction: there is never none. The root of
 * the anchor must be computed anew.
 */
gboolean vg_slot_rows_replace (VgDatabase *database, const VgKeySlot *slot, GError **error);

G_END_DECLS
