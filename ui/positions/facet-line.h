/* SPDX-License-Identifier: GPL-3.0-or-later */

/* facet-line.h - one facet of acknowledgement: what is noted, in which words, since when,
 * and whether the other may know.
 *
 * Asks for: positions.set-facet (ss place, value; "" for none), win.talk-at (sss).
 */
#pragma once

#include "ui/positions/position-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_FACET_LINE (vg_facet_line_get_type ())
G_DECLARE_FINAL_TYPE (VgFacetLine, vg_facet_line, VG, FACET_LINE, GtkListBoxRow)

GtkWidget *vg_facet_line_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Shows @row as it is now, of the same facet and person each time. */
void vg_facet_line_show (VgFacetLine *self, const VgPositionWords *words, const VgFacetRow *row);

G_END_DECLS
