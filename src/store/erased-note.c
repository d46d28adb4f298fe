/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/erased-note.h"

#include "base/clock.h"

#include <string.h>

static void
name_row (VgVaultFile *vault, gint64 id, VgRowName *out)
{
  memset (out, 0, sizeof *out);
  g_strlcpy (out->format, "VGer", sizeof out->format);
  out->number = (guint64) id;
  memcpy (out->vault, vault->id, VG_ID_BYTES);
}

/* Notes are never removed: each has a number of its own. */
static gboolean
find_id (VgVaultFile *vault, gint64 *out, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      vault->database, "SELECT coalesce(max(id), 0)+1 FROM erased", error);

  if (statement == NULL || vg_statement_step (statement, error) != VG_STEP_ROW)
    return FALSE;

  *out = vg_statement_get_int (statement, 0);
  return TRUE;
}

static gboolean
insert (VgVaultFile *vault, gint64 id, const char *text, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      vault->database, "INSERT INTO erased(id, body) VALUES(?, ?)", error);
  g_autoptr (GBytes) body = NULL;
  VgRowName name;

  if (statement == NULL)
    return FALSE;

  name_row (vault, id, &name);
  body = vg_envelope_seal (vg_vault_keys_get (vault->keys, VG_KEY_ERASED), &name,
                           (const guint8 *) text, strlen (text), error);
  if (body == NULL)
    return FALSE;

  vg_statement_add_int (statement, id);
  vg_statement_add_bytes (statement, g_bytes_get_data (body, NULL), g_bytes_get_size (body));
  return vg_statement_run (statement, error);
}

gboolean
vg_erased_note_add (VgVaultFile *vault, guint64 n_acts, GError **error)
{
  g_autofree char *today = vg_clock_dup_today ();
  g_autofree char *text = g_strdup_printf ("{\"erased\":\"%s\",\"acts\":%" G_GUINT64_FORMAT "}",
                                           today, n_acts);
  gint64 id = 0;

  return find_id (vault, &id, error) && insert (vault, id, text, error);
}

GBytes *
vg_erased_note_open (VgVaultFile *vault, VgStatement *row, GError **error)
{
  gsize length = 0;
  const guint8 *body = vg_statement_peek_bytes (row, 1, &length);
  VgRowName name;

  name_row (vault, vg_statement_get_int (row, 0), &name);
  return vg_envelope_open (vg_vault_keys_get (vault->keys, VG_KEY_ERASED), &name, body, length,
                           error);
}
