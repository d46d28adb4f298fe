/* SPDX-License-Identifier: GPL-3.0-or-later */

/* gate-group.h - the gates of one phase: what is not in order unfolded, the rest folded away. */
#pragma once

#include "ui/readiness/gate-line.h"

G_BEGIN_DECLS

#define VG_TYPE_GATE_GROUP (vg_gate_group_get_type ())
G_DECLARE_FINAL_TYPE (VgGateGroup, vg_gate_group, VG, GATE_GROUP, GtkBox)

GtkWidget *vg_gate_group_new (const char *title) G_GNUC_WARN_UNUSED_RESULT;

/* Whether @line is where it belongs: among what is in order, or not. */
gboolean vg_gate_group_holds (VgGateGroup *self, VgGateLine *line, gboolean is_in_order);

/* Adds a new line, in the order of the book. A line that no longer belongs where it is goes
 * and is made anew: in GTK 4.8 the buttons of one that moves stay insensitive.
 */
void vg_gate_group_add (VgGateGroup *self, VgGateLine *line, gboolean is_in_order);
void vg_gate_group_remove (VgGateGroup *self, VgGateLine *line);

/* Once all lines are where they belong: says how many are in order. */
void vg_gate_group_count (VgGateGroup *self);

G_END_DECLS
