/* SPDX-License-Identifier: GPL-3.0-or-later */

/* words.h - words compared as people compare them. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The text in one Unicode form (NFC), runs of white space as one space, none at the ends.
 *
 * Returns: (transfer full)
 */
char *vg_words_normalise (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* SHA-256 of the normalised text, in hexadecimal: the same words, the same digest.
 *
 * Returns: (transfer full)
 */
char *vg_words_digest (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Whether there is anything but white space in it. @text may be NULL. */
gboolean vg_words_are_any (const char *text);

/* Writes @text (nullable) down as that member of @record; takes the member away where there are
 * no words in it.
 */
void vg_words_set (JsonObject *record, const char *member, const char *text);

G_END_DECLS
