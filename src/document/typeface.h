/* SPDX-License-Identifier: GPL-3.0-or-later */

/* typeface.h - the typeface of documents: Charis SIL, in a font configuration of our own.
 *
 * The user's and the system's font settings (substitution, hinting) have no say, so that
 * one machine always makes the same paper. Signs that Charis SIL lacks come from whatever
 * other typeface is there.
 */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* What papers are set in: Charis SIL, or the system's own serif where it is missing. */
PangoFontMap *vg_typeface_new_font_map (void) G_GNUC_WARN_UNUSED_RESULT;

/* The family to ask @map for. */
const char *vg_typeface_get_family (PangoFontMap *map);

/* Returns: (transfer full) (nullable): what to tell where Charis SIL is missing, else NULL */
char *vg_typeface_dup_note (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
