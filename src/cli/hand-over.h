/* SPDX-License-Identifier: GPL-3.0-or-later */

/* hand-over.h - cases that leave a vault sealed, and the cards they are sealed for. Each
 * returns a VgExit.
 */
#pragma once

#include "cli/vault-call.h"

G_BEGIN_DECLS

/* "vault card": prints the vault's card, and its fingerprint beside it. */
int vg_hand_over_show_card (const VgVaultCall *call);

/* Hands the case @id over to the file @out: sealed for the card in the file @card, which a
 * person at the terminal is asked about; or under a passphrase that is chosen first.
 */
int vg_hand_over_for (VgVault *vault, const char *id, const char *card, const char *out);
int vg_hand_over_sealed (VgVault *vault, const char *id, const char *out);

/* Takes the sealed case in the file @path in. @kind: how it is sealed */
int vg_hand_over_take_in (VgVault *vault, const char *path, VgVaultParcel kind);

G_END_DECLS
