/* SPDX-License-Identifier: GPL-3.0-or-later */

/* draft-words.h - the marks of papers and paragraphs, as a sign and words. */
#pragma once

#include "document/draft-check.h"
#include "document/draft-state.h"
#include "workspace/paper-list.h"

G_BEGIN_DECLS

/* The marks of a paper, the gravest first. @draft_word: (nullable): "CONCEPT", where there
 * is anything to fill.
 *
 * Returns: (transfer full): NULL-terminated, one line each
 */
GStrv vg_draft_list_marks (const VgDraftState *state,
                           VgCase *subject,
                           const char *draft_word) G_GNUC_WARN_UNUSED_RESULT;

/* The marks of a paragraph on one line. @version: the last one.
 *
 * Returns: (transfer full) (nullable): NULL where it has none
 */
char *vg_draft_say_paragraph (const VgParagraph *paragraph,
                              guint version) G_GNUC_WARN_UNUSED_RESULT;

/* The first words of a text, on one line. Returns: (transfer full) */
char *vg_draft_dup_first_words (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* The first words of what stands on the paper: enough to tell which paragraph this is.
 *
 * Returns: (transfer full)
 */
char *vg_draft_dup_name (const VgParagraph *paragraph) G_GNUC_WARN_UNUSED_RESULT;

/* "handed out", "submitted", "accepted". Lends. */
const char *vg_draft_say_why (const char *why);

G_END_DECLS
