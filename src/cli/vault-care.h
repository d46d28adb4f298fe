/* SPDX-License-Identifier: GPL-3.0-or-later */

/* vault-care.h - the verbs of "vault" for what is in a vault: looking after it, and copies
 * of it. Each returns a VgExit.
 */
#pragma once

#include "cli/vault-call.h"

G_BEGIN_DECLS

int vg_vault_care_check (const VgVaultCall *call);
int vg_vault_care_accept_older (const VgVaultCall *call);
int vg_vault_care_backup (const VgVaultCall *call);
int vg_vault_care_restore (const VgVaultCall *call);
int vg_vault_care_test_restore (const VgVaultCall *call);

G_END_DECLS
