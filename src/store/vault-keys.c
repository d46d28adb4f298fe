/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/vault-keys.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const guint8 VG_NOBODY[VG_ID_BYTES] = { 0 };

static const char *const purposes[VG_N_KEYS] = {
  [VG_KEY_CASES] = "cases",       [VG_KEY_ANCHOR] = "anchor", [VG_KEY_SETTINGS] = "settings",
  [VG_KEY_IDENTITY] = "identity", [VG_KEY_ERASED] = "erased",
};

/* Whose key it is. */
typedef struct {
  guint8 cas[VG_ID_BYTES];
  guint8 person[VG_ID_BYTES];
} Owner;

struct _VgVaultKeys {
  VgDatabase *database; /* lends */
  guint8 vault[VG_ID_BYTES];
  VgSecret *vault_key;
  VgSecret *derived[VG_N_KEYS];
  GHashTable *unwrapped; /* Owner to VgSecret */
};

/* Ids are digests: any part of them is as good as the whole. */
static guint
owner_hash (gconstpointer data)
{
  const Owner *owner = data;
  guint32 cas = 0;
  guint32 person = 0;

  memcpy (&cas, owner->cas, sizeof cas);
  memcpy (&person, owner->person, sizeof person);
  return cas ^ person;
}

static gboolean
owner_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Owner)) == 0;
}

VgVaultKeys *
vg_vault_keys_new (VgSecret *vault_key, const guint8 vault[VG_ID_BYTES], VgDatabase *database)
{
  VgVaultKeys *self = g_new0 (VgVaultKeys, 1);

  self->database = database;
  self->vault_key = vg_secret_ref (vault_key);
  memcpy (self->vault, vault, VG_ID_BYTES);
  for (gsize i = 0; i < VG_N_KEYS; i++)
    self->derived[i] = vg_secret_derive (vault_key, purposes[i]);
  self->unwrapped = g_hash_table_new_full (owner_hash, owner_equal, g_free,
                                           (GDestroyNotify) vg_secret_unref);
  return self;
}

void
vg_vault_keys_free (VgVaultKeys *self)
{
  g_hash_table_unref (self->unwrapped);
  for (gsize i = 0; i < VG_N_KEYS; i++)
    vg_secret_unref (self->derived[i]);
  vg_secret_unref (self->vault_key);
  g_free (self);
}

VgSecret *
vg_vault_keys_get_vault (VgVaultKeys *self)
{
  return self->vault_key;
}

VgSecret *
vg_vault_keys_get (VgVaultKeys *self, VgKeyPurpose purpose)
{
  return self->derived[purpose];
}

static gboolean
is_person (const Owner *owner)
{
  return memcmp (owner->person, VG_NOBODY, VG_ID_BYTES) != 0;
}

/* A case's key is wrapped for this vault alone; a person's for the case, wherever that is. */
static void
name_row (VgVaultKeys *self, const Owner *owner, VgRowName *out)
{
  memset (out, 0, sizeof *out);
  g_strlcpy (out->format, is_person (owner) ? "VGpk" : "VGck", sizeof out->format);
  memcpy (out->cas, owner->cas, VG_ID_BYTES);
  memcpy (out->key, owner->person, VG_ID_BYTES);
  if (!is_person (owner))
    memcpy (out->vault, self->vault, VG_ID_BYTES);
}

/* The key that wraps it. Lends. */
static VgSecret *
get_wrapping (VgVaultKeys *self, const Owner *owner, GError **error)
{
  return is_person (owner) ? vg_vault_keys_find (self, owner->cas, VG_NOBODY, error)
                           : self->derived[VG_KEY_CASES];
}

static VgSecret *
keep (VgVaultKeys *self, const Owner *owner, VgSecret *taken)
{
  g_hash_table_insert (self->unwrapped, g_memdup2 (owner, sizeof *owner), taken);
  return taken;
}

static VgStatement *
prepare_for (VgVaultKeys *self, const Owner *owner, const char *const sql[2], GError **error)
{
  VgStatement *statement = vg_database_prepare (self->database, sql[is_person (owner)], error);

  if (statement == NULL)
    return NULL;

  vg_statement_add_bytes (statement, owner->cas, VG_ID_BYTES);
  if (is_person (owner))
    vg_statement_add_bytes (statement, owner->person, VG_ID_BYTES);
  return statement;
}

