/* SPDX-License-Identifier: GPL-3.0-or-later */

/* room.h - how much fits beside one another. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @width, in pixels, as it would be at a normal text size: large text needs the room of a
 * small screen.
 */
int vg_measure_room (GtkWidget *widget, int width);

G_END_DECLS
