/* SPDX-License-Identifier: GPL-3.0-or-later */

/* gap.h - what is left of an act that was erased: its commitment, the date, and a proof.
 *
 * The proof stands in the column "key" (an erased act has none any more) and shows that
 * the vault itself erased it. Without it, whoever can write in the file could take away an
 * answer and call it erased.
 */
#pragma once

#include "seal/chain.h"

G_BEGIN_DECLS

#define VG_GAP_DATE_BYTES 10

/* VgGap: a hole where an act was erased.
 * @author: NULL where no act of that author is left
 * @erased_on: "2026-03-02"
 * @id, @commitment: as its row has them (seal/chain.h)
 */
typedef struct {
  char *author;
  guint64 number;
  char *erased_on;
  guint8 id[VG_ID_BYTES];
  guint8 commitment[VG_DIGEST_BYTES];
} VgGap;

void vg_gap_free (VgGap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgGap, vg_gap_free)

/* By @id, then @number. */
int vg_gap_compare (const VgGap *a, const VgGap *b);

/* Number @number of the author @id in @gaps, which are in that order; NULL where it is none.
 * Lends.
 */
const VgGap *vg_gap_find (GPtrArray *gaps, const guint8 id[VG_ID_BYTES], guint64 number);

/* @key: that of the anchor. @erased_on: "2026-03-02" */
void vg_gap_prove (VgSecret *key,
                   const VgLinkName *name,
                   const guint8 commitment[VG_DIGEST_BYTES],
                   const char *erased_on,
                   guint8 out[VG_ID_BYTES]);

G_END_DECLS
