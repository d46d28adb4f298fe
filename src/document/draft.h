/* SPDX-License-Identifier: GPL-3.0-or-later */

/* draft.h - a paper of a case as it stands: generated anew, with what a person edited in it.
 *
 * Two things are kept in the case. An edit, document/ID/edit/NAME, holds the text that
 * stands in the place of a generated paragraph, the digest of what it replaced, and where
 * that came from. A version, document/ID/version/N, holds the digest of each paragraph as
 * it was handed out, submitted or accepted. From these come the marks of each paragraph.
 * An edit is never overwritten and never stands twice.
 *
 * ID is TEMPLATE.WHOM.LANGUAGE: "participation.harmed.nl".
 */
#pragma once

#include "derive/leak-rules.h"
#include "document/document.h"
#include "model/case.h"

G_BEGIN_DECLS

/* VgEditState:
 * @VG_EDIT_CHANGED_GROUND: what would be generated now is not what was edited: both are to be
 *   shown
 * @VG_EDIT_LOST_SOURCE: so it is, and a place it came from no longer feeds the paragraph:
 *   erased, parked or no longer released. The paper may not leave like this
 * @VG_EDIT_ORPHAN: its paragraph is not generated any more; the edit stands in no format
 */
typedef enum {
  VG_EDIT_NONE,
  VG_EDIT_STANDS,
  VG_EDIT_CHANGED_GROUND,
  VG_EDIT_LOST_SOURCE,
  VG_EDIT_ORPHAN,
} VgEditState;

/* VgSince: against the last version. @VG_SINCE_NOTHING: there is no version yet */
typedef enum {
  VG_SINCE_NOTHING,
  VG_SINCE_SAME,
  VG_SINCE_CHANGED,
  VG_SINCE_NEW,
  VG_SINCE_GONE,
} VgSince;

/* VgParagraph:
 * @block: (nullable): as it stands on the paper; NULL for an orphan, for what is gone and
 *   for what was edited away
 * @generated: (nullable): its text without the edit
 * @edited: (nullable): the text of the edit
 * @from: the places that feed it now, NULL-terminated
 * @lost: (nullable): those that fed it when it was edited, and no longer do
 */
typedef struct {
  char *name;
  const VgBlock *block;
  char *generated;
  char *edited;
  VgEditState edit;
  VgSince since;
  GStrv from;
  GStrv lost;
} VgParagraph;

typedef struct _VgDraft VgDraft;

/* The block that says that no lawyer has looked at the paper. It stands until a version was
 * recorded as checked, and again when words of the paper that do not come from the case alone,
 * or that somebody edited, are not those of that version. It cannot be edited away.
 */
#define VG_DRAFT_UNTIL_CHECKED "until-checked"
#define VG_DRAFT_CHECKED       "checked"

/* What the case has under @id, laid over @generated. A draft is of one moment: make it anew
 * when the case has changed.
 *
 * Returns: (transfer full)
 */
VgDraft *
vg_draft_new (VgCase *subject, const char *id, VgDocument *generated) G_GNUC_WARN_UNUSED_RESULT;
void vg_draft_free (VgDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgDraft, vg_draft_free)

/* The rules of the leak test, for draft-check.h; NULL until they are given. */
void vg_draft_take_leak_rules (VgDraft *self, VgLeakRules *taken_rules);
VgLeakRules *vg_draft_get_leak_rules (VgDraft *self);

const char *vg_draft_get_id (VgDraft *self);
VgCase *vg_draft_get_case (VgDraft *self);

/* The paper with its edits: what is exported. */
VgDocument *vg_draft_get_document (VgDraft *self);

/* The paper without them. */
VgDocument *vg_draft_get_generated (VgDraft *self);

/* In the order of the paper; then orphans and what is gone since the last version. */
guint vg_draft_get_n_paragraphs (VgDraft *self);
const VgParagraph *vg_draft_get_paragraph (VgDraft *self, guint index);
const VgParagraph *vg_draft_find_paragraph (VgDraft *self, const char *name);

/* The number of the last version, or 0; its place is document/ID/version/N. */
guint vg_draft_get_last_version (VgDraft *self);

/* Writes an act: from now on @text stands in the place of paragraph @name. The generated
 * text itself takes the edit away; an empty text takes the paragraph out of the paper. An
 * orphan can only be taken away. FALSE with an error: there is no such paragraph, or it is
 * a table or the line that stands until a lawyer has looked.
 */
gboolean vg_draft_edit (VgDraft *self, const char *name, const char *text, GError **error);

/* Back to what is generated. */
gboolean vg_draft_drop_edit (VgDraft *self, const char *name, GError **error);

/* The edit stays, now in the place of what is generated today: it was looked at. */
gboolean vg_draft_keep_edit (VgDraft *self, const char *name, GError **error);

/* Writes an act: the paper as it stands is a version. @why: "handed-out", "submitted",
 * "accepted" or "checked"; @to: (nullable): a person.
 */
gboolean vg_draft_add_version (VgDraft *self, const char *why, const char *to, GError **error);

G_END_DECLS
