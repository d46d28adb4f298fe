/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/question-paper.h"

#include "document/question-sheet.h"

#define TEMPLATE "questions"

VgPaper *
vg_question_paper_new (VgInterview *interview)
{
  const char *party = vg_interview_get_party (interview);
  const char *language = vg_interview_get_own_wording (interview).language;
  VgGuide *guide = vg_interview_get_guide (interview);
  g_autofree char *letter = NULL;
  VgPaper *paper = NULL;

  g_return_val_if_fail (party != NULL, NULL);

  letter = vg_paper_dup_letter (vg_interview_get_case (interview), party);
  paper = g_new0 (VgPaper, 1);
  paper->id = g_strjoin (".", TEMPLATE, party, language, NULL);
  paper->template = g_strdup (TEMPLATE);
  paper->whom = g_strdup (party);
  paper->language = g_strdup (language);
  paper->title = g_strdup (vg_guide_get_title (guide, language));
  paper->file = g_strjoin ("-", g_str_equal (language, "nl") ? "vragen" : "questions", letter,
                           NULL);
  return paper;
}

VgDraft *
vg_question_paper_open (const VgPaper *paper, VgInterview *interview)
{
  g_autoptr (VgDocument) document = vg_question_sheet_new (interview, paper->language);

  return vg_draft_new (vg_interview_get_case (interview), paper->id, document);
}
