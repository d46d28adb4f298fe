/* SPDX-License-Identifier: GPL-3.0-or-later */

/* open-paper.h - the paper one looks at, as it is now, and what keeps it from leaving. */
#pragma once

#include "document/draft-check.h"
#include "ui/drafts/paper-choice.h"

G_BEGIN_DECLS

typedef struct _VgOpenPaper VgOpenPaper;

/* Nothing is open before it is refreshed. */
VgOpenPaper *vg_open_paper_new (VgCase *subject, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;
void vg_open_paper_free (VgOpenPaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgOpenPaper, vg_open_paper_free)

/* Which one it is: a refresh opens the one that is chosen. Lends. */
VgPaperChoice *vg_open_paper_get_choice (VgOpenPaper *self);

/* Makes it anew from the case. FALSE with an error: it cannot be made, and none is open. */
gboolean vg_open_paper_refresh (VgOpenPaper *self, GError **error);

/* Lent until the next refresh; NULL where none is open. Faults are those of the draft. */
VgDraft *vg_open_paper_get_draft (VgOpenPaper *self);
GPtrArray *vg_open_paper_get_faults (VgOpenPaper *self);

/* Why it may not leave now: NULL where it may, "" where none is open. Lends. */
const char *vg_open_paper_say_reason (VgOpenPaper *self);

G_END_DECLS
