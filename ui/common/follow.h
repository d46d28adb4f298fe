/* SPDX-License-Identifier: GPL-3.0-or-later */

/* follow.h - a page follows its case: it shows the case anew soon after each act while it is
 * in front, and else when it next comes in front.
 */
#pragma once

#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the case anew; @page is the page's own type. */
typedef void (*VgFollowRefresh) (gpointer page);

/* From now on, until vg_follow_stop(); @page has shown nothing yet. */
void vg_follow_case (GtkWidget *page, VgCase *subject, VgFollowRefresh refresh);

/* Refreshes now where something changed that the page does not show yet. */
void vg_follow_catch_up (GtkWidget *page);

/* For dispose. */
void vg_follow_stop (GtkWidget *page);

G_END_DECLS
