/* SPDX-License-Identifier: GPL-3.0-or-later */

/* outgrow.h - a field as high as its words. GTK 4.8 breaks the lines of a text view while it gives
 * it its place, and what asks for more height then is not heard; and a page that scrolls gives a
 * field that may scroll no more than the least height it needs, which cuts its only line.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on, when the text in @scroller outgrows its place, it is given more: up to the most
 * height that @scroller has, where that may scroll.
 */
void vg_outgrow (GtkScrolledWindow *scroller);

G_END_DECLS
