/* SPDX-License-Identifier: GPL-3.0-or-later */

/* hex.h - bytes as text: two digits each, small letters. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (transfer full) */
char *vg_hex_write (const guint8 *bytes, gsize length) G_GNUC_WARN_UNUSED_RESULT;

/* FALSE where @text is not exactly @length bytes. */
gboolean vg_hex_read (const char *text, guint8 *out, gsize length);

G_END_DECLS
