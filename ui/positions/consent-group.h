/* SPDX-License-Identifier: GPL-3.0-or-later */

/* consent-group.h - one consent with all people side by side, the same space for each. */
#pragma once

#include "ui/positions/position-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CONSENT_GROUP (vg_consent_group_get_type ())
G_DECLARE_FINAL_TYPE (VgConsentGroup, vg_consent_group, VG, CONSENT_GROUP, GtkBox)

/* @title: what the consent is called */
GtkWidget *vg_consent_group_new (const char *title) G_GNUC_WARN_UNUSED_RESULT;

/* Shows @row, which is of the person called @name, as it is now; at the end where it was not there
 * yet.
 */
void vg_consent_group_show (VgConsentGroup *self,
                            const VgPositionWords *words,
                            const char *name,
                            const VgConsentRow *row);

/* Gives the focus to asking for the one at @place, and shows it. */
void vg_consent_group_go_to (VgConsentGroup *self, const char *place);

G_END_DECLS
