/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tests/ui/filled-vault.h"

#include "base/paths.h"

#define PATIENCE_S 20

static void
take_in (OpenVault *self, const char *name)
{
  g_autofree char *path = vg_paths_dup_data ("practice", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *key = vg_vault_import (self->vault, path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (key);
}

void
filled_vault_set_up (OpenVault *self)
{
  open_vault_set_up (self, NULL);
  take_in (self, "coach-denied.voorgesprek.json");
  take_in (self, "robbery-acknowledged.voorgesprek.json");
}

/* What was under way lets go of it in the main loop. */
static void
wait_for_others (OpenVault *self)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;

  while (G_OBJECT (self->vault)->ref_count > 1 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (G_OBJECT (self->vault)->ref_count, ==, 1);
}

void
filled_vault_tear_down (OpenVault *self)
{
  if (self->vault != NULL)
    wait_for_others (self);
  open_vault_tear_down (self, NULL);
}

gboolean
filled_vault_opens_by (OpenVault *self, const char *words)
{
  if (self->vault != NULL) {
    wait_for_others (self);
    vg_vault_close (self->vault);
  }
  g_clear_object (&self->vault);
  self->vault = vg_vault_open (self->folder, self->shelf, words, NULL);
  return self->vault != NULL;
}

char *
filled_vault_find (OpenVault *self, const char *label)
{
  g_autoptr (GError) error = NULL;
  char *key = vg_vault_find_case (self->vault, label, &error);

  g_assert_no_error (error);
  return key;
}
