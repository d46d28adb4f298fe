/* SPDX-License-Identifier: GPL-3.0-or-later */

/* erasing-line.h - something that names the person who is erased, and what becomes of it.
 *
 * Signal "chosen" (guint): a VgErasureChoice; never sent for what is shown.
 */
#pragma once

#include "derive/line-words.h"
#include "model/erasure.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_ERASING_LINE (vg_erasing_line_get_type ())
G_DECLARE_FINAL_TYPE (VgErasingLine, vg_erasing_line, VG, ERASING_LINE, GtkListBoxRow)

/* Of the line @index of @erasure; says what goes of it. */
GtkWidget *
vg_erasing_line_new (VgErasure *erasure, guint index, VgLineWords *words) G_GNUC_WARN_UNUSED_RESULT;

guint vg_erasing_line_get_index (VgErasingLine *self);

void vg_erasing_line_show (VgErasingLine *self, VgErasureChoice choice);

G_END_DECLS
