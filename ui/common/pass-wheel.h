/* SPDX-License-Identifier: GPL-3.0-or-later */

/* pass-wheel.h - the wheel over a field that has nothing to scroll moves the page. GTK 4.8 lets
 * what scrolls inside a page keep the wheel, even where it stands still or goes sideways alone.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on, @scroller leaves the wheel to what it stands in, unless it can move that way. */
void vg_pass_wheel (GtkScrolledWindow *scroller);

G_END_DECLS
