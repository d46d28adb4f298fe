/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-deed.h - restores a backup on trial, and says in words what was found. Action:
 * test.start.
 */
#pragma once

#include "workspace/vault.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VG_TYPE_TEST_DEED (vg_test_deed_get_type ())
G_DECLARE_FINAL_TYPE (VgTestDeed, vg_test_deed, VG, TEST_DEED, AdwBin)

GtkWidget *vg_test_deed_new (VgVault *vault, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;

/* Asks the passphrase of the backup at @path, and tests it. */
void vg_test_deed_start_with (VgTestDeed *self, const char *path);

G_END_DECLS
