/* SPDX-License-Identifier: GPL-3.0-or-later */

/* undo.h - a page takes back the last act on its case, or does it again, and says so. */
#pragma once

#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vg_undo_on_page (GtkWidget *page, VgCase *subject);

/* @undo: the action of @page behind the button "Undo", such as "page.undo" */
void vg_redo_on_page (GtkWidget *page, VgCase *subject, const char *undo);

G_END_DECLS
