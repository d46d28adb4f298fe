/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paragraph-editor.h - the text of one paragraph, to change in its place.
 *
 * What is typed is a draft of the case until it is saved, so that it survives leaving the
 * page and a power failure. Ctrl+Enter saves, Escape cancels, Tab leaves the field. Asks
 * for drafts.save (ss paragraph, text), drafts.cancel (s paragraph), drafts.take (s).
 */
#pragma once

#include "document/draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_PARAGRAPH_EDITOR (vg_paragraph_editor_get_type ())
G_DECLARE_FINAL_TYPE (VgParagraphEditor, vg_paragraph_editor, VG, PARAGRAPH_EDITOR, GtkBox)

/* Begins with what was typed and not saved, else with the text as it stands. */
GtkWidget *vg_paragraph_editor_new (VgDraft *draft,
                                    const VgParagraph *paragraph) G_GNUC_WARN_UNUSED_RESULT;

/* Where what is typed into a paragraph is kept. Returns: (transfer full) */
char *vg_paragraph_editor_dup_place (VgDraft *draft,
                                     const char *paragraph) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
