/* SPDX-License-Identifier: GPL-3.0-or-later */

/* draft-view.h - a paper as paper, paragraph by paragraph; below it what is no part of it
 * any more.
 *
 * With the arrows from paragraph to paragraph; Enter edits, where it is no table. Asks for
 * drafts.edit, .save, .cancel, .keep, .take, .copy (s paragraph).
 */
#pragma once

#include "document/draft.h"
#include "ui/paper/sources.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_DRAFT_VIEW (vg_draft_view_get_type ())
G_DECLARE_FINAL_TYPE (VgDraftView, vg_draft_view, VG, DRAFT_VIEW, GtkBox)

GtkWidget *vg_draft_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Shows the paper as it is now; what has not changed stays as it is, with focus and place.
 * @editing: (nullable): the paragraph that is being edited, besides those in which something
 *   was typed and not saved
 */
void vg_draft_view_show (VgDraftView *self,
                         VgDraft *draft,
                         const VgSources *sources,
                         const char *editing);

/* Puts the focus on a paragraph, or into its editor. FALSE where it is not on the paper. */
gboolean vg_draft_view_go_to (VgDraftView *self, const char *paragraph);

G_END_DECLS
