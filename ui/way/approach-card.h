/* SPDX-License-Identifier: GPL-3.0-or-later */

/* approach-card.h - the approach of one person: where it stands, what stands against it, the
 * steps that follow, and after a no what the other may hear of it.
 *
 * Asks for: way.step (ss party, state), way.note (sss party, member, text), win.visit.
 */
#pragma once

#include "derive/way-rules.h"
#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_APPROACH_CARD (vg_approach_card_get_type ())
G_DECLARE_FINAL_TYPE (VgApproachCard, vg_approach_card, VG, APPROACH_CARD, GtkBox)

GtkWidget *vg_approach_card_new (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

const char *vg_approach_card_get_party (VgApproachCard *self);

/* As it is now. What is typed and not saved yet stays. */
void vg_approach_card_show (VgApproachCard *self, VgWayRules *rules);

G_END_DECLS
