/* SPDX-License-Identifier: GPL-3.0-or-later */

/* value-buttons.h - the values an item offers, as large buttons: one of them, or several.
 *
 * A space in a sentence typed here presses nothing; the next one does, and so does Enter. On a row
 * of numbers a number that is typed chooses, digit by digit, but for one in a sentence.
 *
 * Signal "chosen" (value, is_on): a person pressed one; never sent for what is shown.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* VgValueShape:
 * @VG_VALUES_ONE: radio buttons below one another
 * @VG_VALUES_MANY: check boxes below one another
 * @VG_VALUES_ROW: short ones side by side, one of them
 */
typedef enum {
  VG_VALUES_ONE,
  VG_VALUES_MANY,
  VG_VALUES_ROW,
} VgValueShape;

#define VG_TYPE_VALUE_BUTTONS (vg_value_buttons_get_type ())
G_DECLARE_FINAL_TYPE (VgValueButtons, vg_value_buttons, VG, VALUE_BUTTONS, GtkBox)

/* @label: what a screen reader calls the group: the question */
GtkWidget *vg_value_buttons_new (VgValueShape shape, const char *label) G_GNUC_WARN_UNUSED_RESULT;

/* For a row whose values begin with letters of their own: Alt and that letter press one; where
 * two begin alike, they go from one to the other. Said before any is added.
 */
void vg_value_buttons_set_has_mnemonics (VgValueButtons *self, gboolean has_mnemonics);

void vg_value_buttons_add (VgValueButtons *self, const char *value, const char *label);

/* Whether @value is there to be chosen; each is until this says otherwise. */
void vg_value_buttons_offer (VgValueButtons *self, const char *value, gboolean is_offered);

/* Marks what is chosen now. @values: (nullable): NULL-terminated */
void vg_value_buttons_show (VgValueButtons *self, const char *const *values);

/* The marked button, else the first: where the focus belongs. (nullable) */
GtkWidget *vg_value_buttons_get_first (VgValueButtons *self);

/* Returns: (transfer full): the values that are marked, in their order */
char **vg_value_buttons_dup_chosen (VgValueButtons *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
