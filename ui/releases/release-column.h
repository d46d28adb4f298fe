/* SPDX-License-Identifier: GPL-3.0-or-later */

/* release-column.h - what one person said and what of it may go, in the order of their guide;
 * what has lapsed comes first.
 */
#pragma once

#include "ui/releases/release-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_RELEASE_COLUMN (vg_release_column_get_type ())
G_DECLARE_FINAL_TYPE (VgReleaseColumn, vg_release_column, VG, RELEASE_COLUMN, GtkBox)

GtkWidget *vg_release_column_new (VgCase *subject,
                                  VgShelf *shelf,
                                  const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* Reads the case anew. Focus, what is open and where one has scrolled to stay. */
void vg_release_column_refresh (VgReleaseColumn *self);

void vg_release_column_filter (VgReleaseColumn *self, VgReleaseFilter filter, const char *search);

/* (element-type VgReleaseRow). Lends, until the next refresh. */
GPtrArray *vg_release_column_get_rows (VgReleaseColumn *self);

const char *vg_release_column_get_party (VgReleaseColumn *self);

/* The row of @place, or NULL. Lends. */
const VgReleaseRow *vg_release_column_find (VgReleaseColumn *self, const char *place);

/* Opens the line of @place and puts the focus on it; FALSE where there is none. */
gboolean vg_release_column_go_to (VgReleaseColumn *self, const char *place);

G_END_DECLS
