/* SPDX-License-Identifier: GPL-3.0-or-later */

/* hand-over-page.h - a case of the vault goes into other hands, sealed. The case must not be open.
 *
 * Asks for: win.back.
 */
#pragma once

#include "workspace/vault.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_HAND_OVER_PAGE (vg_hand_over_page_get_type ())
G_DECLARE_FINAL_TYPE (VgHandOverPage, vg_hand_over_page, VG, HAND_OVER_PAGE, GtkBox)

/* @key: of the case */
GtkWidget *vg_hand_over_page_new (VgVault *vault, const char *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
