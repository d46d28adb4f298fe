/* SPDX-License-Identifier: GPL-3.0-or-later */

/* acute-card.h - what to do in acute danger, and the numbers, on top of whatever is there.
 *
 * Escape closes it; F9 hides it together with the window.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows it on top of @window. */
void vg_acute_card_present (GtkWindow *window);

G_END_DECLS
