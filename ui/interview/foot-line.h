/* SPDX-License-Identifier: GPL-3.0-or-later */

/* foot-line.h - a line to write in passing, at the foot of a page: Enter, Escape and the button
 * keep what it says.
 *
 * Signal "done" (is_kept): the line may go; @is_kept where it said something.
 */
#pragma once

#include "ui/common/words-field.h"

G_BEGIN_DECLS

#define VG_TYPE_FOOT_LINE (vg_foot_line_get_type ())
G_DECLARE_FINAL_TYPE (VgFootLine, vg_foot_line, VG, FOOT_LINE, GtkBox)

/* @label: what a screen reader calls the field
 * @hint: shown dim while it is empty
 */
GtkWidget *vg_foot_line_new (const char *label, const char *hint) G_GNUC_WARN_UNUSED_RESULT;

/* Who uses it gives it its saver and its draft. */
VgWordsField *vg_foot_line_get_field (VgFootLine *self);

/* More about what is written, below the line. Takes @widget. */
void vg_foot_line_add (VgFootLine *self, GtkWidget *widget);

/* Empty again, with the next draft at @place. */
void vg_foot_line_begin (VgFootLine *self, VgCase *subject, const char *place);

G_END_DECLS
