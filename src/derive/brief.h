/* SPDX-License-Identifier: GPL-3.0-or-later */

/* brief.h - texts cut to the room there is, saying so. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much room a text takes on one line, in letters of an ordinary text: capitals and other
 * wide letters count for more.
 */
glong vg_brief_measure (const char *text);

/* The text on one line; where it takes more than @room it ends at its last word that fits,
 * with @more behind it.
 *
 * @text: (nullable)
 * Returns: (transfer full) (nullable): NULL where @text is
 */
char *vg_brief_dup (const char *text, glong room, const char *more) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
