/* SPDX-License-Identifier: GPL-3.0-or-later */

/* import-deed.h - takes a case file into the vault. Action: import.start.
 */
#pragma once

#include "workspace/vault.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VG_TYPE_IMPORT_DEED (vg_import_deed_get_type ())
G_DECLARE_FINAL_TYPE (VgImportDeed, vg_import_deed, VG, IMPORT_DEED, AdwBin)

GtkWidget *vg_import_deed_new (VgVault *vault) G_GNUC_WARN_UNUSED_RESULT;

/* Takes in the case file at @path. */
void vg_import_deed_start_with (VgImportDeed *self, const char *path);

G_END_DECLS
