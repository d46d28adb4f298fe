/* SPDX-License-Identifier: GPL-3.0-or-later */

/* editor-kinds.h - which editor each kind of item has: one row each; and another where a
 * question is about the goals there are.
 */
#pragma once

#include "ui/interview/editor.h"

G_BEGIN_DECLS

/* The type of the editor, or G_TYPE_INVALID for a kind that has none yet. */
GType vg_editor_kinds_find (VgItemKind kind);

/* Returns: (transfer floating) (nullable): NULL for a kind that has none yet */
GtkWidget *vg_editor_kinds_make (VgInterview *interview, VgItem *item) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the item would have this editor still: goals come and go. */
gboolean vg_editor_kinds_is_right (VgEditor *editor);

G_END_DECLS
