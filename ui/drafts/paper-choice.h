/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-choice.h - the papers of a case, the one that is looked at, and in which language. */
#pragma once

#include "workspace/papers.h"

G_BEGIN_DECLS

typedef struct _VgPaperChoice VgPaperChoice;

VgPaperChoice *vg_paper_choice_new (VgCase *subject, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;
void vg_paper_choice_free (VgPaperChoice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgPaperChoice, vg_paper_choice_free)

/* Lists the papers anew. The one that was looked at stays, if it is still there; else it is
 * the first. FALSE with an error: a template is wrong; what was listed before is still there.
 */
gboolean vg_paper_choice_refresh (VgPaperChoice *self, GError **error);

/* Each in its person's language, or in the one chosen for it.
 *
 * Returns: (transfer none) (element-type VgPaper)
 */
GPtrArray *vg_paper_choice_get_papers (VgPaperChoice *self);

/* The one that is looked at. Returns: (nullable): NULL where there are no papers */
const VgPaper *vg_paper_choice_get (VgPaperChoice *self);

/* FALSE where there is no such paper. */
gboolean vg_paper_choice_set (VgPaperChoice *self, const char *id);

/* From the next refresh on, the paper that is looked at is in @language. */
void vg_paper_choice_set_language (VgPaperChoice *self, const char *language);

G_END_DECLS
