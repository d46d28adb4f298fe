/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-row.h - one case of the list: who, how far, what next; or why it cannot be opened. */
#pragma once

#include "workspace/practice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CASE_ROW (vg_case_row_get_type ())
G_DECLARE_FINAL_TYPE (VgCaseRow, vg_case_row, VG, CASE_ROW, GtkListBoxRow)

GtkWidget *vg_case_row_new (VgCaseCard *card) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
