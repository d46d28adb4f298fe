/* SPDX-License-Identifier: GPL-3.0-or-later */

/* input.h - a text that a command reads whole, from a file or from standard input. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text at @path, "-" for standard input. Whole or not at all: NULL after a message where
 * it is longer than VG_JSON_DATA_BYTES or not UTF-8. Returns: (transfer full) (nullable)
 */
char *vg_input_read (const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
