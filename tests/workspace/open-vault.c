/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "open-vault.h"

#include "base/json.h"
#include "base/wipe.h"
#include "tests/guide/shipped-shelf.h"

#include <string.h>

const VgVaultCost open_vault_cheap = { 1, 64 };

void
open_vault_set_up (OpenVault *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  self->parent = g_dir_make_tmp ("vg-vault-XXXXXX", NULL);
  self->folder = g_build_filename (self->parent, "vault", NULL);
  self->shelf = vg_shelf_ref (shipped_shelf_get ());
  self->code = vg_vault_new_code ();
  self->vault = vg_vault_create (self->folder, self->shelf, OPEN_VAULT_PASSPHRASE, self->code,
                                 &open_vault_cheap, &error);
  g_assert_no_error (error);
}

void
open_vault_tear_down (OpenVault *self, gconstpointer unused)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", self->parent);

  if (self->vault != NULL)
    vg_vault_close (self->vault);
  g_clear_object (&self->vault);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  vg_shelf_unref (self->shelf);
  vg_wipe_text (self->code);
  g_free (self->folder);
  g_free (self->parent);
}

void
open_vault_reopen (OpenVault *self, const char *words)
{
  g_autoptr (GError) error = NULL;

  vg_vault_close (self->vault);
  g_clear_object (&self->vault);
  self->vault = vg_vault_open (self->folder, self->shelf, words, &error);
  g_assert_no_error (error);
}

char *
open_vault_add_case (OpenVault *self, const char *label)
{
  g_autoptr (GError) error = NULL;
  char *id = vg_workspace_add_case (VG_WORKSPACE (self->vault), label, &error);

  g_assert_no_error (error);
  return id;
}

VgCaseFile *
open_vault_open_case (OpenVault *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  VgCaseFile *file = vg_workspace_open_case (VG_WORKSPACE (self->vault), id, &error);

  g_assert_no_error (error);
  return file;
}

void
open_vault_set (VgCaseFile *file, const char *place, const char *value)
{
  g_autoptr (GError) error = NULL;

  vg_case_set (vg_case_file_get_case (file), place,
               vg_json_parse (value, strlen (value), "value", NULL), &error);
  g_assert_no_error (error);
}

void
open_vault_save (VgCaseFile *file)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_case_file_save (file, &error));
  g_assert_no_error (error);
}
