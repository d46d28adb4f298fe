/* SPDX-License-Identifier: GPL-3.0-or-later */

/* text-in-time.h - words are laid out before they are drawn.
 *
 * GTK lays words that changed out when it has time. A key that comes in together with a frame
 * leaves it none: the words are laid out while they are drawn, their height changes, and the
 * scrollbar beside them is to be drawn where it has no place yet. GTK warns of it then.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Holds for the buffer that @view has now. */
void vg_text_in_time (GtkTextView *view);

G_END_DECLS
