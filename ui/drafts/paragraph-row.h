/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paragraph-row.h - one paragraph on the paper, with what happened to it at its margin.
 *
 * Where its ground has changed it shows both texts, mine and as it would be made now.
 * Asks for drafts.edit, drafts.keep, drafts.take (s paragraph), and what its editor asks for.
 */
#pragma once

#include "document/draft.h"
#include "ui/paper/sources.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_PARAGRAPH_ROW (vg_paragraph_row_get_type ())
G_DECLARE_FINAL_TYPE (VgParagraphRow, vg_paragraph_row, VG, PARAGRAPH_ROW, GtkListBoxRow)

/* @name: of the paragraph; "" for a line between paragraphs. Shows nothing yet. */
GtkWidget *vg_paragraph_row_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* Lends. */
const char *vg_paragraph_row_get_name (VgParagraphRow *self);

/* Shows @block as it is generated, and what @draft says of the paragraph. A row that shows
 * the same already is left alone, so that focus and selection stay where they are.
 */
void vg_paragraph_row_show (VgParagraphRow *self,
                            VgDraft *draft,
                            const VgBlock *block,
                            const VgSources *sources,
                            gboolean is_being_edited);

gboolean vg_paragraph_row_is_table (VgParagraphRow *self);

/* Says why a table is not edited. */
void vg_paragraph_row_say_table (VgParagraphRow *self);

G_END_DECLS
