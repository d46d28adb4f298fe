/* SPDX-License-Identifier: GPL-3.0-or-later */

/* about.h - what this program is, and under which licence. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vg_about_show (GtkWindow *parent);

G_END_DECLS
