/* SPDX-License-Identifier: GPL-3.0-or-later */

/* open-vault.h - a fixture: an empty vault in a folder of its own, open. */
#pragma once

#include "workspace/vault.h"

G_BEGIN_DECLS

#define OPEN_VAULT_PASSPHRASE "merel lijster vink mus spreeuw duif"

/* Costs that no test waits for. */
extern const VgVaultCost open_vault_cheap;

typedef struct {
  char *parent;
  char *folder;
  char *code;
  VgShelf *shelf;
  VgVault *vault;
} OpenVault;

void open_vault_set_up (OpenVault *self, gconstpointer unused);
void open_vault_tear_down (OpenVault *self, gconstpointer unused);

/* Closes it and opens it again with @words. */
void open_vault_reopen (OpenVault *self, const char *words);

/* An empty case; its id. Returns: (transfer full) */
char *open_vault_add_case (OpenVault *self, const char *label);
VgCaseFile *open_vault_open_case (OpenVault *self, const char *id);

/* @value: JSON */
void open_vault_set (VgCaseFile *file, const char *place, const char *value);
void open_vault_save (VgCaseFile *file);

#define OPEN_VAULT_ADD(name, test)                                                                 \
  g_test_add (name, OpenVault, NULL, open_vault_set_up, test, open_vault_tear_down)

G_END_DECLS
