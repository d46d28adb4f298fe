/* SPDX-License-Identifier: GPL-3.0-or-later */

/* draft-state.h - what the marks of a paper add up to: one row of a list of papers. */
#pragma once

#include "document/draft.h"

G_BEGIN_DECLS

/* VgDraftState:
 * @n_open: chips, still to fill in
 * @n_edits: edits that stand in it
 * @n_questions: edits to look at again: their ground has changed, a source is gone, or
 *   their paragraph is
 * @n_changes: paragraphs that are changed, new or gone since the last version
 * @blocks: it may not leave like this
 * @version: the number of the last one, 0 where there is none; @date, @why and @to
 *   (nullable) are as recorded with it
 */
typedef struct {
  guint n_open;
  guint n_edits;
  guint n_questions;
  guint n_changes;
  gboolean blocks;
  guint version;
  char *date;
  char *why;
  char *to;
} VgDraftState;

/* @faults: of the draft, see vg_draft_check(). Returns: (transfer full) */
VgDraftState *vg_draft_state_new (VgDraft *draft, GPtrArray *faults) G_GNUC_WARN_UNUSED_RESULT;
void vg_draft_state_free (VgDraftState *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgDraftState, vg_draft_state_free)

G_END_DECLS
