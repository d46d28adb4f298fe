/* SPDX-License-Identifier: GPL-3.0-or-later */

/* passphrase.h - six words drawn from a list of 2,048 in one language: 66 bits. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VG_PASSPHRASE_WORDS 6
#define VG_PASSPHRASE_LEAST 12 /* characters of one's own passphrase */

/* Reads a list of words: one a line, "#" begins a comment. 2,048 of them, each told apart
 * by its first four letters; anything else is VG_ERROR_PARSE.
 *
 * Returns: (transfer full) (nullable): NULL-terminated
 */
char **vg_passphrase_read_words (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The list that ships for @language, the Dutch one where there is none.
 *
 * Returns: (transfer full) (nullable): NULL-terminated
 */
char **vg_passphrase_read_words_in (const char *language, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full): "zes woorden met spaties ertussen"; wipe it with vg_wipe_text() */
char *vg_passphrase_new (const char *const *words) G_GNUC_WARN_UNUSED_RESULT;

/* Whether @passphrase is good enough to seal with. VG_ERROR_FINDINGS says what to do: it is
 * too short, or one sign over and over, or the same as what everybody takes.
 */
gboolean vg_passphrase_check (const char *passphrase, GError **error);

G_END_DECLS
