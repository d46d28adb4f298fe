/* SPDX-License-Identifier: GPL-3.0-or-later */

/* shortcuts.h - the keys, all of them and no others. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vg_shortcuts_show (GtkWindow *parent);

G_END_DECLS
