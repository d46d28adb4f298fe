/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/draft-state.h"

#include "base/json.h"
#include "document/draft-check.h"
#include "model/place.h"

static void
count_paragraph (VgDraftState *self, const VgParagraph *paragraph)
{
  if (paragraph->edit == VG_EDIT_STANDS)
    self->n_edits++;
  else if (paragraph->edit != VG_EDIT_NONE)
    self->n_questions++;

  if (paragraph->since > VG_SINCE_SAME)
    self->n_changes++;
}

static void
read_version (VgDraftState *self, VgDraft *draft)
{
  g_autofree char *number = g_strdup_printf ("%u", self->version);
  g_autofree char *place = vg_place_join ("document", vg_draft_get_id (draft), "version", number,
                                          NULL);
  JsonObject *version = vg_case_get_object (vg_draft_get_case (draft), place);

  self->date = g_strdup (vg_json_get_string (version, "date"));
  self->why = g_strdup (vg_json_get_string (version, "why"));
  self->to = g_strdup (vg_json_get_string (version, "to"));
}

VgDraftState *
vg_draft_state_new (VgDraft *draft, GPtrArray *faults)
{
  g_autoptr (GPtrArray) open = NULL;
  VgDraftState *self = NULL;

  g_return_val_if_fail (draft != NULL && faults != NULL, NULL);

  self = g_new0 (VgDraftState, 1);
  open = vg_document_list_open (vg_draft_get_document (draft));
  self->n_open = open->len;
  self->blocks = vg_faults_block (faults);
  self->version = vg_draft_get_last_version (draft);
  for (guint i = 0; i < vg_draft_get_n_paragraphs (draft); i++)
    count_paragraph (self, vg_draft_get_paragraph (draft, i));
  if (self->version > 0)
    read_version (self, draft);

  return self;
}

void
vg_draft_state_free (VgDraftState *self)
{
  if (self == NULL)
    return;

  g_free (self->date);
  g_free (self->why);
  g_free (self->to);
  g_free (self);
}
