/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/erase.h"

#include "base/error.h"
#include "store/erased-note.h"
#include "store/erasing.h"

#include <glib/gi18n-lib.h>

static gboolean
count_rows (VgVaultFile *vault, const char *sql, const guint8 *cas, gint64 *out, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (vault->database, sql, error);

  if (statement == NULL)
    return FALSE;

  vg_statement_add_bytes (statement, cas, VG_ID_BYTES);
  if (vg_statement_step (statement, error) != VG_STEP_ROW)
    return FALSE;

  *out = vg_statement_get_int (statement, 0);
  return TRUE;
}

/* Where anything is left of it: a damaged case can be erased as well. */
static gboolean
count_acts (VgVaultFile *vault, const guint8 *cas, gint64 *n_acts, GError **error)
{
  gint64 n_keys = 0;
  gint64 n_heads = 0;

  if (!count_rows (vault, "SELECT count(*) FROM act WHERE cas=?", cas, n_acts, error) ||
      !count_rows (vault, "SELECT count(*) FROM case_key WHERE cas=?", cas, &n_keys, error) ||
      !count_rows (vault, "SELECT count(*) FROM head WHERE cas=?", cas, &n_heads, error))
    return FALSE;
  if (*n_acts + n_keys + n_heads > 0)
    return TRUE;

  g_set_error_literal (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                       _ ("there is no such case in this vault"));
  return FALSE;
}

static gboolean
erase_case (VgVaultFile *vault,
            const guint8 cas[VG_ID_BYTES],
            VgKeyTraces *traces,
            gpointer unused,
            GError **error)
{
  static const char *const removals[] = {
    "DELETE FROM act WHERE cas=?",   "DELETE FROM head WHERE cas=?",
    "DELETE FROM cover WHERE cas=?", "DELETE FROM card WHERE cas=?",
    "DELETE FROM draft WHERE cas=?",
  };
  gint64 n_acts = 0;

  if (!count_acts (vault, cas, &n_acts, error) || !vg_key_rows_remove (vault, cas, traces, error))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (removals); i++)
    if (!vg_erasing_execute (vault, removals[i], cas, error))
      return FALSE;

  return vg_erased_note_add (vault, (guint64) n_acts, error);
}

gboolean
vg_erase_case (VgVaultFile *vault, const char *case_id, GError **error)
{
  g_return_val_if_fail (vault != NULL && case_id != NULL, FALSE);

  return vg_erasing_run (vault, case_id, erase_case, NULL, error);
}

GPtrArray *
vg_erase_list_notes (VgVaultFile *vault, GError **error)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (VgStatement) statement = NULL;
  VgStep step = VG_STEP_FAILED;

  g_return_val_if_fail (vault != NULL, NULL);

  if (vg_vault_get_keys (vault, error) == NULL)
    return NULL;

  statement = vg_database_prepare (vault->database, VG_ERASED_NOTE_SELECT, error);
  if (statement == NULL)
    return NULL;

  while ((step = vg_statement_step (statement, error)) == VG_STEP_ROW) {
    g_autoptr (GBytes) note = vg_erased_note_open (vault, statement, error);

    if (note == NULL)
      return NULL;
    g_ptr_array_add (notes, g_strndup (g_bytes_get_data (note, NULL), g_bytes_get_size (note)));
  }

  return step == VG_STEP_DONE ? g_steal_pointer (&notes) : NULL;
}
