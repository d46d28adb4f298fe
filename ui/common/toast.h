/* SPDX-License-Identifier: GPL-3.0-or-later */

/* toast.h - a short word at the foot of the window, gone after a while. Nothing that must be read.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @text may hold anything: it is no markup. */
void vg_toast (GtkWidget *near, const char *text);

/* With a button that activates @action with the string @target, NULL for an action without. It goes
 * with @near, as when one leaves the page.
 */
void vg_toast_with_button (GtkWidget *near,
                           const char *text,
                           const char *button,
                           const char *action,
                           const char *target);

/* Says what was done, with a button "Undo" that activates @action on @near. There is one of
 * them for @near: what is said next takes its place, since the button undoes the last act.
 *
 * @action: (nullable): NULL for nothing to undo any more
 */
void vg_toast_with_undo (GtkWidget *near, const char *text, const char *action);

/* Takes it away, where there is one: when @near goes, and with it what the button undoes.
 * Where all of the window goes it stays: one may come back.
 */
void vg_toast_drop_undo (GtkWidget *near);

G_END_DECLS
