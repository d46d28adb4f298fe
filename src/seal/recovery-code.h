/* SPDX-License-Identifier: GPL-3.0-or-later */

/* recovery-code.h - 160 random bits that a person can write down and type back.
 *
 * Eight groups of four in Crockford's base32 and a ninth that checks them:
 * "7K3M-…-9QXE": the first 20 bits of the digest (digest.h, "VG code") of the bytes. Read in any
 * case, with or without dashes and spaces; O is 0, I and L are 1.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VG_RECOVERY_BYTES 20

/* Returns: (transfer full): a new code; wipe it with vg_wipe_text() */
char *vg_recovery_code_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* The bytes of a code. FALSE with VG_ERROR_PARSE: the message says what is wrong with it
 * (too short, a sign that is no part of a code, which group does not fit the last).
 */
gboolean vg_recovery_code_read (const char *text, guint8 out[VG_RECOVERY_BYTES], GError **error);

/* Whether two spellings are the same code. */
gboolean vg_recovery_code_equal (const char *a, const char *b);

G_END_DECLS
