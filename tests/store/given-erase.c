/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "given-erase.h"

#include "base/clock.h"
#include "store/act-row.h"
#include "store/sealed-link.h"
#include "store/vault-private.h"

#include <string.h>

/* A row as somebody may still have it. */
typedef struct {
  VgActRow row;
  GBytes *body;
} OldRow;

static void
old_row_free (gpointer data)
{
  OldRow *old = data;

  g_bytes_unref (old->body);
  g_free (old);
}

GPtrArray *
given_rows (VgVaultFile *vault)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (old_row_free);
  g_autoptr (VgStatement) statement = vg_database_prepare (
      vault->database, "SELECT " VG_ACT_COLUMNS " FROM act WHERE body IS NOT NULL", NULL);
  VgActRow row;

  while (vg_statement_step (statement, NULL) == VG_STEP_ROW) {
    OldRow *old = g_new0 (OldRow, 1);

    g_assert_true (vg_act_row_take (&row, statement));
    old->row = row;
    old->body = g_bytes_new (row.body, row.length);
    g_ptr_array_add (rows, old);
  }

  return rows;
}

static void
add_keys (VgVaultFile *vault, const char *sql, GPtrArray *keys)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (vault->database, sql, NULL);

  while (vg_statement_step (statement, NULL) == VG_STEP_ROW) {
    guint8 cas[VG_ID_BYTES];
    guint8 person[VG_ID_BYTES];
    VgSecret *key = NULL;

    g_assert_true (vg_statement_copy_bytes (statement, 0, cas, sizeof cas));
    g_assert_true (vg_statement_copy_bytes (statement, 1, person, sizeof person));
    key = vg_vault_keys_find (vault->keys, cas, person, NULL);
    g_assert_nonnull (key);
    g_ptr_array_add (keys, vg_secret_ref (key));
  }
}

static GPtrArray *
list_keys (VgVaultFile *vault)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_secret_unref);

  g_ptr_array_add (keys, vg_secret_ref (vg_vault_keys_get_vault (vault->keys)));
  for (guint i = 0; i < VG_N_KEYS; i++)
    g_ptr_array_add (keys, vg_secret_ref (vg_vault_keys_get (vault->keys, i)));
  g_ptr_array_add (keys, vg_vault_open_own_key (vault, NULL));
  add_keys (vault, "SELECT cas, zeroblob(16) FROM case_key", keys);
  add_keys (vault, "SELECT cas, person FROM person_key", keys);
  return keys;
}

static gboolean
opens_to (const OldRow *old, VgSecret *key, const char *canary)
{
  GByteArray *plain = g_byte_array_new ();
  gsize length = 0;
  const guint8 *body = g_bytes_get_data (old->body, &length);
  gboolean is_found = vg_sealed_link_open (key, &old->row.name, body, length, plain) &&
                      strstr (vg_sealed_link_peek_text (plain, &length), canary) != NULL;

  g_byte_array_unref (plain);
  return is_found;
}

/* How many of these rows say @canary to somebody who has all keys of @vault. */
guint
given_open_rows (VgVaultFile *vault, GPtrArray *rows, const char *canary)
{
  g_autoptr (GPtrArray) keys = list_keys (vault);
  guint n_open = 0;

  for (guint i = 0; i < rows->len; i++)
    for (guint k = 0; k < keys->len; k++)
      n_open += opens_to (rows->pdata[i], keys->pdata[k], canary) ? 1 : 0;

  return n_open;
}

/* The keys of a case, plain and wrapped: what must be in no file afterwards. */
GPtrArray *
given_traces (VgVaultFile *vault, const char *case_id)
{
  GPtrArray *traces = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (VgStatement) statement = vg_database_prepare (
      vault->database,
      "SELECT zeroblob(16), wrapped FROM case_key WHERE cas=?1"
      " UNION ALL SELECT person, wrapped FROM person_key WHERE cas=?1",
      NULL);
  guint8 cas[VG_ID_BYTES];

  vg_digest_id (case_id, cas);
  vg_statement_add_bytes (statement, cas, sizeof cas);
  while (vg_statement_step (statement, NULL) == VG_STEP_ROW) {
    guint8 person[VG_ID_BYTES];
    gsize length = 0;
    const guint8 *wrapped = vg_statement_peek_bytes (statement, 1, &length);
    VgSecret *key = NULL;

    g_ptr_array_add (traces, g_bytes_new (wrapped, length));
    g_assert_true (vg_statement_copy_bytes (statement, 0, person, sizeof person));
    key = vg_vault_keys_find (vault->keys, cas, person, NULL);
    g_ptr_array_add (traces, g_bytes_new (vg_secret_peek (key), VG_SECRET_BYTES));
  }

  return traces;
}

/* Of a vault that is closed. */
void
given_no_traces (Home *home, GPtrArray *traces)
{
  g_assert_cmpuint (traces->len, >=, 2);
  for (guint i = 0; i < traces->len; i++) {
    gsize length = 0;
    const guint8 *bytes = g_bytes_get_data (traces->pdata[i], &length);

    g_assert_false (given_holds (home->folder, bytes, length));
    g_assert_false (given_holds (given_state (), bytes, length));
  }
}

VgStored *
given_load (VgVaultFile *vault, const char *case_id)
{
  g_autoptr (GError) error = NULL;
  VgStored *stored = vg_journal_load (vault, case_id, &error);

  g_assert_no_error (error);
  return stored;
}

guint
given_saying (VgStored *stored, const char *word)
{
  guint count = 0;

  for (guint i = 0; i < stored->acts->len; i++)
    count += strstr (vg_act_get_text (stored->acts->pdata[i]), word) != NULL ? 1 : 0;

  return count;
}

/* Two cases; in each of them acts of two authors about two people, and about none. */
VgVaultFile *
given_two_cases (Home *home)
{
  VgVaultFile *vault = given_create (home);

  vg_clock_set_today (GIVEN_TODAY);
  for (guint i = 0; i < 2; i++) {
    g_autofree char *id = g_strdup_printf ("case%u", i);

    given_save (vault, id, given_act ("anna", 1, "", "common"));
    given_save (vault, id, given_act ("anna", 2, "harmed", "kanarie"));
    given_save (vault, id, given_act ("bert", 3, "harmed", "kanarie"));
    given_save (vault, id, given_act ("anna", 4, "accused", "merel"));
    given_save (vault, id, given_act ("bert", 5, "accused", "merel"));
    given_save (vault, id, given_act ("anna", 6, "", "common"));
  }

  g_assert_true (vg_journal_add_own (vault, "{\"note\":1}", NULL));
  return vault;
}
