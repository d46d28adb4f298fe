/* SPDX-License-Identifier: GPL-3.0-or-later */

/* line.h - lines of standard input, of which no more than VG_LINE_BYTES are kept. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VG_LINE_BYTES (1024 * 1024)

/* Reads the next line without its end into @line. One that is longer is read to its end and
 * cut: @line then has VG_LINE_BYTES + 1 bytes.
 *
 * Returns: FALSE where there is no line any more
 */
gboolean vg_line_read (GString *line);

G_END_DECLS
