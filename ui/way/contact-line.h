/* SPDX-License-Identifier: GPL-3.0-or-later */

/* contact-line.h - one moment of contact: when, what, with whom, what went along, what came of
 * it; to correct, or to remove.
 *
 * Asks for: way.set-contact (sss place, member, text), way.remove-contact (s place).
 */
#pragma once

#include "interview/contact.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CONTACT_LINE (vg_contact_line_get_type ())
G_DECLARE_FINAL_TYPE (VgContactLine, vg_contact_line, VG, CONTACT_LINE, GtkListBoxRow)

GtkWidget *vg_contact_line_new (VgCase *subject, const char *place) G_GNUC_WARN_UNUSED_RESULT;

const char *vg_contact_line_get_place (VgContactLine *self);
void vg_contact_line_show (VgContactLine *self, const VgContact *contact);

G_END_DECLS
