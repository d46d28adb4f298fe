/* SPDX-License-Identifier: GPL-3.0-or-later */

/* expectations.h - what is possible now of each goal of a harmed party, with its sentence. */
#pragma once

#include "derive/matrix-data.h"
#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_EXPECTATIONS (vg_expectations_get_type ())
G_DECLARE_FINAL_TYPE (VgExpectations, vg_expectations, VG, EXPECTATIONS, GtkBox)

GtkWidget *vg_expectations_new (void) G_GNUC_WARN_UNUSED_RESULT;

void vg_expectations_show (VgExpectations *self, VgCase *subject, VgMatrixData *data);

G_END_DECLS
