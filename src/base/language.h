/* SPDX-License-Identifier: GPL-3.0-or-later */

/* language.h - the screen's language.
 *
 * gettext shows nothing but English under the C locale, which is what a bare system has.
 * Then C.UTF-8 is taken and the language named in the process's environment.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Call once, before any text is asked for. @chosen is "nl", "en", or NULL: what the
 * system's locale says, Dutch where it says nothing.
 */
void vg_language_start (const char *chosen);

/* Returns: (transfer none): "nl" or "en" */
const char *vg_language_get (void);

/* Changes it while running. */
void vg_language_set (const char *language);

G_END_DECLS
