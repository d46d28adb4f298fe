/* SPDX-License-Identifier: GPL-3.0-or-later */

/* flag-card.h - one red flag. Where it is found: what to do now, whom to call, and resolving
 * it with a colleague and what was done.
 *
 * Asks for: risk.note (sss flag, member, value), risk.resolve (sss flag, by, action).
 */
#pragma once

#include "ui/risk/risk-shown.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_FLAG_CARD (vg_flag_card_get_type ())
G_DECLARE_FINAL_TYPE (VgFlagCard, vg_flag_card, VG, FLAG_CARD, GtkBox)

GtkWidget *vg_flag_card_new (VgRiskBook *book, const char *code) G_GNUC_WARN_UNUSED_RESULT;

void vg_flag_card_show (VgFlagCard *self, const VgRiskShown *shown, const VgRedFlag *flag);

/* What keeps it from being resolved, in place; NULL for nothing. */
void vg_flag_card_tell (VgFlagCard *self, const char *message);

G_END_DECLS
