/* SPDX-License-Identifier: GPL-3.0-or-later */

/* needle.h - words looked for in texts, case and accents folded ("Helene" finds "Hélène").
 *
 * A run of white space in the words fits any run in the text. Letters are those of Latin
 * scripts; other signs are compared as they are. Nothing is kept of what was looked through.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _VgNeedle VgNeedle;

/* Returns: (transfer full) (nullable): NULL where there is no letter or sign in @words */
VgNeedle *vg_needle_new (const char *words) G_GNUC_WARN_UNUSED_RESULT;
void vg_needle_free (VgNeedle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgNeedle, vg_needle_free)

/* Whether the needle can be in @text at all: fast, over raw bytes, and never wrong with a
 * no. Of a JSON text it may say yes for a member's name.
 */
gboolean vg_needle_may_be_in (VgNeedle *self, const guint8 *text, gsize length);

/* The first place at or after @from. FALSE where there is none.
 * @out_start, @out_end: (out): bytes of @text
 */
gboolean
vg_needle_find (VgNeedle *self, const char *text, gsize from, gsize *out_start, gsize *out_end);

/* A line of about @most characters around the words, white space as one space, with an
 * ellipsis where it is cut. Returns: (transfer full)
 */
char *vg_needle_dup_excerpt (const char *text, gsize start, gsize end, guint most)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
