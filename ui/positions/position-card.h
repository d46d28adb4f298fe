/* SPDX-License-Identifier: GPL-3.0-or-later */

/* position-card.h - where one accused person stands: the position in a word with its reason,
 * the mixed profiles that apply, and the facets one by one.
 */
#pragma once

#include "ui/positions/position-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_POSITION_CARD (vg_position_card_get_type ())
G_DECLARE_FINAL_TYPE (VgPositionCard, vg_position_card, VG, POSITION_CARD, GtkBox)

GtkWidget *vg_position_card_new (const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* Shows the person as they are in the case now. */
void vg_position_card_show (VgPositionCard *self, const VgPositionWords *words);

/* The first control of it. */
gboolean vg_position_card_focus (VgPositionCard *self);

G_END_DECLS
