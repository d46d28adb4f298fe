/* SPDX-License-Identifier: GPL-3.0-or-later */

/* safekeeping-page.h - that nothing is lost, and nobody else gets in: backups, the check, the
 * passphrase, the recovery code, and taking a case in.
 *
 * Asks for win.back. Leaving it stops a backup or a check that is under way.
 */
#pragma once

#include "workspace/vault.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_SAFEKEEPING_PAGE (vg_safekeeping_page_get_type ())
G_DECLARE_FINAL_TYPE (VgSafekeepingPage, vg_safekeeping_page, VG, SAFEKEEPING_PAGE, GtkBox)

GtkWidget *vg_safekeeping_page_new (VgVault *vault, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
