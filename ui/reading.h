/* SPDX-License-Identifier: GPL-3.0-or-later */

/* reading.h - a page of a case that went into other hands: it says so on top, and what would
 * record something there is shown, and cannot be used. One reads, goes on and exports as ever.
 */
#pragma once

#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @page: a box of the window, its header first. Nothing, where the case is in hand. */
void vg_reading_begin (GtkWidget *page, VgCase *subject);

G_END_DECLS
