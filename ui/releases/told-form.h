/* SPDX-License-Identifier: GPL-3.0-or-later */

/* told-form.h - writing down that something was told today: how, and how it was received.
 *
 * The signal "save" comes from its button and from Enter.
 */
#pragma once

#include "interview/told.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_TOLD_FORM (vg_told_form_get_type ())
G_DECLARE_FINAL_TYPE (VgToldForm, vg_told_form, VG, TOLD_FORM, GtkBox)

GtkWidget *vg_told_form_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Begins one for today. @to: whom the release names; where these are several one is chosen, for
 * each is told by themselves.
 */
void vg_told_form_begin (VgToldForm *self, VgCase *subject, const char *const *to);

/* What was written down; whom is left to the release where it names one. Lends. */
VgTelling vg_told_form_get_telling (VgToldForm *self);

G_END_DECLS
