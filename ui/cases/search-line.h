/* SPDX-License-Identifier: GPL-3.0-or-later */

/* search-line.h - one line of what a search found: a case, or a place in it. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VG_TYPE_SEARCH_LINE (vg_search_line_get_type ())
G_DECLARE_FINAL_TYPE (VgSearchLine, vg_search_line, VG, SEARCH_LINE, GObject)

/* The line above the places of one case. @key: what opens it; @n: how many places hold the
 * words; @n_shown: how many stand below
 */
VgSearchLine *vg_search_line_new_case (const char *key, const char *label, guint n, guint n_shown)
    G_GNUC_WARN_UNUSED_RESULT;

/* @place: in words; @excerpt: as it stands there */
VgSearchLine *vg_search_line_new_place (const char *key,
                                        const char *place,
                                        const char *excerpt) G_GNUC_WARN_UNUSED_RESULT;

gboolean vg_search_line_is_case (VgSearchLine *self);
const char *vg_search_line_get_key (VgSearchLine *self);

/* The label, or the place in words. */
const char *vg_search_line_get_title (VgSearchLine *self);

/* "3 places", or the excerpt. */
const char *vg_search_line_get_text (VgSearchLine *self);

G_END_DECLS
