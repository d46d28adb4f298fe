/* SPDX-License-Identifier: GPL-3.0-or-later */

/* backup-pane.h - one glance: when the last good backup was made, and where; and the button
 * that makes the next one.
 *
 * Asks for safekeeping.refresh after each. Actions: backup.start, backup.elsewhere.
 */
#pragma once

#include "workspace/vault.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_BACKUP_PANE (vg_backup_pane_get_type ())
G_DECLARE_FINAL_TYPE (VgBackupPane, vg_backup_pane, VG, BACKUP_PANE, GtkBox)

void vg_backup_pane_set_vault (VgBackupPane *self, VgVault *vault);

/* Shows how it stands now. */
void vg_backup_pane_refresh (VgBackupPane *self);

/* Makes one in @folder. */
void vg_backup_pane_start_in (VgBackupPane *self, const char *folder);

G_END_DECLS
