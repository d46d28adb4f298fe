/* SPDX-License-Identifier: GPL-3.0-or-later */

/* person-form.h - one person of the case: what one calls them, who they are here, how one speaks
 * with them and reaches them safely.
 *
 * Asks for: people.remove (the person's id).
 */
#pragma once

#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_PERSON_FORM (vg_person_form_get_type ())
G_DECLARE_FINAL_TYPE (VgPersonForm, vg_person_form, VG, PERSON_FORM, GtkBox)

GtkWidget *vg_person_form_new (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* As it is now. */
void vg_person_form_show (VgPersonForm *self);

G_END_DECLS
