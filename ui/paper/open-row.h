/* SPDX-License-Identifier: GPL-3.0-or-later */

/* open-row.h - what is still to fill in a paper: how much it is, and a button for each thing, which
 * leads to where it is filled.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_OPEN_ROW (vg_open_row_get_type ())
G_DECLARE_FINAL_TYPE (VgOpenRow, vg_open_row, VG, OPEN_ROW, GtkBox)

/* @action: of the page, with the way there (a string) as its parameter
 * @description: what a press does, for who cannot see it: "To its paragraph"
 */
GtkWidget *vg_open_row_new (const char *action, const char *description) G_GNUC_WARN_UNUSED_RESULT;

/* One more thing to fill. The same thing in several places has one button, which leads from one to
 * the next and round again. @way: (nullable): NULL where there is none to lead to
 */
void vg_open_row_add (VgOpenRow *self, const char *what, const char *way);

/* Shows what was added since, and nothing of what was shown before; hidden where that is nothing.
 * @draft_word: (nullable): "CONCEPT", in the language of the paper
 */
void vg_open_row_show (VgOpenRow *self, const char *draft_word);

/* "CONCEPT · 2 things still to fill in". Returns: (transfer full) */
char *vg_open_row_say (const char *draft_word, guint n_open) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
