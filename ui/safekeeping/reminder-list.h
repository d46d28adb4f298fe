/* SPDX-License-Identifier: GPL-3.0-or-later */

/* reminder-list.h - what ought to be seen to besides a backup, a quiet line each, with the
 * button that settles it.
 *
 * Asks for safekeeping.settle (u VgVaultNeed).
 */
#pragma once

#include "workspace/vault.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_REMINDER_LIST (vg_reminder_list_get_type ())
G_DECLARE_FINAL_TYPE (VgReminderList, vg_reminder_list, VG, REMINDER_LIST, GtkBox)

/* Shows what is needed now; invisible where nothing is. */
void vg_reminder_list_show (VgReminderList *self, VgVault *vault);

G_END_DECLS
