/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wording-form.h - how one speaks with a person: u or je, in which language, in plain words, with
 * an interpreter, as with a minor, or with somebody in a closed place.
 */
#pragma once

#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_WORDING_FORM (vg_wording_form_get_type ())
G_DECLARE_FINAL_TYPE (VgWordingForm, vg_wording_form, VG, WORDING_FORM, GtkBox)

/* Each choice is an act of the case at once. */
GtkWidget *vg_wording_form_new (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* The choices in a line: "“u” · Dutch · usual words". Returns: (transfer full) */
char *vg_wording_form_say (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* As it is now. */
void vg_wording_form_show (VgWordingForm *self);

G_END_DECLS
