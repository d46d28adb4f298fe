/* SPDX-License-Identifier: GPL-3.0-or-later */

/* care-line.h - one moment of aftercare: what it is, its day, whether it was, and how it was.
 *
 * Asks for: closing.set-care (sss place, member, text), closing.remove-care (s place).
 */
#pragma once

#include "derive/aftercare.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CARE_LINE (vg_care_line_get_type ())
G_DECLARE_FINAL_TYPE (VgCareLine, vg_care_line, VG, CARE_LINE, GtkListBoxRow)

/* @name: with whom */
GtkWidget *
vg_care_line_new (VgCase *subject, const char *place, const char *name) G_GNUC_WARN_UNUSED_RESULT;

const char *vg_care_line_get_place (VgCareLine *self);
void vg_care_line_show (VgCareLine *self, const VgAftercare *moment);

G_END_DECLS
