/* SPDX-License-Identifier: GPL-3.0-or-later */

/* jump-list.h - all questions on the path, to find one by its number or its words: as it is said,
 * in plain words, what it is about, and the part of the talk that it is in.
 *
 * Signal "chosen" (guint item).
 */
#pragma once

#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_JUMP_LIST (vg_jump_list_get_type ())
G_DECLARE_FINAL_TYPE (VgJumpList, vg_jump_list, VG, JUMP_LIST, GtkBox)

GtkWidget *vg_jump_list_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Lists the questions as they stand now, with an empty search. */
void vg_jump_list_fill (VgJumpList *self, VgInterview *interview);

/* The same with the open questions alone: those that take words. */
void vg_jump_list_fill_open (VgJumpList *self, VgInterview *interview);

/* Whether a question fits what is typed: its number in the list, or all words typed, in any order
 * and whatever their case, are among its own.
 */
gboolean vg_jump_list_fits (const char *words_of_question, guint number, const char *typed);

G_END_DECLS
