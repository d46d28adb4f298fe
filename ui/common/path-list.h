/* SPDX-License-Identifier: GPL-3.0-or-later */

/* path-list.h - the steps of a path below one another, at most one of them open.
 *
 * Asks for what its rows ask for (path-row.h).
 */
#pragma once

#include "ui/common/path-row.h"

G_BEGIN_DECLS

#define VG_TYPE_PATH_LIST (vg_path_list_get_type ())
G_DECLARE_FINAL_TYPE (VgPathList, vg_path_list, VG, PATH_LIST, GtkBox)

/* @name: what a screen reader calls the list */
GtkWidget *
vg_path_list_new (VgCase *subject, VgShelf *shelf, const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* Shows the path as it is now; what is open stays open. At first the next step is. */
void vg_path_list_show (VgPathList *self, VgPath *path);

/* Returns: (transfer none) (nullable): the row of the step at @place */
VgPathRow *vg_path_list_find (VgPathList *self, const char *place);

/* Closes the form of the step that was marked and opens the next one. */
void vg_path_list_go_on (VgPathList *self, const char *place, VgPath *path);

G_END_DECLS
