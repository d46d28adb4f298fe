/* SPDX-License-Identifier: GPL-3.0-or-later */

/* question-sheet.h - the questions of a talk on paper, to take along where no screen belongs.
 *
 * Every question that is at issue for this person now, worded for them, with room to write.
 * No answer stands in it, no name, and nothing that another party said.
 */
#pragma once

#include "document/document.h"
#include "interview/interview.h"

G_BEGIN_DECLS

/* @language: "nl" or "en". Returns: (transfer full) */
VgDocument *vg_question_sheet_new (VgInterview *interview,
                                   const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
