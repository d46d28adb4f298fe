/* SPDX-License-Identifier: GPL-3.0-or-later */

/* filled-vault.h - a fixture: an open vault with the two Dutch practice cases in it, for a
 * page that uses it in threads.
 */
#pragma once

#include "tests/workspace/open-vault.h"

G_BEGIN_DECLS

void filled_vault_set_up (OpenVault *self);

/* Once nobody else holds the vault any more. */
void filled_vault_tear_down (OpenVault *self);

/* Closes it and tries to open it by @words. Where they do not open it, it stays closed. */
gboolean filled_vault_opens_by (OpenVault *self, const char *words);

/* The key of the case with this label. Returns: (transfer full) */
char *filled_vault_find (OpenVault *self, const char *label) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
