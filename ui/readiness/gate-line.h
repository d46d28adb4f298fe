/* SPDX-License-Identifier: GPL-3.0-or-later */

/* gate-line.h - one gate: how it stands, why, the way there, and passing it with a reason.
 *
 * Asks for readiness.pass (ss gate, reason), and what go-button.h asks for.
 */
#pragma once

#include "derive/destination.h"
#include "derive/gate.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_GATE_LINE (vg_gate_line_get_type ())
G_DECLARE_FINAL_TYPE (VgGateLine, vg_gate_line, VG, GATE_LINE, GtkListBoxRow)

/* @index: its place in the book. A reason half typed stays a draft of @subject. */
GtkWidget *
vg_gate_line_new (VgCase *subject, const char *id, guint index) G_GNUC_WARN_UNUSED_RESULT;

guint vg_gate_line_get_index (VgGateLine *self);

/* Shows the gate as it is now, the same one each time. */
void vg_gate_line_show (VgGateLine *self, const VgGate *gate, const VgDestination *destination);

/* Closes the reason: what was typed is no draft any more. */
void vg_gate_line_close (VgGateLine *self);

/* Says below the reason why it was not taken. The words stay. */
void vg_gate_line_refuse (VgGateLine *self, const char *message);

G_END_DECLS
