/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-details.h - what the papers for the contact need of the case itself: the form of the
 * contact, what kind of agreement it may come to, and the name of the mediator.
 *
 * What is chosen is recorded at once, the name when one leaves the field or at Ctrl+Enter.
 */
#pragma once

#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CASE_DETAILS (vg_case_details_get_type ())
G_DECLARE_FINAL_TYPE (VgCaseDetails, vg_case_details, VG, CASE_DETAILS, GtkBox)

/* As it is now; the same case each time. */
void vg_case_details_show (VgCaseDetails *self, VgCase *subject);

/* Puts the focus on the name of the mediator; what scrolls follows the focus. */
void vg_case_details_go_to_mediator (VgCaseDetails *self);

G_END_DECLS
