/* SPDX-License-Identifier: GPL-3.0-or-later */

/* place.h - the address of a value in a case: words with slashes, "answer/harmed/V05/2". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VG_PLACE_BYTES 512 /* the longest place */

/* Letters, digits, "-", "." and "_" in each word, two words or more. */
gboolean vg_place_is_valid (const char *place);

/* As above; what is no place is quoted in @error (VG_ERROR_PARSE), long ones by their beginning. */
gboolean vg_place_check (const char *place, GError **error);

/* Word by word; words that are numbers by their value, so that "…/10" comes after "…/9". */
int vg_place_compare (const char *a, const char *b);

/* Word number @index, or NULL. Returns: (transfer full) (nullable) */
char *vg_place_dup_word (const char *place, guint index) G_GNUC_WARN_UNUSED_RESULT;

/* The last word. Lends. */
const char *vg_place_get_last (const char *place);

/* Whether @place is @prefix or lies under it, by whole words. */
gboolean vg_place_is_under (const char *place, const char *prefix);

/* The party whose personal data stand there: the second word of places that name one
 * ("answer/harmed/…", "release/answer/harmed/…": the party who released), or NULL.
 *
 * Returns: (transfer full) (nullable)
 */
char *vg_place_dup_party (const char *place) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full): the words joined */
char *vg_place_join (const char *first, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
