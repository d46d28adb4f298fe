/* SPDX-License-Identifier: GPL-3.0-or-later */

/* arrival-card.h - one registration of a file: how a case of it would be called, whether it is
 * one already, and what it would take over.
 *
 * Signal "changed": another choice, or another name.
 */
#pragma once

#include "workspace/arrival.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_ARRIVAL_CARD (vg_arrival_card_get_type ())
G_DECLARE_FINAL_TYPE (VgArrivalCard, vg_arrival_card, VG, ARRIVAL_CARD, GtkBox)

/* @arrival: lent, for as long as the card lives
 * @is_one_of_many: then one chooses; those that are cases already are not chosen at first
 */
GtkWidget *vg_arrival_card_new (const VgArrival *arrival,
                                gboolean is_one_of_many) G_GNUC_WARN_UNUSED_RESULT;

/* Whether a case shall be made of it, and can: it has a name. */
gboolean vg_arrival_card_is_chosen (VgArrivalCard *self);

const VgArrival *vg_arrival_card_get_arrival (VgArrivalCard *self);

/* Returns: (transfer full): the name of the case, trimmed */
char *vg_arrival_card_dup_label (VgArrivalCard *self) G_GNUC_WARN_UNUSED_RESULT;

/* It is a case now. */
void vg_arrival_card_set_made (VgArrivalCard *self);

G_END_DECLS
