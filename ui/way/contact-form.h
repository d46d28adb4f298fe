/* SPDX-License-Identifier: GPL-3.0-or-later */

/* contact-form.h - a moment of contact to note: with whom, what kind, from whom to whom and how,
 * when, what of the released words went along, what came of it.
 *
 * Signal "noted": it is in the case, and the form is empty again.
 */
#pragma once

#include "guide/shelf.h"
#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CONTACT_FORM (vg_contact_form_get_type ())
G_DECLARE_FINAL_TYPE (VgContactForm, vg_contact_form, VG, CONTACT_FORM, GtkBox)

GtkWidget *vg_contact_form_new (VgCase *subject, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;

/* Offers the people and the released words of now. What was chosen and typed stays. */
void vg_contact_form_show (VgContactForm *self);

G_END_DECLS
