/* SPDX-License-Identifier: GPL-3.0-or-later */

/* facets.h - what can be acknowledged or not, each apart (domain report 2.4). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "contact act unwilling impact responsibility regret", NULL-terminated. */
const char *const *vg_facets_get (void);

/* Whether @value (nullable) is full acknowledgement of @facet: "acknowledges", of regret "wants".
 */
gboolean vg_facets_is_acknowledged (const char *facet, const char *value);

G_END_DECLS
