/* SPDX-License-Identifier: GPL-3.0-or-later */

/* release-line.h - one thing a person said, and what of it may go to the other. Opens in
 * place.
 *
 * What it asks for, open: see release-choice.h.
 */
#pragma once

#include "derive/release-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_RELEASE_LINE (vg_release_line_get_type ())
G_DECLARE_FINAL_TYPE (VgReleaseLine, vg_release_line, VG, RELEASE_LINE, GtkListBoxRow)

GtkWidget *vg_release_line_new (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* Lends @row until the next call. @order: where it stands in the list */
void vg_release_line_show (VgReleaseLine *self, const VgReleaseRow *row, guint order);
const VgReleaseRow *vg_release_line_get_row (VgReleaseLine *self);
guint vg_release_line_get_order (VgReleaseLine *self);

/* What is typed stays while it is closed. */
void vg_release_line_set_is_open (VgReleaseLine *self, gboolean is_open);
gboolean vg_release_line_get_is_open (VgReleaseLine *self);

G_END_DECLS
