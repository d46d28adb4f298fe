/* SPDX-License-Identifier: GPL-3.0-or-later */

/* code-deed.h - the recovery code: whether it was typed back, typing it back, and a new one.
 *
 * Asks for safekeeping.refresh after each. Actions: code.confirm, code.renew.
 */
#pragma once

#include "workspace/vault.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VG_TYPE_CODE_DEED (vg_code_deed_get_type ())
G_DECLARE_FINAL_TYPE (VgCodeDeed, vg_code_deed, VG, CODE_DEED, AdwBin)

GtkWidget *vg_code_deed_new (VgVault *vault) G_GNUC_WARN_UNUSED_RESULT;

/* Shows how it stands now. */
void vg_code_deed_refresh (VgCodeDeed *self);

/* Asks to type the code back. */
void vg_code_deed_confirm (VgCodeDeed *self);

G_END_DECLS
