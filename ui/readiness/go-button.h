/* SPDX-License-Identifier: GPL-3.0-or-later */

/* go-button.h - a button to where something can be done.
 *
 * Asks for win.talk-at (sss guide, party, item), win.visit (ss name, party),
 * win.visit-at (sss name, party, place) or readiness.show-check (s id).
 */
#pragma once

#include "derive/destination.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *vg_go_button_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Hides it where @destination is none. @title: what it is about, for its name */
void vg_go_button_lead (GtkWidget *button, const VgDestination *destination, const char *title);

G_END_DECLS
