/* SPDX-License-Identifier: GPL-3.0-or-later */

/* name.h - what a screen reader calls a control. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The name, and where it helps a sentence more; @description may be NULL. */
void vg_name (GtkWidget *widget, const char *name, const char *description);

/* Names a button by the words on it and by what it is for: "Continue the talk, mevrouw A.".
 * Several buttons of a page may have the same words. @subject: (nullable)
 */
void vg_name_button (GtkWidget *button, const char *subject);

/* Names a GtkMenuButton or a GtkDropDown and the button inside, which is what gets the focus
 * and would be called "GtkToggleButton".
 */
void vg_name_with_inner (GtkWidget *widget, const char *name);

/* Names the smaller button of an AdwSplitButton, which opens its menu. */
void vg_name_menu_of (GtkWidget *split_button, const char *name);

/* Names the row of a GtkListView that @item stands in; once its child is set. */
void vg_name_list_item (GtkListItem *item, const char *name, const char *description);

/* GTK 4.8 calls a button with a mnemonic by its words twice, first with the underscore.
 * Makes those inside @root that were not named here have them once.
 */
void vg_name_tidy (GtkWidget *root);

G_END_DECLS
