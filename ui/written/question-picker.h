/* SPDX-License-Identifier: GPL-3.0-or-later */

/* question-picker.h - which question a piece answers: the likely ones first, all to be found.
 *
 * Signal "chosen" (const char *question, an id). Escape closes and chooses nothing.
 */
#pragma once

#include "derive/likely-questions.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_QUESTION_PICKER (vg_question_picker_get_type ())
G_DECLARE_FINAL_TYPE (VgQuestionPicker, vg_question_picker, VG, QUESTION_PICKER, GtkPopover)

/* @rules: (nullable): lent, as vg_likely_questions_new() */
GtkWidget *vg_question_picker_new (VgInterview *interview,
                                   VgLeakRules *rules) G_GNUC_WARN_UNUSED_RESULT;

/* Lists the questions for @words, with an empty search. */
void vg_question_picker_fill (VgQuestionPicker *self, const char *words);

G_END_DECLS
