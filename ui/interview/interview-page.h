/* SPDX-License-Identifier: GPL-3.0-or-later */

/* interview-page.h - a talk along a guide: one question at a time, everything else aside.
 *
 * Answers the actions interview.next, .back, .go (u item), .form (s), .reason (s), .undo,
 * .redo, .jump, .mirror, .note, .prompts, .outline and .say (s text).
 */
#pragma once

#include "guide/shelf.h"
#include "workspace/case-file.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_INTERVIEW_PAGE (vg_interview_page_get_type ())
G_DECLARE_FINAL_TYPE (VgInterviewPage, vg_interview_page, VG, INTERVIEW_PAGE, GtkBox)

/* @party: (nullable): NULL for a guide about the case.
 *
 * Returns: (transfer floating) (nullable): NULL where the shelf has no such guide
 */
GtkWidget *vg_interview_page_new (VgCaseFile *file,
                                  VgShelf *shelf,
                                  const char *guide_id,
                                  const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* Turns to the item with this id, where the guide has it. */
void vg_interview_page_go_to (VgInterviewPage *self, const char *item);

/* The item one is at; NULL after the last one. */
const char *vg_interview_page_get_item (VgInterviewPage *self);

/* Where one is in the middle of words to an open question: the place of their fragment, which
 * stands in the field, or NULL; and going on with them there.
 */
const char *vg_interview_page_get_fragment (VgInterviewPage *self);
void vg_interview_page_take_up (VgInterviewPage *self, const char *fragment);

G_END_DECLS
