/* SPDX-License-Identifier: GPL-3.0-or-later */

/* whole-form.h - everything together: what could go wrong, the scenarios, the level and how
 * certain it is. The level is a person's; nothing is counted for it.
 *
 * Asks for: risk.write (ss member, text).
 */
#pragma once

#include "ui/risk/risk-shown.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_WHOLE_FORM (vg_whole_form_get_type ())
G_DECLARE_FINAL_TYPE (VgWholeForm, vg_whole_form, VG, WHOLE_FORM, GtkBox)

GtkWidget *vg_whole_form_new (VgRiskBook *book) G_GNUC_WARN_UNUSED_RESULT;

void vg_whole_form_show (VgWholeForm *self, const VgRiskShown *shown);

G_END_DECLS
