/* SPDX-License-Identifier: GPL-3.0-or-later */

/* restore-page.h - asks for the passphrase of a backup that is to become the vault.
 *
 * Its form (ui/common/passphrase-form.h) is lent, for who opens it.
 */
#pragma once

#include "ui/common/passphrase-form.h"

G_BEGIN_DECLS

#define VG_TYPE_RESTORE_PAGE (vg_restore_page_get_type ())
G_DECLARE_FINAL_TYPE (VgRestorePage, vg_restore_page, VG, RESTORE_PAGE, GtkBox)

/* @name: of the backup's file */
GtkWidget *vg_restore_page_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;

VgPassphraseForm *vg_restore_page_get_form (VgRestorePage *self);

G_END_DECLS
