/* SPDX-License-Identifier: GPL-3.0-or-later */

/* answers-list.h - what was said in a talk, question by question, to read; pressing a question
 * activates "interview.go" with its number. Folded until it is asked for: it is long, and who
 * sits opposite may see the screen.
 */
#pragma once

#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_ANSWERS_LIST (vg_answers_list_get_type ())
G_DECLARE_FINAL_TYPE (VgAnswersList, vg_answers_list, VG, ANSWERS_LIST, GtkBox)

GtkWidget *vg_answers_list_new (VgInterview *interview) G_GNUC_WARN_UNUSED_RESULT;

/* As the case has it now. */
void vg_answers_list_show (VgAnswersList *self);

void vg_answers_list_unfold (VgAnswersList *self);

G_END_DECLS
