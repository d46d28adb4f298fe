/* SPDX-License-Identifier: GPL-3.0-or-later */

/* unlock-page.h - what stands at the start once there is a vault: one field.
 *
 * Its form (ui/common/passphrase-form.h) is lent, for who opens the vault. Asks for:
 * win.practise.
 */
#pragma once

#include "ui/common/passphrase-form.h"

G_BEGIN_DECLS

#define VG_TYPE_UNLOCK_PAGE (vg_unlock_page_get_type ())
G_DECLARE_FINAL_TYPE (VgUnlockPage, vg_unlock_page, VG, UNLOCK_PAGE, GtkBox)

/* @note: (nullable): a line above the field: "Locked. Everything is saved."
 * @folder: (nullable): the vault's, where it is not the usual one
 */
GtkWidget *vg_unlock_page_new (const char *note, const char *folder) G_GNUC_WARN_UNUSED_RESULT;

VgPassphraseForm *vg_unlock_page_get_form (VgUnlockPage *self);

G_END_DECLS
