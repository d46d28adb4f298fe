/* SPDX-License-Identifier: GPL-3.0-or-later */

/* question-view.h - one question, large, and the place to answer it. */
#pragma once

#include "ui/interview/editor.h"

G_BEGIN_DECLS

#define VG_TYPE_QUESTION_VIEW (vg_question_view_get_type ())
G_DECLARE_FINAL_TYPE (VgQuestionView, vg_question_view, VG, QUESTION_VIEW, GtkBox)

GtkWidget *vg_question_view_new (VgInterview *interview) G_GNUC_WARN_UNUSED_RESULT;

/* Turns to item number @index; what was typed before must be saved by then. */
void vg_question_view_turn_to (VgQuestionView *self, guint index);

/* Shows the same item as the case has it now. Focus and unsaved words stay. */
void vg_question_view_show (VgQuestionView *self);

/* (nullable): NULL before the first question */
VgEditor *vg_question_view_get_editor (VgQuestionView *self);

/* Puts the focus where one answers. FALSE where there is nothing to answer. */
gboolean vg_question_view_focus (VgQuestionView *self);

/* Shows @heading and @text by the question until something else is done. */
void vg_question_view_pop_up (VgQuestionView *self, const char *heading, const char *text);

/* The id of the item that is shown; NULL before the first question. Lends. */
const char *vg_question_view_get_id (VgQuestionView *self);

G_END_DECLS
