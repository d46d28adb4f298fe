/* SPDX-License-Identifier: GPL-3.0-or-later */

/* act-row.h - a row of the table "act", as it is on disk. */
#pragma once

#include "seal/envelope.h"
#include "store/database.h"
#include "store/gap.h"

G_BEGIN_DECLS

#define VG_ACT_COLUMNS "seq, cas, author, number, key, previous, commitment, erased_on, body"

/* VgActRow: @name.key is zero where it is sealed under the case's key, and the proof
 * (store/gap.h) where it was erased.
 * @erased_on: "" where it was not
 * @body: lent by the statement until its next step; NULL where it was erased
 */
typedef struct {
  gint64 seq;
  VgRowName name;
  guint8 commitment[VG_DIGEST_BYTES];
  char erased_on[VG_GAP_DATE_BYTES + 1];
  const guint8 *body;
  gsize length;
} VgActRow;

/* From a row of "SELECT VG_ACT_COLUMNS FROM act". FALSE where it can be none of ours. */
gboolean vg_act_row_take (VgActRow *self, VgStatement *row);

/* As the newest; @seq is not looked at. */
gboolean vg_act_row_insert (const VgActRow *self, VgDatabase *database, GError **error);

/* What its commitment belongs to. */
void vg_act_row_name_link (const VgActRow *self, VgLinkName *out);

G_END_DECLS
