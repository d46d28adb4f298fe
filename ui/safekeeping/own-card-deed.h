/* SPDX-License-Identifier: GPL-3.0-or-later */

/* own-card-deed.h - the card of this vault, which colleagues seal a case for. */
#pragma once

#include "workspace/vault.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VG_TYPE_OWN_CARD_DEED (vg_own_card_deed_get_type ())
G_DECLARE_FINAL_TYPE (VgOwnCardDeed, vg_own_card_deed, VG, OWN_CARD_DEED, AdwBin)

GtkWidget *vg_own_card_deed_new (VgVault *vault) G_GNUC_WARN_UNUSED_RESULT;

/* Saves it in the file @path, with the name that colleagues know: for who has chosen both. */
void vg_own_card_deed_save (VgOwnCardDeed *self, const char *name, const char *path);

G_END_DECLS
