/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/wipe.h"
#include "store/act-row.h"
#include "store/journal.h"
#include "store/sealed-link.h"
#include "store/sealed-row.h"

#include <string.h>

/* By the first line of each; those that did not open come last. */
static int
compare_cards (gconstpointer a, gconstpointer b)
{
  GBytes *left = *(GBytes *const *) a;
  GBytes *right = *(GBytes *const *) b;
  const char *left_text = left != NULL ? g_bytes_get_data (left, NULL) : NULL;
  const char *right_text = right != NULL ? g_bytes_get_data (right, NULL) : NULL;
  gsize left_length = left != NULL ? strcspn (left_text, "\n") : 0;
  gsize right_length = right != NULL ? strcspn (right_text, "\n") : 0;
  int order = 0;

  if (left == NULL || right == NULL)
    return (left == NULL) - (right == NULL);

  order = memcmp (left_text, right_text, MIN (left_length, right_length));
  return order != 0 ? order : (left_length > right_length) - (left_length < right_length);
}

/* NULL where there is no card that opens, though its head says there is one. */
static GBytes *
open_card (VgVaultFile *vault, VgStatement *statement)
{
  VgRow row = { .kind = VG_ROW_CARD };
  gsize length = 0;
  const guint8 *bytes = vg_statement_peek_bytes (statement, 2, &length);
  g_autoptr (GBytes) body = g_bytes_new_static (bytes, length);

  if (!vg_statement_copy_bytes (statement, 0, row.id, VG_ID_BYTES))
    return NULL;

  return vg_sealed_row_open (vault, &row, (guint64) vg_statement_get_int (statement, 1), body,
                             NULL);
}

GPtrArray *
vg_journal_list_cards (VgVaultFile *vault, guint *n_damaged, GError **error)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (VgStatement) statement = NULL;
  VgStep step = VG_STEP_FAILED;
  VgHead kind;

  g_return_val_if_fail (vault != NULL && n_damaged != NULL, NULL);

  *n_damaged = 0;
  if (vg_vault_get_keys (vault, error) == NULL)
    return NULL;

  /* By the heads: a card that was taken away would not be missed otherwise. */
  statement = vg_database_prepare (vault->database,
                                   "SELECT head.cas, head.number, card.body FROM head"
                                   " LEFT JOIN card ON card.cas=head.cas WHERE head.author=?",
                                   error);
  if (statement == NULL)
    return NULL;

  vg_head_set_kind (&kind, VG_HEAD_CARD);
  vg_statement_add_bytes (statement, kind.name.author, VG_ID_BYTES);
  while ((step = vg_statement_step (statement, error)) == VG_STEP_ROW) {
    GBytes *card = open_card (vault, statement);

    *n_damaged += card == NULL ? 1 : 0;
    g_ptr_array_add (cards, card);
  }
  if (step == VG_STEP_FAILED)
    return NULL;

  g_ptr_array_sort (cards, compare_cards);
  return g_steal_pointer (&cards);
}

/* What one slice of a scan works with; the key of the last row, for most rows follow one of
 * the same case.
 */
typedef struct {
  VgVaultFile *vault;
  VgSecret *key;
  VgActRow last;
  GByteArray *plain;
  VgScanFunc func;
  gpointer data;
} Slice;

static gboolean
is_same_key (const VgActRow *a, const VgActRow *b)
{
  return memcmp (a->name.cas, b->name.cas, VG_ID_BYTES) == 0 &&
         memcmp (a->name.key, b->name.key, VG_ID_BYTES) == 0;
}

/* FALSE stops the scan. What does not open is passed over. */
static gboolean
scan_row (Slice *slice, const VgActRow *row)
{
  gsize length = 0;
  const char *text = NULL;

  if (slice->key == NULL || !is_same_key (&slice->last, row))
    slice->key = vg_vault_keys_find (slice->vault->keys, row->name.cas, row->name.key, NULL);
  slice->last = *row;
  if (slice->key == NULL ||
      !vg_sealed_link_open (slice->key, &row->name, row->body, row->length, slice->plain))
    return TRUE;

  text = vg_sealed_link_peek_text (slice->plain, &length);
  return slice->func (row->name.cas, (const guint8 *) text, length, slice->data);
}

static gboolean
scan_slice (Slice *slice, VgScan *scan, guint n_rows, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      slice->vault->database, "SELECT " VG_ACT_COLUMNS " FROM act WHERE seq>? ORDER BY seq LIMIT ?",
      error);
  VgStep step = VG_STEP_FAILED;
  guint n_seen = 0;
  VgActRow row;

  if (statement == NULL)
    return FALSE;

  vg_statement_add_int (statement, scan->row);
  vg_statement_add_int (statement, n_rows);
  while ((step = vg_statement_step (statement, error)) == VG_STEP_ROW) {
    gboolean is_ours = vg_act_row_take (&row, statement);

    scan->row = row.seq;
    n_seen++;
    if (is_ours && row.body != NULL && !scan_row (slice, &row))
      return TRUE;
  }

  scan->is_done = step == VG_STEP_DONE && n_seen < n_rows;
  return step == VG_STEP_DONE;
}

gboolean
vg_journal_scan (VgVaultFile *vault,
                 VgScan *scan,
                 guint n_rows,
                 VgScanFunc func,
                 gpointer user_data,
                 GError **error)
{
  Slice slice = { .vault = vault, .func = func, .data = user_data };
  gboolean is_scanned = FALSE;

  g_return_val_if_fail (vault != NULL && scan != NULL && func != NULL, FALSE);

  if (vg_vault_get_keys (vault, error) == NULL)
    return FALSE;

  slice.plain = g_byte_array_new ();
  is_scanned = scan_slice (&slice, scan, n_rows, error);
  vg_wipe (slice.plain->data, slice.plain->len);
  g_byte_array_unref (slice.plain);
  return is_scanned;
}
