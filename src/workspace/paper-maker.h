/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-maker.h - makes one paper of a case after another: what several of them are filled with
 * is put together once, and anew when the case has changed.
 */
#pragma once

#include "document/draft.h"
#include "workspace/paper-list.h"

G_BEGIN_DECLS

typedef struct _VgPaperMaker VgPaperMaker;

VgPaperMaker *vg_paper_maker_new (VgCase *subject, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;
void vg_paper_maker_free (VgPaperMaker *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgPaperMaker, vg_paper_maker_free)

/* The paper as it stands now, with its edits: text that knows the places it came from.
 *
 * Returns: (transfer full) (nullable): NULL with @error set where the template is wrong
 */
VgDraft *vg_paper_maker_open (VgPaperMaker *self,
                              const VgPaper *paper,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
