/* SPDX-License-Identifier: GPL-3.0-or-later */

/* plain-text.h - a text from outside, made safe to look at.
 *
 * What a reader cannot see must not act: marks that turn the direction of writing,
 * control characters, private-use characters, non-characters and invisible tags come
 * out as their visible name, ⟨U+202E⟩.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text with visible names; lines end in \n, tabs are spaces, a blank line parts
 * paragraphs, and no line begins or ends with a space. Bytes that are no UTF-8 are replaced.
 *
 * Returns: (transfer full)
 */
char *vg_plain_text_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Appends one character, or its visible name. */
void vg_plain_text_append (GString *out, gunichar character);

gboolean vg_plain_text_is_private (gunichar character);

G_END_DECLS
