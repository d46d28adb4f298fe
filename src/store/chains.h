/* SPDX-License-Identifier: GPL-3.0-or-later */

/* chains.h - the chains of a case, worked out anew from its acts and gaps: how they would
 * stand in a vault, and in any other.
 */
#pragma once

#include "model/act.h"
#include "store/gap.h"
#include "store/head.h"

G_BEGIN_DECLS

typedef struct _VgChains VgChains;

/* VgLinked: what chains are made of. All lent.
 * @acts: (element-type VgAct): in the order of vg_act_compare()
 * @randoms: for each act the 32 bytes that its commitment hangs on
 * @gaps: (element-type VgGap): in the order of vg_gap_compare()
 */
typedef struct {
  const char *case_id;
  GPtrArray *acts;
  GBytes *randoms;
  GPtrArray *gaps;
} VgLinked;

/* VG_ERROR_TAMPERED where they make no chains: acts or gaps out of their order, one that is
 * there twice, a gap after something that is missing.
 *
 * Returns: (transfer full) (nullable)
 */
VgChains *vg_chains_new (const VgLinked *linked, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void vg_chains_free (VgChains *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgChains, vg_chains_free)

/* Where they end, by their authors. Returns: (transfer full) (element-type VgHead) */
GArray *vg_chains_list_heads (VgChains *self) G_GNUC_WARN_UNUSED_RESULT;

/* The number of the act @index in its author's chain. */
guint64 vg_chains_get_number (VgChains *self, guint index);

/* How long the chain of @author is. */
guint64 vg_chains_get_length (VgChains *self, const guint8 author[VG_ID_BYTES]);

/* Whether of each author's two chains one is the beginning of the other: they can be
 * united. Else somebody went on from the same act in two ways.
 */
gboolean vg_chains_agree (VgChains *self, VgChains *other);

/* @randoms with new ones behind them, for @n_acts acts in all. Returns: (transfer full): wiped
 * when freed
 */
GBytes *vg_chains_extend_randoms (GBytes *randoms, guint n_acts) G_GNUC_WARN_UNUSED_RESULT;

/* Whether two lists of heads are the same. */
gboolean vg_chains_same_heads (GArray *one, GArray *other);

G_END_DECLS
