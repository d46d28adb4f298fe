/* SPDX-License-Identifier: GPL-3.0-or-later */

/* vault-keys.h - the verbs of "vault" for what opens a vault. Each returns a VgExit. */
#pragma once

#include "cli/vault-call.h"

G_BEGIN_DECLS

int vg_vault_keys_create (const VgVaultCall *call);
int vg_vault_keys_recover (const VgVaultCall *call);
int vg_vault_keys_change_passphrase (const VgVaultCall *call);
int vg_vault_keys_change_code (const VgVaultCall *call);
int vg_vault_keys_confirm_code (const VgVaultCall *call);

G_END_DECLS
