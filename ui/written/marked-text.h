/* SPDX-License-Identifier: GPL-3.0-or-later */

/* marked-text.h - a large calm field for a text of which stretches are marked.
 *
 * Marks move with the text as one types. Each form has a look of its own, never a colour.
 * Takes plain text only, and no more than VG_WRITING_CHARS.
 *
 * Signals: "changed" after the text or its marks have changed by hand or by the functions
 * below, not by vg_marked_text_show(); "too-long" when something did not fit.
 */
#pragma once

#include "interview/writing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_MARKED_TEXT (vg_marked_text_get_type ())
G_DECLARE_FINAL_TYPE (VgMarkedText, vg_marked_text, VG, MARKED_TEXT, GtkBox)

GtkWidget *vg_marked_text_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @writing: (nullable): NULL for an empty field */
void vg_marked_text_show (VgMarkedText *self, VgWriting *writing);

/* As it stands; the marks have the same indexes as below. Returns: (transfer full) */
VgWriting *vg_marked_text_dup_writing (VgMarkedText *self) G_GNUC_WARN_UNUSED_RESULT;

/* Marks what is selected, else the paragraph one is in, and leaves one behind it.
 *
 * Returns: the index of the mark, or -1 where there are no words
 */
int vg_marked_text_mark (VgMarkedText *self, const char *as);

/* The first mark that has no question yet, or -1. */
int vg_marked_text_find_open (VgMarkedText *self);

/* The mark one is in or at the end of, or -1. */
int vg_marked_text_find_mark (VgMarkedText *self);

void vg_marked_text_set_question (VgMarkedText *self, guint index, const char *question);
void vg_marked_text_remove (VgMarkedText *self, guint index);

/* Shows the stretch of a mark and puts the focus there. */
void vg_marked_text_go_to (VgMarkedText *self, guint index);

/* Puts @popover at the beginning of the stretch. */
void vg_marked_text_point (VgMarkedText *self, guint index, GtkPopover *popover);

G_END_DECLS
