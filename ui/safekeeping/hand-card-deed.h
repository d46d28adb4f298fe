/* SPDX-License-Identifier: GPL-3.0-or-later */

/* hand-card-deed.h - a case is handed over sealed for a colleague's card, once the words of the
 * card were compared.
 */
#pragma once

#include "workspace/vault.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VG_TYPE_HAND_CARD_DEED (vg_hand_card_deed_get_type ())
G_DECLARE_FINAL_TYPE (VgHandCardDeed, vg_hand_card_deed, VG, HAND_CARD_DEED, AdwBin)

/* @key: of the case, which is not open */
GtkWidget *vg_hand_card_deed_new (VgVault *vault, const char *key) G_GNUC_WARN_UNUSED_RESULT;

/* The steps by themselves, for who has chosen the file: shows whose card it is, with its words;
 * then hands over to @path.
 */
void vg_hand_card_deed_read_card (VgHandCardDeed *self, const char *path);
void vg_hand_card_deed_seal (VgHandCardDeed *self, const char *path);

G_END_DECLS
