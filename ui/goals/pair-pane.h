/* SPDX-License-Identifier: GPL-3.0-or-later */

/* pair-pane.h - one pair of goals: both in full, the sign in words with why, what to talk
 * about, and, where it is to be settled or is recorded, its log.
 *
 * Asks for goals.close-pair and goals.begin-log.
 */
#pragma once

#include "derive/matrix.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_PAIR_PANE (vg_pair_pane_get_type ())
G_DECLARE_FINAL_TYPE (VgPairPane, vg_pair_pane, VG, PAIR_PANE, GtkBox)

GtkWidget *vg_pair_pane_new (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* Shows the pair as it is now; what is typed in its log stays. @cell NULL hides the pane. */
void vg_pair_pane_show (VgPairPane *self, const VgMatrixCell *cell);

/* Puts the focus where one goes on: the open step, else what else there is to press. */
gboolean vg_pair_pane_grab_next (VgPairPane *self);

/* Saves what was typed and not noted yet. */
void vg_pair_pane_save (VgPairPane *self);

G_END_DECLS
