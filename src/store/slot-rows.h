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

/* A keyed digest of every column of every slot. The root of the anchor holds only who they
 * are: a slot that the disk damaged must not keep the other one from opening the vault, but
 * ought to be told of while it is open.
 */
gboolean vg_slot_rows_prove (VgDatabase *database,
                             VgSecret *key,
                             guint8 out[VG_DIGEST_BYTES],
                             GError **error);

G_END_DECLS
