/* SPDX-License-Identifier: GPL-3.0-or-later */

/* door.h - what stands before the work: the first start, making or restoring a vault, the
 * passphrase, and why a vault does not open.
 *
 * Signal "opened" (VgVault): one may go in. Asks for: win.practise. Answers door.look,
 * door.make, door.restore, door.restore-from (s path) of its pages.
 * Property "vault" (read-only): one that is open already, while something is asked about it.
 */
#pragma once

#include "workspace/vault.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_DOOR (vg_door_get_type ())
G_DECLARE_FINAL_TYPE (VgDoor, vg_door, VG, DOOR, GtkBox)

/* @folder: the vault's, whether it is there or not
 * @is_locked: one was in a moment ago
 */
GtkWidget *
vg_door_new (const char *folder, VgShelf *shelf, gboolean is_locked) G_GNUC_WARN_UNUSED_RESULT;

VgVault *vg_door_get_vault (VgDoor *self);

/* Whether there is a vault that one wants to open, and not the first start. */
gboolean vg_door_is_for_vault (VgDoor *self);

/* In another language, unless one would lose what one is in the middle of. */
void vg_door_rebuild (VgDoor *self);

G_END_DECLS
