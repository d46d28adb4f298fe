/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/wipe.h"
#include "store/act-row.h"
#include "store/journal.h"
#include "store/sealed-link.h"
#include "store/sealed-row.h"

#include <stdlib.h>
#include <string.h>

/* A card and the line that it is listed by. */
typedef struct {
  GBytes *card; /* NULL where it did not open */
  const char *sort;
  gsize length;
} Listed;

/* Those that did not open come last. */
static int
compare_cards (gconstpointer a, gconstpointer b)
{
  const Listed *left = a;
  const Listed *right = b;
  int order = 0;

  if (left->card == NULL || right->card == NULL)
    return (left->card == NULL) - (right->card == NULL);

  order = memcmp (left->sort, right->sort, MIN (left->length, right->length));
  return order != 0 ? order : (left->length > right->length) - (left->length < right->length);
}

static GPtrArray *
sort_cards (GArray *listed)
{
  GPtrArray *cards = g_ptr_array_new_full (listed->len, (GDestroyNotify) g_bytes_unref);

  g_array_sort (listed, compare_cards);
  for (guint i = 0; i < listed->len; i++)
    g_ptr_array_add (cards, g_array_index (listed, Listed, i).card);

  return cards;
}

/* How often a case's card was written. */
typedef struct {
  guint8 cas[VG_ID_BYTES];
  guint64 number;
} Count;

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  return memcmp (((const Count *) a)->cas, ((const Count *) b)->cas, VG_ID_BYTES);
}

/* From the heads, in the order of the cases: one walk over them is quicker than a look for
 * each card. There must be as many cards, also where the row of one was taken away.
 */
static GArray *
read_counts (VgVaultFile *vault, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      vault->database, "SELECT cas, number FROM head WHERE author=? ORDER BY cas", error);
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (Count));
  VgStep step = VG_STEP_FAILED;
  VgHead kind;

  if (statement == NULL)
    return NULL;

  vg_head_set_kind (&kind, VG_HEAD_CARD);
  vg_statement_add_bytes (statement, kind.name.author, VG_ID_BYTES);
  while ((step = vg_statement_step (statement, error)) == VG_STEP_ROW) {
    Count count = { .number = (guint64) vg_statement_get_int (statement, 1) };

    if (!vg_statement_copy_bytes (statement, 0, count.cas, VG_ID_BYTES)) {
      vg_database_fail_damaged (error);
      return NULL;
    }
    g_array_append_val (counts, count);
  }

  return step == VG_STEP_DONE ? g_steal_pointer (&counts) : NULL;
}

/* NULL where there is no such head, or it does not open. */
static GBytes *
open_card (VgVaultFile *vault, VgStatement *statement, GArray *counts)
{
  VgRow row = { .kind = VG_ROW_CARD };
  gsize length = 0;
  const guint8 *bytes = vg_statement_peek_bytes (statement, 1, &length);
  g_autoptr (GBytes) body = g_bytes_new_static (bytes, length);
  const Count *count = NULL;
  Count wanted;

  if (!vg_statement_copy_bytes (statement, 0, wanted.cas, VG_ID_BYTES))
    return NULL;

  count = bsearch (&wanted, counts->data, counts->len, sizeof wanted, compare_counts);
  if (count == NULL)
    return NULL;

  memcpy (row.id, wanted.cas, VG_ID_BYTES);
  return vg_sealed_row_open (vault, &row, count->number, body, NULL);
}

static void
add_card (GArray *listed, GBytes *taken)
{
  Listed one = { .card = taken };

  if (taken != NULL) {
    one.sort = g_bytes_get_data (taken, NULL);
    one.length = strcspn (one.sort, "\n");
  }
  g_array_append_val (listed, one);
}

static gboolean
read_cards (VgVaultFile *vault, GArray *counts, GArray *listed, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      vault->database, "SELECT cas, body FROM card ORDER BY rowid", error);
  VgStep step = VG_STEP_FAILED;

  if (statement == NULL)
    return FALSE;

  while ((step = vg_statement_step (statement, error)) == VG_STEP_ROW)
    add_card (listed, open_card (vault, statement, counts));

  return step == VG_STEP_DONE;
}

GPtrArray *
vg_journal_list_cards (VgVaultFile *vault, guint *n_damaged, GError **error)
{
  g_autoptr (GArray) listed = g_array_new (FALSE, FALSE, sizeof (Listed));
  g_autoptr (GArray) counts = NULL;
  g_autoptr (GPtrArray) cards = NULL;
  gboolean is_read = FALSE;

  g_return_val_if_fail (vault != NULL && n_damaged != NULL, NULL);

  *n_damaged = 0;
  if (vg_vault_get_keys (vault, error) == NULL)
    return NULL;

  vg_vault_keys_load_cases (vault->keys);
  counts = read_counts (vault, error);
  if (counts == NULL)
    return NULL;

  is_read = read_cards (vault, counts, listed, error);
  while (listed->len < counts->len)
    add_card (listed, NULL);

  cards = sort_cards (listed);
  for (guint i = 0; i < cards->len; i++)
    *n_damaged += cards->pdata[i] == NULL ? 1 : 0;
  return is_read ? g_steal_pointer (&cards) : NULL;
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
