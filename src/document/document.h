/* SPDX-License-Identifier: GPL-3.0-or-later */

/* document.h - a paper as blocks of text, before it takes a format. Never changed once made. */
#pragma once

#include "document/block.h"

G_BEGIN_DECLS

typedef struct _VgDocument VgDocument;

/* @taken_blocks: (element-type VgBlock): an array that frees its blocks */
VgDocument *vg_document_new (const char *language,
                             const char *title,
                             GPtrArray *taken_blocks) G_GNUC_WARN_UNUSED_RESULT;

/* The same, with the blocks that may not stand in it kept apart: they presuppose what is not
 * acknowledged. @taken_withheld: (element-type VgBlock)
 */
VgDocument *vg_document_new_withholding (const char *language,
                                         const char *title,
                                         GPtrArray *taken_blocks,
                                         GPtrArray *taken_withheld) G_GNUC_WARN_UNUSED_RESULT;

VgDocument *vg_document_ref (VgDocument *self);
void vg_document_unref (VgDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgDocument, vg_document_unref)

/* "nl", "en": of the text, not of the screen. */
const char *vg_document_get_language (VgDocument *self);

/* For a window's title and a file's metadata; what stands on the paper is its first heading. */
const char *vg_document_get_title (VgDocument *self);

guint vg_document_get_n_blocks (VgDocument *self);
const VgBlock *vg_document_get_block (VgDocument *self, guint index);
const VgBlock *vg_document_find_block (VgDocument *self, const char *name);

/* What was withheld, in order: in no format, only to say that it is not there. Lends. */
guint vg_document_get_n_withheld (VgDocument *self);
const VgBlock *vg_document_get_withheld (VgDocument *self, guint index);

/* The chips that stand in it, in order: what is still to fill in (open) and where from.
 *
 * Returns: (transfer container) (element-type VgRun): runs lent by the document
 */
GPtrArray *vg_document_list_open (VgDocument *self) G_GNUC_WARN_UNUSED_RESULT;

/* The word that marks a document with chips, in its language: "CONCEPT"; else NULL. */
const char *vg_document_get_draft_word (VgDocument *self);

G_END_DECLS
