/* SPDX-License-Identifier: GPL-3.0-or-later */

/* search-row.h - shows one line of what a search found. */
#pragma once

#include "search/needle.h"
#include "ui/cases/search-line.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_SEARCH_ROW (vg_search_row_get_type ())
G_DECLARE_FINAL_TYPE (VgSearchRow, vg_search_row, VG, SEARCH_ROW, GtkBox)

GtkWidget *vg_search_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @needle: (nullable): whose words stand out by their weight */
void vg_search_row_show (VgSearchRow *self, VgSearchLine *line, VgNeedle *needle);

/* What it shows. Lends; NULL before it showed anything. */
VgSearchLine *vg_search_row_get_line (VgSearchRow *self);

G_END_DECLS
