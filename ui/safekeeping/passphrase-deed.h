/* SPDX-License-Identifier: GPL-3.0-or-later */

/* passphrase-deed.h - changes the passphrase. Asks for safekeeping.refresh afterwards.
 * Action: passphrase.start.
 */
#pragma once

#include "workspace/vault.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VG_TYPE_PASSPHRASE_DEED (vg_passphrase_deed_get_type ())
G_DECLARE_FINAL_TYPE (VgPassphraseDeed, vg_passphrase_deed, VG, PASSPHRASE_DEED, AdwBin)

GtkWidget *vg_passphrase_deed_new (VgVault *vault) G_GNUC_WARN_UNUSED_RESULT;

/* Opens the form. @is_raising: the new one gets the costs that the program proposes, not those
 * of now
 */
void vg_passphrase_deed_start (VgPassphraseDeed *self, gboolean is_raising);

G_END_DECLS
