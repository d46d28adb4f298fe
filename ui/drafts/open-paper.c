/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/drafts/open-paper.h"

#include "ui/drafts/paragraph-editor.h"

#include <glib/gi18n-lib.h>

/* @draft: NULL where it cannot be made */
struct _VgOpenPaper {
  VgCase *subject;
  VgShelf *shelf;
  VgPaperChoice *choice;
  VgDraft *draft;
  GPtrArray *faults;
};

VgOpenPaper *
vg_open_paper_new (VgCase *subject, VgShelf *shelf)
{
  VgOpenPaper *self = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && shelf != NULL, NULL);

  self = g_new0 (VgOpenPaper, 1);
  self->subject = g_object_ref (subject);
  self->shelf = vg_shelf_ref (shelf);
  self->choice = vg_paper_choice_new (subject, shelf);

  return self;
}

void
vg_open_paper_free (VgOpenPaper *self)
{
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_clear_pointer (&self->draft, vg_draft_free);
  vg_paper_choice_free (self->choice);
  vg_shelf_unref (self->shelf);
  g_object_unref (self->subject);
  g_free (self);
}

VgPaperChoice *
vg_open_paper_get_choice (VgOpenPaper *self)
{
  return self->choice;
}

gboolean
vg_open_paper_refresh (VgOpenPaper *self, GError **error)
{
  const VgPaper *paper = NULL;

  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_clear_pointer (&self->draft, vg_draft_free);
  if (!vg_paper_choice_refresh (self->choice, error))
    return FALSE;

  paper = vg_paper_choice_get (self->choice);
  if (paper == NULL)
    return TRUE;
  self->draft = vg_papers_open (self->subject, self->shelf, paper, error);
  if (self->draft == NULL)
    return FALSE;

  self->faults = vg_draft_check (self->draft, paper->reader);
  return TRUE;
}

VgDraft *
vg_open_paper_get_draft (VgOpenPaper *self)
{
  return self->draft;
}

GPtrArray *
vg_open_paper_get_faults (VgOpenPaper *self)
{
  return self->faults;
}

static gboolean
has_unsaved (VgOpenPaper *self)
{
  for (guint i = 0; i < vg_draft_get_n_paragraphs (self->draft); i++) {
    g_autofree char *place = vg_paragraph_editor_dup_place (
        self->draft, vg_draft_get_paragraph (self->draft, i)->name);

    if (vg_case_get_draft (self->subject, place) != NULL)
      return TRUE;
  }

  return FALSE;
}

const char *
vg_open_paper_say_reason (VgOpenPaper *self)
{
  if (self->draft == NULL)
    return "";
  if (has_unsaved (self))
    return _ ("First save or cancel what you are typing.");
  if (vg_faults_block (self->faults))
    return _ ("✕ This paper may not leave like this: below stands why.");

  return NULL;
}
