/* SPDX-License-Identifier: GPL-3.0-or-later */

/* into-view.h - scrolls to what has just grown: GTK 4.8 follows the focus to where it was
 * before.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Once everything has its place, scrolls as little as shows @widget whole; where it is
 * higher than the window, to its beginning.
 */
void vg_into_view (GtkWidget *widget);

/* Gives @widget the focus and shows @around, which holds it, in the same way: what scrolls does not
 * go on its own way to the focus meanwhile. Returns: whether it has the focus
 */
gboolean vg_into_view_focus (GtkWidget *widget, GtkWidget *around);

G_END_DECLS
