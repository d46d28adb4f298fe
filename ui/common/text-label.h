/* SPDX-License-Identifier: GPL-3.0-or-later */

/* text-label.h - words of any length: from the left, on as many lines as it takes. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @text: (nullable): may hold anything, it is no markup
 * @css_class: (nullable)
 */
GtkWidget *vg_text_label_new (const char *text, const char *css_class) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
