/* SPDX-License-Identifier: GPL-3.0-or-later */

/* stored-act.h - what a row of the table "act" says, read and compared with the row. */
#pragma once

#include "model/act.h"
#include "store/act-row.h"

G_BEGIN_DECLS

/* @plain: what the row held (store/sealed-link.h). NULL where it is no act; the reader of
 * JSON may quote what it refuses: that is not told.
 *
 * Returns: (transfer full) (nullable)
 */
VgAct *vg_stored_act_read (GByteArray *plain) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the row names the author who stands in the act. */
gboolean vg_stored_act_is_by (VgAct *act, const VgActRow *row);

/* Whether the vault itself erased the row. @key: that of the anchor */
gboolean vg_stored_act_is_erased (const VgActRow *row, VgSecret *key);

G_END_DECLS
