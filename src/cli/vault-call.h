/* SPDX-License-Identifier: GPL-3.0-or-later */

/* vault-call.h - one call of "vault VERB VAULT …". */
#pragma once

#include "cli/new-words.h"

G_BEGIN_DECLS

/* VgVaultCall: all lent.
 * @first: VAULT, or the backup
 * @second: (nullable): what else the verb takes
 * @cost: zeros: as the program chooses
 * @to: (nullable): the folder of --to
 * @person: (nullable): who is erased; NULL: the whole case
 * @shared: (nullable): what becomes of acts about that person and others: "keep", "redact"
 *   or "erase"; NULL: that is asked
 * @name: (nullable): who the owner of the vault is to colleagues
 * @is_sure: whether --yes was said
 */
typedef struct {
  const char *first;
  const char *second;
  VgVaultCost cost;
  VgWords words;
  const char *to;
  const char *person;
  const char *shared;
  const char *name;
  gboolean is_sure;
} VgVaultCall;

G_END_DECLS
