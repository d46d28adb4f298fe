/* SPDX-License-Identifier: GPL-3.0-or-later */

/* accused-path.h - the path of one of the accused: how far it is, what stops it, its steps. */
#pragma once

#include "ui/common/path-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_ACCUSED_PATH (vg_accused_path_get_type ())
G_DECLARE_FINAL_TYPE (VgAccusedPath, vg_accused_path, VG, ACCUSED_PATH, GtkBox)

GtkWidget *
vg_accused_path_new (VgCase *subject, VgShelf *shelf, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* @path: of the same person, as it is now */
void vg_accused_path_show (VgAccusedPath *self, VgPath *path);

/* Lends. */
VgPathList *vg_accused_path_get_list (VgAccusedPath *self);

G_END_DECLS
