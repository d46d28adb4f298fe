/* SPDX-License-Identifier: GPL-3.0-or-later */

/* folder-row.h - a folder to choose, or none.
 *
 * Signal "chosen" (folder): a person chose it, "" for none; never for what is shown.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VG_TYPE_FOLDER_ROW (vg_folder_row_get_type ())
G_DECLARE_FINAL_TYPE (VgFolderRow, vg_folder_row, VG, FOLDER_ROW, AdwActionRow)

/* @folder: "" for none */
void vg_folder_row_show (VgFolderRow *self, const char *folder);

G_END_DECLS
