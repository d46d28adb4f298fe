/* SPDX-License-Identifier: GPL-3.0-or-later */

/* question-paper.h - the questions of a talk as a paper like the others, to export and print. */
#pragma once

#include "document/draft.h"
#include "interview/interview.h"
#include "workspace/paper-list.h"

G_BEGIN_DECLS

/* In the language of the person. Its file is "vragen-a": neutral. Returns: (transfer full) */
VgPaper *vg_question_paper_new (VgInterview *interview) G_GNUC_WARN_UNUSED_RESULT;

/* The paper as it is now. Returns: (transfer full) */
VgDraft *vg_question_paper_open (const VgPaper *paper,
                                 VgInterview *interview) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
