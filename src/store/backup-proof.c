/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/backup-proof.h"

#include <string.h>

static void
add_head (VgBackupProof *self, VgSecret *key, const VgBackupRow *row)
{
  VgHead head;

  memcpy (head.name.cas, vg_backup_row_peek (row, 0), VG_ID_BYTES);
  memcpy (head.name.author, vg_backup_row_peek (row, 1), VG_ID_BYTES);
  head.name.number = (guint64) row->values[2].number;
  memcpy (head.link, vg_backup_row_peek (row, 3), VG_DIGEST_BYTES);
  vg_anchor_toggle (&self->anchor, key, &head);
}

static void
add_slot (VgBackupProof *self, VgSecret *key, const VgBackupRow *row)
{
  VgKeySlot slot = { .kind = (VgSlotKind) row->values[1].number };

  memcpy (slot.id, vg_backup_row_peek (row, 0), VG_ID_BYTES);
  memcpy (slot.commit, vg_backup_row_peek (row, 2), VG_DIGEST_BYTES);
  vg_anchor_toggle_slot (&self->anchor, key, &slot);
}

void
vg_backup_proof_add (VgBackupProof *self, VgSecret *key, const VgBackupRow *row)
{
  self->n_rows[row->table]++;
  if (row->table == VG_TABLE_HEAD)
    add_head (self, key, row);
  else if (row->table == VG_TABLE_SLOT)
    add_slot (self, key, row);
  else if (row->table == VG_TABLE_ERASED)
    vg_anchor_toggle_erased (&self->anchor, key, (guint64) row->values[0].number);
}

gboolean
vg_backup_proof_fits (const VgBackupProof *self, const VgBackupHeader *header, VgSecret *key)
{
  VgAnchorName name = { .key = key };
  guint8 mac[VG_DIGEST_BYTES];

  memcpy (name.vault, header->vault, VG_ID_BYTES);
  memcpy (name.life, header->life, VG_ID_BYTES);
  vg_anchor_make_mac (&header->anchor, &name, mac);
  return self->n_rows[VG_TABLE_ACT] == header->n_acts &&
         self->n_rows[VG_TABLE_COVER] == header->n_cases &&
         vg_digest_equal (self->anchor.root, header->anchor.root, VG_DIGEST_BYTES) &&
         vg_digest_equal (mac, header->mac, VG_DIGEST_BYTES);
}
