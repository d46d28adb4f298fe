/* SPDX-License-Identifier: GPL-3.0-or-later */

/* arranged-view.h - what is arranged for the contact, in the groups of the plan. */
#pragma once

#include "derive/contact-plan.h"
#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_ARRANGED_VIEW (vg_arranged_view_get_type ())
G_DECLARE_FINAL_TYPE (VgArrangedView, vg_arranged_view, VG, ARRANGED_VIEW, GtkBox)

/* Shows the lines for the form of the case as they are now; the same case and plan each time. */
void vg_arranged_view_show (VgArrangedView *self, VgCase *subject, VgContactPlan *plan);

/* Whether the line of the check @id shows. */
gboolean vg_arranged_view_has (VgArrangedView *self, const char *id);

/* Puts the focus on it, where it shows; what scrolls follows the focus. */
void vg_arranged_view_go_to (VgArrangedView *self, const char *id);

G_END_DECLS
