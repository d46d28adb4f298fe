/* SPDX-License-Identifier: GPL-3.0-or-later */

/* hand-sealed-deed.h - a case is handed over sealed under a passphrase of its own. */
#pragma once

#include "workspace/vault.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VG_TYPE_HAND_SEALED_DEED (vg_hand_sealed_deed_get_type ())
G_DECLARE_FINAL_TYPE (VgHandSealedDeed, vg_hand_sealed_deed, VG, HAND_SEALED_DEED, AdwBin)

/* @key: of the case, which is not open */
GtkWidget *vg_hand_sealed_deed_new (VgVault *vault, const char *key) G_GNUC_WARN_UNUSED_RESULT;

/* Hands over to the file @path: for who has chosen both. */
void vg_hand_sealed_deed_seal (VgHandSealedDeed *self, const char *passphrase, const char *path);

G_END_DECLS
