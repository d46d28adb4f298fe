/* SPDX-License-Identifier: GPL-3.0-or-later */

/* item-card.h - one question of a domain: whether it is there, how much it matters, the words,
 * whose doing, for whom, and what shows it.
 *
 * Asks for: risk.note (sss item, member, value), risk.set-list (ssas item, member, texts).
 */
#pragma once

#include "ui/risk/risk-shown.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_ITEM_CARD (vg_item_card_get_type ())
G_DECLARE_FINAL_TYPE (VgItemCard, vg_item_card, VG, ITEM_CARD, GtkBox)

GtkWidget *vg_item_card_new (VgRiskBook *book, const char *code) G_GNUC_WARN_UNUSED_RESULT;

void vg_item_card_show (VgItemCard *self, const VgRiskShown *shown, const VgRiskItem *item);

G_END_DECLS
