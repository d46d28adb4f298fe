/* SPDX-License-Identifier: GPL-3.0-or-later */

/* directory-view.h - where one can turn, as an organisation may have edited it, with a button
 * that notes that advice was asked there.
 *
 * Asks for turning.ask (ss whom, directory).
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the file cannot be read, why stands there. Returns: (transfer floating) */
GtkWidget *vg_directory_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
