/* SPDX-License-Identifier: GPL-3.0-or-later */

/* gate-group.h - the gates of one phase: what is not in order unfolded, the rest folded away. */
#pragma once

#include "ui/readiness/gate-line.h"

G_BEGIN_DECLS

#define VG_TYPE_GATE_GROUP (vg_gate_group_get_type ())
G_DECLARE_FINAL_TYPE (VgGateGroup, vg_gate_group, VG, GATE_GROUP, GtkBox)

GtkWidget *vg_gate_group_new (const char *title) G_GNUC_WARN_UNUSED_RESULT;

/* Puts @line where it belongs, in the order of the book; it may be in the group already. */
void vg_gate_group_put (VgGateGroup *self, VgGateLine *line, gboolean is_in_order);

/* Once all lines are where they belong: says how many are in order. */
void vg_gate_group_count (VgGateGroup *self);

G_END_DECLS
