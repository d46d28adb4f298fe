/* SPDX-License-Identifier: GPL-3.0-or-later */

/* writing-read.h - a talk written down in any editor, with its marks at the beginning of lines.
 *
 *   :q V05 Ik was zo geschrokken dat
 *   ik niets meer zei.
 *
 *   :o ? Kijkt naar de deur.
 *   Daarna thee, en over de bus gehad.
 *
 * ":q" is a quotation, ":p" a paraphrase, ":o" an observation; then the id of a question, or
 * "?" while nobody has chosen one. It goes on until an empty line or the next mark. Everything else
 * is text without a mark. No other line begins with a colon; one that must gets a space before it.
 */
#pragma once

#include "interview/writing.h"

G_BEGIN_DECLS

/* Returns: (transfer full) (nullable): NULL with VG_ERROR_PARSE that names the line, and says
 * nothing of what stands there
 */
VgWriting *vg_writing_read_lines (const char *lines, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
