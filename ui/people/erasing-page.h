/* SPDX-License-Identifier: GPL-3.0-or-later */

/* erasing-page.h - erasing one person of a case of the vault: what goes, what stays, what is
 * about others too, and the passphrase before it is done. The case must not be open.
 *
 * Asks for: win.back, which leads to the case again.
 */
#pragma once

#include "workspace/vault.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_ERASING_PAGE (vg_erasing_page_get_type ())
G_DECLARE_FINAL_TYPE (VgErasingPage, vg_erasing_page, VG, ERASING_PAGE, GtkBox)

/* @key: of the case; @person: who is erased */
GtkWidget *vg_erasing_page_new (VgVault *vault, VgShelf *shelf, const char *key, const char *person)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
