/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/check-case.h"

#include "base/error.h"
#include "base/json.h"
#include "store/check-chain.h"
#include "store/id-table.h"
#include "store/sealed-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where something of a case may stand. A head may also be that of one's own notes (zeros), or
 * of a setting (its kind, as head.h writes it).
 */
static const char *const sources[] = {
  "SELECT cas FROM case_key",
  "SELECT DISTINCT cas FROM person_key",
  "SELECT DISTINCT cas FROM act",
  ("SELECT DISTINCT cas FROM head WHERE cas<>zeroblob(16)"
   " AND author<>x'73657474696e67000000000000000000'"),
  "SELECT cas FROM cover",
  "SELECT cas FROM card",
  "SELECT cas FROM draft",
};

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return memcmp (*(const guint8 *const *) a, *(const guint8 *const *) b, VG_ID_BYTES);
}

/* What cannot be read here is told of by SQLite's own check. */
static gboolean
add_source (VgVaultFile *vault, const char *sql, GHashTable *found, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (vault->database, sql, error);

  if (statement == NULL)
    return FALSE;

  while (vg_statement_step (statement, NULL) == VG_STEP_ROW) {
    guint8 id[VG_ID_BYTES];

    if (vg_statement_copy_bytes (statement, 0, id, sizeof id))
      g_hash_table_add (found, vg_id_dup (id));
  }

  return TRUE;
}

GPtrArray *
vg_check_list_cases (VgVaultFile *vault, GError **error)
{
  g_autoptr (GHashTable) found = vg_id_table_new (NULL);
  GPtrArray *cases = NULL;
  GHashTableIter iter;
  gpointer id = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    if (!add_source (vault, sources[i], found, error))
      return NULL;

  cases = g_ptr_array_new_with_free_func (g_free);
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (cases, vg_id_dup (id));
  g_ptr_array_sort (cases, compare_ids);
  return cases;
}

/* The id in its cover, where that is this case's. Returns: (transfer full) (nullable) */
static char *
dup_id (GBytes *cover, const guint8 cas[VG_ID_BYTES])
{
  g_autoptr (JsonNode) node = NULL;
  const char *id = NULL;
  guint8 found[VG_ID_BYTES];

  if (cover == NULL)
    return NULL;

  node = vg_json_parse (g_bytes_get_data (cover, NULL), g_bytes_get_size (cover), "", NULL);
  id = node != NULL ? vg_json_get_string (vg_json_peek_object (node), "id") : NULL;
  if (id == NULL)
    return NULL;

  vg_digest_id (id, found);
  return memcmp (found, cas, VG_ID_BYTES) == 0 ? g_strdup (id) : NULL;
}

static void
name_case (VgCheckReport *report, GBytes *cover, const guint8 *cas, guint number)
{
  g_autofree char *id = dup_id (cover, cas);

  if (id != NULL)
    /* Translators: %s is a case's id. */
    vg_check_report_turn_to (report, g_strdup_printf (_ ("Case %s"), id));
  else
    /* Translators: of a case whose id cannot be read. */
    vg_check_report_turn_to (report,
                             g_strdup_printf (_ ("Case %u of %u"), number, report->counts.n_cases));
}

static gboolean
check_key (VgCheckReport *report, VgVaultFile *vault, const guint8 *cas)
{
  g_autoptr (GError) failure = NULL;

  if (vg_vault_keys_find (vault->keys, cas, VG_NOBODY, &failure) != NULL)
    return TRUE;

  vg_check_report_add (report, g_error_matches (failure, VG_ERROR, VG_ERROR_NOT_FOUND)
                                   ? _ ("its key is missing, so nothing of it can be opened")
                                   : _ ("its key is damaged, so nothing of it can be opened"));
  return FALSE;
}

static void
check_people (VgCheckReport *report, VgVaultFile *vault, const guint8 *cas)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      vault->database, "SELECT person FROM person_key WHERE cas=?", NULL);

  if (statement == NULL)
    return;

  vg_statement_add_bytes (statement, cas, VG_ID_BYTES);
  while (vg_statement_step (statement, NULL) == VG_STEP_ROW) {
    guint8 person[VG_ID_BYTES];

    if (!vg_statement_copy_bytes (statement, 0, person, sizeof person) ||
        vg_vault_keys_find (vault->keys, cas, person, NULL) == NULL)
      vg_check_report_add (report, _ ("the key of one of its people is damaged"));
  }
}

/* Returns: (transfer full) (nullable) */
static GBytes *
open_row (VgVaultFile *vault, const guint8 *cas, VgRowKind kind, GError **error)
{
  VgRow row = { .kind = kind };

  memcpy (row.id, cas, VG_ID_BYTES);
  return vg_sealed_row_get (vault, &row, error);
}

static void
check_card (VgCheckReport *report, VgVaultFile *vault, const guint8 *cas)
{
  g_autoptr (GBytes) card = open_row (vault, cas, VG_ROW_CARD, NULL);

  if (card == NULL || strchr (g_bytes_get_data (card, NULL), '\n') == NULL)
    vg_check_report_add (report, _ ("what the list of cases shows of it is missing or damaged"));
}

static void
check_draft (VgCheckReport *report, VgVaultFile *vault, const guint8 *cas)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) draft = open_row (vault, cas, VG_ROW_DRAFT, &failure);

  if (draft == NULL && !g_error_matches (failure, VG_ERROR, VG_ERROR_NOT_FOUND))
    vg_check_report_add (report, _ ("the text that was being typed in it does not open"));
}

gboolean
vg_check_case (VgCheckReport *report,
               VgVaultFile *vault,
               const guint8 cas[VG_ID_BYTES],
               guint number,
               GError **error)
{
  g_autoptr (GBytes) cover = open_row (vault, cas, VG_ROW_COVER, NULL);

  name_case (report, cover, cas, number);
  if (!check_key (report, vault, cas))
    return vg_check_chains (report, vault, cas, VG_CHAIN_LINKS, error);

  if (cover == NULL)
    vg_check_report_add (report, _ ("its cover is missing or damaged"));
  check_people (report, vault, cas);
  check_card (report, vault, cas);
  check_draft (report, vault, cas);
  return vg_check_chains (report, vault, cas, VG_CHAIN_OPEN, error);
}
