/* SPDX-License-Identifier: GPL-3.0-or-later */

/* stage-line.h - the stages of a case in one line, what is next where it is, and what waits. */
#pragma once

#include "derive/way.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_STAGE_LINE (vg_stage_line_get_type ())
G_DECLARE_FINAL_TYPE (VgStageLine, vg_stage_line, VG, STAGE_LINE, GtkBox)

GtkWidget *vg_stage_line_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @stages: (element-type VgWayStage): nothing of it is kept */
void vg_stage_line_show (VgStageLine *self, GPtrArray *stages);

G_END_DECLS
