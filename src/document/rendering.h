/* SPDX-License-Identifier: GPL-3.0-or-later */

/* rendering.h - rendered text with stand-ins for its values, and where each line came from. */
#pragma once

#include "document/marks.h"

G_BEGIN_DECLS

/* Follows the stand-in of a name, and goes with it. To Markdown the stand-in is a letter,
 * and between a letter and a quotation mark "**" would not be read as a sign of style.
 */
#define VG_RENDERING_AFTER_NAME ','

typedef struct _VgRendering VgRendering;

VgRendering *vg_rendering_new (void) G_GNUC_WARN_UNUSED_RESULT;
void vg_rendering_free (VgRendering *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgRendering, vg_rendering_free)

/* The text so far; to be added to. */
GString *vg_rendering_get_text (VgRendering *self);
VgMarks *vg_rendering_get_marks (VgRendering *self);

/* What is added from here on stands on @line of the file or part @name. */
void vg_rendering_note_line (VgRendering *self, const char *name, guint line);

/* Where the byte at @offset came from. Returns: (transfer none): the file's or part's name */
const char *vg_rendering_find_line (VgRendering *self, gsize offset, guint *out_line);

/* A name may stand at the very beginning of a line; Markdown wants its own signs there.
 * Moves each such name behind them: "NAME# Goals" becomes "# NAMEGoals".
 */
void vg_rendering_settle_names (VgRendering *self);

G_END_DECLS
