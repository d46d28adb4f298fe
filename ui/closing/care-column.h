/* SPDX-License-Identifier: GPL-3.0-or-later */

/* care-column.h - one person at the end: what they were told, and their aftercare. Both
 * people get the same.
 *
 * Asks for: closing.add-care (s party), and what its lines ask for.
 */
#pragma once

#include "derive/closing-rules.h"
#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CARE_COLUMN (vg_care_column_get_type ())
G_DECLARE_FINAL_TYPE (VgCareColumn, vg_care_column, VG, CARE_COLUMN, GtkBox)

GtkWidget *vg_care_column_new (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* Lines that are there already stay where they are, with what is typed in them. */
void vg_care_column_show (VgCareColumn *self, VgClosingRules *rules);

G_END_DECLS
