/* SPDX-License-Identifier: GPL-3.0-or-later */

/* expander.h - what a folded GtkExpander holds. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps the arrow keys out of what @expander holds while it is folded, where it stands in no
 * window: GTK would look for the focus of that window.
 */
void vg_expander_pass_by (GtkExpander *expander);

G_END_DECLS
