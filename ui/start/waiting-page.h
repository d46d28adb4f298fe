/* SPDX-License-Identifier: GPL-3.0-or-later */

/* waiting-page.h - says what is being done, and why it takes a moment. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *vg_waiting_page_new (const char *title, const char *why) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
