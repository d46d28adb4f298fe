/* SPDX-License-Identifier: GPL-3.0-or-later */

/* date.h - a date as people write it in a language. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "2 maart 2026", "2 March 2026", of a date or a time that begins with one; whatever the locale.
 * @language: "nl" or "en"
 *
 * Returns: (transfer full) (nullable): NULL for what is no date
 */
char *vg_date_say (const char *date, const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
