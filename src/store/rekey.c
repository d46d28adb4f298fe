/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/rekey.h"

#include "base/error.h"
#include "base/wipe.h"
#include "store/act-key.h"
#include "store/act-row.h"
#include "store/id-table.h"
#include "store/sealed-link.h"
#include "store/sealed-row.h"
#include "store/stored-act.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const VgRowKind kinds[] = { VG_ROW_COVER, VG_ROW_CARD, VG_ROW_DRAFT };

/* A case between its old keys and the new ones.
 * @keys: id of a person (zeros: of nobody) to VgSecret: the old ones
 * @texts: by kinds[]; NULL where there is none
 */
typedef struct {
  VgVaultFile *vault;
  const guint8 *cas;
  GHashTable *keys;
  GBytes *texts[G_N_ELEMENTS (kinds)];
  GByteArray *plain;
} Rekey;

static void
rekey_clear (Rekey *self)
{
  g_hash_table_unref (self->keys);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_clear_pointer (&self->texts[i], g_bytes_unref);
  vg_wipe (self->plain->data, self->plain->len);
  g_byte_array_unref (self->plain);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rekey, rekey_clear)

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_TAMPERED,
                       _ ("Something in this case does not open, and would be lost for good under "
                          "a new key. Nothing was erased or changed. Check the vault, and restore "
                          "a backup in which the case is sound."));
  return FALSE;
}

/* --- What there is --- */

static gboolean
keep_key (Rekey *self, const guint8 *person, GError **error)
{
  VgSecret *key = vg_vault_keys_find (self->vault->keys, self->cas, person, error);

  if (key == NULL)
    return FALSE;

  g_hash_table_insert (self->keys, vg_id_dup (person), vg_secret_ref (key));
  return TRUE;
}

static gboolean
keep_keys (Rekey *self, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      self->vault->database, "SELECT person FROM person_key WHERE cas=? ORDER BY person", error);
  VgStep step = VG_STEP_FAILED;

  if (statement == NULL || !keep_key (self, VG_NOBODY, error))
    return FALSE;

  vg_statement_add_bytes (statement, self->cas, VG_ID_BYTES);
  while ((step = vg_statement_step (statement, error)) == VG_STEP_ROW) {
    guint8 person[VG_ID_BYTES];

    /* One that does not unwrap is missed only where an act needs it. */
    if (vg_statement_copy_bytes (statement, 0, person, sizeof person))
      keep_key (self, person, NULL);
  }

  return step == VG_STEP_DONE;
}

static gboolean
keep_texts (Rekey *self, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GError) failure = NULL;
    VgRow row = { .kind = kinds[i] };

    memcpy (row.id, self->cas, VG_ID_BYTES);
    self->texts[i] = vg_sealed_row_get (self->vault, &row, &failure);
    if (self->texts[i] == NULL && !g_error_matches (failure, VG_ERROR, VG_ERROR_NOT_FOUND))
      return refuse (error);
  }

  return TRUE;
}

/* Returns: (transfer full) (nullable) (element-type gint64): rows of acts that hold something */
static GArray *
list_acts (Rekey *self, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      self->vault->database, "SELECT seq FROM act WHERE cas=? AND body IS NOT NULL ORDER BY seq",
      error);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  VgStep step = VG_STEP_FAILED;

  if (statement == NULL)
    return NULL;

  vg_statement_add_bytes (statement, self->cas, VG_ID_BYTES);
  while ((step = vg_statement_step (statement, error)) == VG_STEP_ROW) {
    gint64 seq = vg_statement_get_int (statement, 0);

    g_array_append_val (rows, seq);
  }

  return step == VG_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/* --- Sealing anew --- */

/* Opens the row into @plain, and gives its name but for the key. */
static gboolean
open_act (Rekey *self, gint64 seq, VgRowName *name, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      self->vault->database, "SELECT " VG_ACT_COLUMNS " FROM act WHERE seq=?", error);
  VgSecret *key = NULL;
  VgActRow row;

  if (statement == NULL)
    return FALSE;

  vg_statement_add_int (statement, seq);
  if (vg_statement_step (statement, error) != VG_STEP_ROW)
    return FALSE;
  if (!vg_act_row_take (&row, statement))
    return refuse (error);

  *name = row.name;
  key = g_hash_table_lookup (self->keys, row.name.key);
  return (key != NULL && vg_sealed_link_open (key, &row.name, row.body, row.length, self->plain) &&
          vg_sealed_link_fits (self->plain, row.commitment)) ||
         refuse (error);
}

static gboolean
write_act (Rekey *self, gint64 seq, const VgRowName *name, GBytes *body, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      self->vault->database, "UPDATE act SET key=?, body=? WHERE seq=?", error);

  if (statement == NULL)
    return FALSE;

  vg_statement_add_bytes (statement, name->key, VG_ID_BYTES);
  vg_statement_add_bytes (statement, g_bytes_get_data (body, NULL), g_bytes_get_size (body));
  vg_statement_add_int (statement, seq);
  return vg_statement_run (statement, error);
}

static gboolean
seal_act (Rekey *self, gint64 seq, GError **error)
{
  g_autoptr (VgAct) act = NULL;
  g_autoptr (GBytes) body = NULL;
  VgSecret *key = NULL;
  VgRowName name;

  if (!open_act (self, seq, &name, error))
    return FALSE;

  act = vg_stored_act_read (self->plain);
  if (act == NULL)
    return refuse (error);
  key = vg_act_key_ensure (self->vault, self->cas, act, name.key, error);
  if (key == NULL)
    return FALSE;

  body = vg_envelope_seal (key, &name, self->plain->data, self->plain->len, error);
  return body != NULL && write_act (self, seq, &name, body, error);
}

static gboolean
seal_texts (Rekey *self, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    VgRow row = { .kind = kinds[i] };

    memcpy (row.id, self->cas, VG_ID_BYTES);
    if (self->texts[i] != NULL &&
        !vg_sealed_row_put (self->vault, &row, g_bytes_get_data (self->texts[i], NULL), error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
seal_all (Rekey *self, GError **error)
{
  g_autoptr (GArray) rows = list_acts (self, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (!seal_act (self, g_array_index (rows, gint64, i), error))
      return FALSE;

  return rows != NULL && seal_texts (self, error);
}

gboolean
vg_rekey_within (VgVaultFile *vault,
                 const guint8 cas[VG_ID_BYTES],
                 VgKeyTraces *traces,
                 GError **error)
{
  g_auto (Rekey) self = { .vault = vault, .cas = cas };

  self.keys = vg_id_table_new ((GDestroyNotify) vg_secret_unref);
  self.plain = g_byte_array_new ();
  return keep_keys (&self, error) && keep_texts (&self, error) &&
         vg_key_rows_remove (vault, cas, traces, error) &&
         vg_vault_keys_make (vault->keys, cas, VG_NOBODY, error) != NULL && seal_all (&self, error);
}
