/* SPDX-License-Identifier: GPL-3.0-or-later */

/* hide-key.h - F9 in a window on top of the main one: both disappear. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @dialog is transient for a window that answers win.hide. */
void vg_hide_key_add (GtkWidget *dialog);

G_END_DECLS
