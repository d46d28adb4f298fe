/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wipe.h - memory that held something secret, made empty before it is given back. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void vg_wipe (gpointer data, gsize length);

/* Wipes and frees a text; NULL is nothing. */
void vg_wipe_text (char *text);

/* A text that is wiped when it leaves: g_auto (VgWipedText) passphrase = NULL; */
typedef char *VgWipedText;
G_DEFINE_AUTO_CLEANUP_FREE_FUNC (VgWipedText, vg_wipe_text, NULL)

/* Bytes that are wiped when the last owner lets go. Takes @data (g_malloc'ed). Returns: (transfer
 * full) */
GBytes *vg_wipe_take_bytes (guint8 *data, gsize length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
