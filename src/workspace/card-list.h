/* SPDX-License-Identifier: GPL-3.0-or-later */

/* card-list.h - the cards of a vault as a list; each is read when it is first looked at. */
#pragma once

#include "workspace/case-card.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define VG_TYPE_CARD_LIST (vg_card_list_get_type ())
G_DECLARE_FINAL_TYPE (VgCardList, vg_card_list, VG, CARD_LIST, GObject)

/* @cards: (element-type GBytes): "sort\ncard" each, as store/journal.h lists them; kept.
 * Returns: (transfer full): a GListModel of VgCaseCard
 */
VgCardList *vg_card_list_new (GPtrArray *cards) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