static gboolean
read_wrapped (VgVaultKeys *self, const Owner *owner, guint8 *wrapped, GError **error)
{
  static const char *const sql[] = {
    "SELECT wrapped FROM case_key WHERE cas=?",
    "SELECT wrapped FROM person_key WHERE cas=? AND person=?",
  };
  g_autoptr (VgStatement) statement = prepare_for (self, owner, sql, error);
  VgStep step = statement != NULL ? vg_statement_step (statement, error) : VG_STEP_FAILED;

  if (step == VG_STEP_FAILED)
    return FALSE;
  if (step == VG_STEP_DONE) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                         _ ("there is no such case in this vault"));
    return FALSE;
  }

  return vg_statement_copy_bytes (statement, 0, wrapped, VG_WRAPPED_BYTES) ||
         vg_database_fail_damaged (error);
}

VgSecret *
vg_vault_keys_find (VgVaultKeys *self,
                    const guint8 cas[VG_ID_BYTES],
                    const guint8 person[VG_ID_BYTES],
                    GError **error)
{
  guint8 wrapped[VG_WRAPPED_BYTES];
  VgSecret *wrapping = NULL;
  VgSecret *key = NULL;
  VgRowName row;
  Owner owner;

  memcpy (owner.cas, cas, VG_ID_BYTES);
  memcpy (owner.person, person, VG_ID_BYTES);
  key = g_hash_table_lookup (self->unwrapped, &owner);
  if (key != NULL)
    return key;

  wrapping = get_wrapping (self, &owner, error);
  if (wrapping == NULL || !read_wrapped (self, &owner, wrapped, error))
    return NULL;

  name_row (self, &owner, &row);
  key = vg_unwrap (wrapping, &row, wrapped, sizeof wrapped, error);
  return key != NULL ? keep (self, &owner, key) : NULL;
}

static void
load_case (VgVaultKeys *self, VgStatement *statement)
{
  guint8 wrapped[VG_WRAPPED_BYTES];
  VgSecret *key = NULL;
  VgRowName row;
  Owner owner = { .person = { 0 } };

  if (!vg_statement_copy_bytes (statement, 0, owner.cas, VG_ID_BYTES) ||
      !vg_statement_copy_bytes (statement, 1, wrapped, VG_WRAPPED_BYTES) ||
      g_hash_table_contains (self->unwrapped, &owner))
    return;

  name_row (self, &owner, &row);
  key = vg_unwrap (self->derived[VG_KEY_CASES], &row, wrapped, sizeof wrapped, NULL);
  if (key != NULL)
    keep (self, &owner, key);
}

void
vg_vault_keys_load_cases (VgVaultKeys *self)
{
  g_autoptr (VgStatement)
      statement = vg_database_prepare (self->database, "SELECT cas, wrapped FROM case_key", NULL);

  while (statement != NULL && vg_statement_step (statement, NULL) == VG_STEP_ROW)
    load_case (self, statement);
}

static gboolean
write_wrapped (VgVaultKeys *self, const Owner *owner, const guint8 *wrapped, GError **error)
{
  static const char *const sql[] = {
    "INSERT INTO case_key(cas, wrapped) VALUES(?, ?)",
    "INSERT INTO person_key(cas, person, wrapped) VALUES(?, ?, ?)",
  };
  g_autoptr (VgStatement) statement = prepare_for (self, owner, sql, error);

  if (statement == NULL)
    return FALSE;

  vg_statement_add_bytes (statement, wrapped, VG_WRAPPED_BYTES);
  return vg_statement_run (statement, error);
}

VgSecret *
vg_vault_keys_make (VgVaultKeys *self,
                    const guint8 cas[VG_ID_BYTES],
                    const guint8 person[VG_ID_BYTES],
                    GError **error)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  guint8 wrapped[VG_WRAPPED_BYTES];
  VgSecret *wrapping = NULL;
  VgRowName row;
  Owner owner;

  memcpy (owner.cas, cas, VG_ID_BYTES);
  memcpy (owner.person, person, VG_ID_BYTES);
  wrapping = get_wrapping (self, &owner, error);
  if (wrapping == NULL)
    return NULL;

  name_row (self, &owner, &row);
  vg_wrap (wrapping, &row, key, wrapped);
  return write_wrapped (self, &owner, wrapped, error) ? keep (self, &owner, g_steal_pointer (&key))
                                                      : NULL;
}

void
vg_vault_keys_forget (VgVaultKeys *self)
{
  g_hash_table_remove_all (self->unwrapped);
}
