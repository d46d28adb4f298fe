/* SPDX-License-Identifier: GPL-3.0-or-later */

/* anchor.h - one row that holds the whole vault in place.
 *
 *   root = XOR over all rows of "head", "key_slot" and "erased"
 *          of digest (key, kind, row): one changes it without reading the others
 *   mac  = digest (key, "anchor", counter 8 | root 32 | vault 16 | life 16), big endian
 *
 * The counter goes up by one with each transaction that writes more than a draft. Who
 * cuts off a chain, puts back an older cover, or puts back a passphrase that was changed,
 * would have to make this row anew, and cannot. The digest is keyed, so nobody can find rows whose
 * digests cancel out.
 *
 * An old file as a whole still fits: anchor-copy.h is for that. A vault that was restored
 * from a backup begins another life, which is compared with nothing of the life before.
 */
#pragma once

#include "seal/key-slot.h"
#include "store/head.h"

G_BEGIN_DECLS

/* VgAnchor: @is_changed: since it was read */
typedef struct {
  guint64 counter;
  guint8 root[VG_DIGEST_BYTES];
  gboolean is_changed;
} VgAnchor;

/* Whose anchor it is. */
typedef struct {
  VgSecret *key; /* lends */
  guint8 vault[VG_ID_BYTES];
  guint8 life[VG_ID_BYTES];
} VgAnchorName;

void
vg_anchor_make_mac (const VgAnchor *self, const VgAnchorName *name, guint8 mac[VG_DIGEST_BYTES]);

/* VG_ERROR_TAMPERED where its mac does not fit. */
gboolean
vg_anchor_read (VgAnchor *self, VgDatabase *database, const VgAnchorName *name, GError **error);

/* One higher, and on disk with the transaction. */
gboolean
vg_anchor_write (VgAnchor *self, VgDatabase *database, const VgAnchorName *name, GError **error);

/* A head goes from the root where it stood there, and comes where it did not. A head of
 * number 0 is nothing.
 */
void vg_anchor_toggle (VgAnchor *self, VgSecret *key, const VgHead *head);

/* The same for a slot, and for the note of an erased case. */
void vg_anchor_toggle_slot (VgAnchor *self, VgSecret *key, const VgKeySlot *slot);
void vg_anchor_toggle_erased (VgAnchor *self, VgSecret *key, guint64 id);

/* The root of what is in the file now: after a change of anything but heads, and to compare. */
gboolean vg_anchor_compute (VgAnchor *self, VgDatabase *database, VgSecret *key, GError **error);

gboolean vg_anchor_equal (const VgAnchor *a, const VgAnchor *b);

G_END_DECLS
