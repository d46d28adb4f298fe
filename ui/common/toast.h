/* SPDX-License-Identifier: GPL-3.0-or-later */

/* toast.h - a short word at the foot of the window, gone after a while. Nothing that must be read.
 */
#pragma once

#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @text may hold anything: it is no markup. */
void vg_toast (GtkWidget *near, const char *text);

/* With a button that activates @action with the string @target. */
void vg_toast_with_button (GtkWidget *near,
                           const char *text,
                           const char *button,
                           const char *action,
                           const char *target);

/* Says what was done, with a button that takes the last act of @subject back, unless
 * something else was done in the meantime. Asks for win.undo (s clock of the act).
 */
void vg_toast_with_undo (GtkWidget *near, const char *text, VgCase *subject);

G_END_DECLS
