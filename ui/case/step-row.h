/* SPDX-License-Identifier: GPL-3.0-or-later */

/* step-row.h - one step of the journey: sign, title, how far. Activating it goes there. */
#pragma once

#include "derive/stage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_STEP_ROW (vg_step_row_get_type ())
G_DECLARE_FINAL_TYPE (VgStepRow, vg_step_row, VG, STEP_ROW, GtkListBoxRow)

GtkWidget *vg_step_row_new (const VgStep *step) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
