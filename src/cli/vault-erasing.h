/* SPDX-License-Identifier: GPL-3.0-or-later */

/* vault-erasing.h - "vault erase": a case, or one person of it, for good. */
#pragma once

#include "cli/vault-call.h"

G_BEGIN_DECLS

/* Asks first where somebody is there to be asked. Returns: a VgExit */
int vg_vault_erasing_run (const VgVaultCall *call);

G_END_DECLS
