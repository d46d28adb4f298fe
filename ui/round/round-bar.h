/* SPDX-License-Identifier: GPL-3.0-or-later */

/* round-bar.h - the guided round: a quiet bar at the foot of the window that says what to try,
 * and goes on by itself once it is done.
 */
#pragma once

#include "ui/round/round-step.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_ROUND_BAR (vg_round_bar_get_type ())
G_DECLARE_FINAL_TYPE (VgRoundBar, vg_round_bar, VG, ROUND_BAR, GtkBox)

/* Fills in what there is to see now. */
typedef void (*VgRoundLook) (VgRoundSeen *seen, gpointer user_data);

/* From the first step on, also where it was under way. @user_data must live as long. */
void vg_round_bar_start (VgRoundBar *self, VgRoundLook look, gpointer user_data);

/* For what is over in a moment: the bar looks by itself a few times a second. */
void vg_round_bar_look_now (VgRoundBar *self);

/* Leaves it; nothing where it is not under way. */
void vg_round_bar_leave (VgRoundBar *self);

/* The step one is at, from 0. */
guint vg_round_bar_get_step (VgRoundBar *self);

G_END_DECLS
