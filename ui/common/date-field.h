/* SPDX-License-Identifier: GPL-3.0-or-later */

/* date-field.h - a day to note, today unless one types another, with its button.
 *
 * Signal "noted" (date, as "2026-03-02"): Enter or the button; never for what is no date,
 * which is said below the field.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_DATE_FIELD (vg_date_field_get_type ())
G_DECLARE_FINAL_TYPE (VgDateField, vg_date_field, VG, DATE_FIELD, GtkBox)

/* @label: what the day is, above the field and for a screen reader
 * @button: (nullable): what the button says, with a mnemonic; NULL for none
 */
GtkWidget *vg_date_field_new (const char *label, const char *button) G_GNUC_WARN_UNUSED_RESULT;

/* @date: (nullable): what was noted; NULL for nothing yet: then today stands there */
void vg_date_field_show (VgDateField *self, const char *date);

/* Returns: (transfer full) (nullable): NULL for what is no date, which is said */
char *vg_date_field_dup_date (VgDateField *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
