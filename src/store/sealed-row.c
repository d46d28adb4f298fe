/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/sealed-row.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @head: the kind of its head, or NULL where older rows may come back */
static const struct {
  const char *format;
  const char *head;
  const char *put;
  const char *get;
  const char *remove;
} kinds[] = {
  [VG_ROW_COVER] = { "VGco", VG_HEAD_COVER,
                     "INSERT INTO cover(cas, body) VALUES(?, ?)"
                     " ON CONFLICT DO UPDATE SET body=excluded.body",
                     "SELECT body FROM cover WHERE cas=?", "DELETE FROM cover WHERE cas=?" },
  [VG_ROW_CARD] = { "VGca", VG_HEAD_CARD,
                    "INSERT INTO card(cas, body) VALUES(?, ?)"
                    " ON CONFLICT DO UPDATE SET body=excluded.body",
                    "SELECT body FROM card WHERE cas=?", "DELETE FROM card WHERE cas=?" },
  [VG_ROW_DRAFT] = { "VGdr", NULL,
                     "INSERT INTO draft(cas, body) VALUES(?, ?)"
                     " ON CONFLICT DO UPDATE SET body=excluded.body",
                     "SELECT body FROM draft WHERE cas=?", "DELETE FROM draft WHERE cas=?" },
  [VG_ROW_SETTING] = { "VGse", VG_HEAD_SETTING,
                       "INSERT INTO setting(id, body) VALUES(?, ?)"
                       " ON CONFLICT DO UPDATE SET body=excluded.body",
                       "SELECT body FROM setting WHERE id=?", "DELETE FROM setting WHERE id=?" },
};

void
vg_sealed_row_name_setting (VgVaultFile *vault, const char *name, VgRow *out)
{
  out->kind = VG_ROW_SETTING;
  vg_digest_hidden_id (vg_vault_keys_get (vault->keys, VG_KEY_SETTINGS), name, out->id);
}

/* Lends. */
static VgSecret *
find_key (VgVaultFile *vault, const VgRow *row, GError **error)
{
  VgVaultKeys *keys = vg_vault_get_keys (vault, error);

  if (keys == NULL)
    return NULL;
  if (row->kind == VG_ROW_SETTING)
    return vg_vault_keys_get (keys, VG_KEY_SETTINGS);

  return vg_vault_keys_find (keys, row->id, VG_NOBODY, error);
}

static void
name_row (VgVaultFile *vault, const VgRow *row, guint64 number, VgRowName *out)
{
  memset (out, 0, sizeof *out);
  g_strlcpy (out->format, kinds[row->kind].format, sizeof out->format);
  out->number = number;
  if (row->kind == VG_ROW_SETTING) {
    memcpy (out->key, row->id, VG_ID_BYTES);
    memcpy (out->vault, vault->id, VG_ID_BYTES);
  } else {
    memcpy (out->cas, row->id, VG_ID_BYTES);
  }
}

/* The head that counts it; of number 0 for a kind that has none. */
static gboolean
read_head (VgVaultFile *vault, const VgRow *row, VgHead *out, GError **error)
{
  memset (out, 0, sizeof *out);
  if (kinds[row->kind].head == NULL)
    return TRUE;

  memcpy (out->name.cas, row->id, VG_ID_BYTES);
  vg_head_set_kind (out, kinds[row->kind].head);
  return vg_head_read (out, vault->database, error);
}

static gboolean
count_up (VgVaultFile *vault, VgHead *head, GError **error)
{
  VgSecret *key = vg_vault_keys_get (vault->keys, VG_KEY_ANCHOR);

  vg_anchor_toggle (&vault->pending, key, head);
  head->name.number++;
  vg_anchor_toggle (&vault->pending, key, head);
  return vg_head_write (head, vault->database, error);
}

static gboolean
write_body (VgVaultFile *vault, const VgRow *row, GBytes *body, GError **error)
{
  g_autoptr (VgStatement)
      statement = vg_database_prepare (vault->database, kinds[row->kind].put, error);

  if (statement == NULL)
    return FALSE;

  vg_statement_add_bytes (statement, row->id, VG_ID_BYTES);
  vg_statement_add_bytes (statement, g_bytes_get_data (body, NULL), g_bytes_get_size (body));
  return vg_statement_run (statement, error);
}

gboolean
vg_sealed_row_put (VgVaultFile *vault, const VgRow *row, const char *text, GError **error)
{
  VgSecret *key = find_key (vault, row, error);
  g_autoptr (GBytes) body = NULL;
  VgRowName name;
  VgHead head;

  if (key == NULL || !read_head (vault, row, &head, error))
    return FALSE;
  if (kinds[row->kind].head != NULL && !count_up (vault, &head, error))
    return FALSE;

  name_row (vault, row, head.name.number, &name);
  body = vg_envelope_seal (key, &name, (const guint8 *) text, strlen (text), error);
  return body != NULL && write_body (vault, row, body, error);
}

gboolean
vg_sealed_row_remove (VgVaultFile *vault, const VgRow *row, GError **error)
{
  g_autoptr (VgStatement)
      statement = vg_database_prepare (vault->database, kinds[row->kind].remove, error);

  /* What is counted goes with its case, head and all: store/erase.h. */
  g_return_val_if_fail (kinds[row->kind].head == NULL, FALSE);

  if (statement == NULL)
    return FALSE;

  vg_statement_add_bytes (statement, row->id, VG_ID_BYTES);
  return vg_statement_run (statement, error);
}

GBytes *
vg_sealed_row_open (VgVaultFile *vault,
                    const VgRow *row,
                    guint64 number,
                    GBytes *body,
                    GError **error)
{
  VgSecret *key = find_key (vault, row, error);
  VgRowName name;

  if (key == NULL)
    return NULL;

  name_row (vault, row, number, &name);
  return vg_envelope_open (key, &name, g_bytes_get_data (body, NULL), g_bytes_get_size (body),
                           error);
}

static VgStep
read_body (VgVaultFile *vault, const VgRow *row, GBytes **body, GError **error)
{
  g_autoptr (VgStatement)
      statement = vg_database_prepare (vault->database, kinds[row->kind].get, error);
  VgStep step = VG_STEP_FAILED;

  if (statement == NULL)
    return VG_STEP_FAILED;

  vg_statement_add_bytes (statement, row->id, VG_ID_BYTES);
  step = vg_statement_step (statement, error);
  if (step == VG_STEP_ROW) {
    gsize length = 0;
    const guint8 *bytes = vg_statement_peek_bytes (statement, 0, &length);

    *body = g_bytes_new (bytes, length);
  }

  return step;
}

GBytes *
vg_sealed_row_get (VgVaultFile *vault, const VgRow *row, GError **error)
{
  g_autoptr (GBytes) body = NULL;
  VgStep step = VG_STEP_FAILED;
  VgHead head;

  if (!read_head (vault, row, &head, error))
    return NULL;

  step = read_body (vault, row, &body, error);
  if (step == VG_STEP_ROW)
    return vg_sealed_row_open (vault, row, head.name.number, body, error);
  if (step == VG_STEP_DONE && head.name.number > 0)
    vg_database_fail_damaged (error);
  else if (step == VG_STEP_DONE)
    g_set_error_literal (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                         _ ("there is nothing of that name in this vault"));

  return NULL;
}
