/* SPDX-License-Identifier: GPL-3.0-or-later */

/* html-style.h - how our web pages look. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One style sheet, without a sign that HTML or XML would read as its own. */
const char *vg_html_style_get (void);

/* What a page may do: be styled by exactly that sheet, and nothing else.
 *
 * Returns: (transfer full): for a Content-Security-Policy
 */
char *vg_html_style_new_policy (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
