/* SPDX-License-Identifier: GPL-3.0-or-later */

/* on-screen.h - for tests: a page in a window, and what the eye finds there. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows @page in a window with a toast overlay, once everything has its place.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *on_screen_show (GtkWidget *page);

/* Closes it; the page must be gone by then. */
void on_screen_close (GtkWidget *window, GtkWidget *page);

/* Waits until nothing is left to be done or drawn. */
void on_screen_settle (void);

/* Waits until @words show, or do not any more; fails after a while. */
void on_screen_wait (GtkWidget *root, const char *words);
void on_screen_wait_gone (GtkWidget *root, const char *words);

/* The first of this type inside @root that one sees, or NULL; how many there are. */
GtkWidget *on_screen_find (GtkWidget *root, GType type);
guint on_screen_count (GtkWidget *root, GType type);

/* Whether a label that one sees holds @words. */
gboolean on_screen_shows (GtkWidget *root, const char *words);

/* The button that one sees with these words on it (without the underscore), or NULL. */
GtkWidget *on_screen_find_button (GtkWidget *root, const char *words);

/* Presses it; fails where it is not there or cannot be pressed. */
void on_screen_press (GtkWidget *root, const char *words);

G_END_DECLS
