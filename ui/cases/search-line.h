/* SPDX-License-Identifier: GPL-3.0-or-later */

/* search-line.h - one line of what a search found: a case, a place in it, or the way to the rest.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VG_TYPE_SEARCH_LINE (vg_search_line_get_type ())
G_DECLARE_FINAL_TYPE (VgSearchLine, vg_search_line, VG, SEARCH_LINE, GObject)

/* The line above the places of one case. @key: what opens it; @n: how many places hold the words */
VgSearchLine *
vg_search_line_new_case (const char *key, const char *label, guint n) G_GNUC_WARN_UNUSED_RESULT;

/* The line below the first @n_shown places of a case, that shows the others.
 * @places: (element-type VgVaultHit): all of them, kept
 */
VgSearchLine *vg_search_line_new_more (const char *key,
                                       guint n_shown,
                                       GPtrArray *places) G_GNUC_WARN_UNUSED_RESULT;

/* @place: in words; @excerpt: as it stands there */
VgSearchLine *vg_search_line_new_place (const char *key,
                                        const char *place,
                                        const char *excerpt) G_GNUC_WARN_UNUSED_RESULT;

gboolean vg_search_line_is_case (VgSearchLine *self);

/* The places of a line that shows the others; NULL of every other line. Lends. */
GPtrArray *vg_search_line_get_places (VgSearchLine *self);

const char *vg_search_line_get_key (VgSearchLine *self);

/* The label, or the place in words. */
const char *vg_search_line_get_title (VgSearchLine *self);

/* "3 places", or the excerpt. */
const char *vg_search_line_get_text (VgSearchLine *self);

G_END_DECLS
