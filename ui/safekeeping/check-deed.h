/* SPDX-License-Identifier: GPL-3.0-or-later */

/* check-deed.h - looks through the whole vault, and says in words what was found. Action:
 * check.start.
 */
#pragma once

#include "workspace/vault.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VG_TYPE_CHECK_DEED (vg_check_deed_get_type ())
G_DECLARE_FINAL_TYPE (VgCheckDeed, vg_check_deed, VG, CHECK_DEED, AdwBin)

GtkWidget *vg_check_deed_new (VgVault *vault) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
