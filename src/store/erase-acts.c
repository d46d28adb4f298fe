/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "base/wipe.h"
#include "model/place.h"
#include "store/act-row.h"
#include "store/erase.h"
#include "store/erasing.h"
#include "store/rekey.h"
#include "store/sealed-link.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What vg_erase_acts() was asked for. */
typedef struct {
  const VgErasing *what;
  const VgSave *then;
  char *today;
} Job;

/* --- Gaps --- */

static gboolean
write_gap (VgVaultFile *vault, const VgActRow *row, const char *today, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      vault->database, "UPDATE act SET key=?, erased_on=?, body=NULL WHERE seq=?", error);
  guint8 proof[VG_ID_BYTES];
  VgLinkName name;

  if (statement == NULL)
    return FALSE;

  vg_act_row_name_link (row, &name);
  vg_gap_prove (vg_vault_keys_get (vault->keys, VG_KEY_ANCHOR), &name, row->commitment, today,
                proof);
  vg_statement_add_bytes (statement, proof, sizeof proof);
  vg_statement_add_text (statement, today);
  vg_statement_add_int (statement, row->seq);
  return vg_statement_run (statement, error);
}

static gboolean
refuse_missing (GError **error)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                       _ ("What was to be erased is not in this case any more. Nothing was "
                          "erased; open the case again and look."));
  return FALSE;
}

/* Of the row that @statement gives: one that is a gap already stays as it is. */
static gboolean
erase_found (VgVaultFile *vault, VgStatement *statement, Job *job, GError **error)
{
  VgStep step = vg_statement_step (statement, error);
  VgActRow row;

  if (step == VG_STEP_FAILED)
    return FALSE;
  if (step == VG_STEP_DONE)
    return refuse_missing (error);
  if (!vg_act_row_take (&row, statement))
    return vg_database_fail_damaged (error);

  return row.body == NULL || write_gap (vault, &row, job->today, error);
}

static gboolean
erase_single (VgVaultFile *vault, const guint8 *cas, const VgGap *gap, Job *job, GError **error)
{
  g_autoptr (VgStatement) statement = NULL;
  guint8 author[VG_ID_BYTES];

  if (gap->author == NULL)
    return refuse_missing (error);

  statement = vg_database_prepare (
      vault->database, "SELECT " VG_ACT_COLUMNS " FROM act WHERE cas=? AND author=? AND number=?",
      error);
  if (statement == NULL)
    return FALSE;

  vg_digest_id (gap->author, author);
  vg_statement_add_bytes (statement, cas, VG_ID_BYTES);
  vg_statement_add_bytes (statement, author, VG_ID_BYTES);
  vg_statement_add_int (statement, (gint64) gap->number);
  return erase_found (vault, statement, job, error);
}

static gboolean
erase_singles (VgVaultFile *vault, const guint8 *cas, Job *job, GError **error)
{
  GPtrArray *acts = job->what->acts;

  for (guint i = 0; acts != NULL && i < acts->len; i++)
    if (!erase_single (vault, cas, acts->pdata[i], job, error))
      return FALSE;

  return TRUE;
}

/* --- A person --- */

/* Who is in charge of the case was never a matter of a party's: such an act stays
 * (model/erasure.h).
 */
static gboolean
names_author (GByteArray *plain)
{
  gsize length = 0;
  const char *text = vg_sealed_link_peek_text (plain, &length);
  g_autoptr (JsonNode) node = vg_json_parse (text, length, "", NULL);
  JsonObject *set = vg_json_get_object (vg_json_peek_object (node), "set");
  JsonObjectIter iter;
  const char *place = NULL;

  if (set == NULL)
    return FALSE;

  json_object_iter_init (&iter, set);
  while (json_object_iter_next (&iter, &place, NULL))
    if (vg_place_is_under (place, "author"))
      return TRUE;

  return FALSE;
}

/* What does not open goes: nobody will read it any more. */
static gboolean
stays (VgSecret *key, const VgActRow *row)
{
  GByteArray *plain = g_byte_array_new ();
  gboolean is_kept = key != NULL &&
                     vg_sealed_link_open (key, &row->name, row->body, row->length, plain) &&
                     names_author (plain);

  vg_wipe (plain->data, plain->len);
  g_byte_array_unref (plain);
  return is_kept;
}

/* @numbers: (element-type gint64): out: rows of the person's that go */
static gboolean
list_of_person (VgVaultFile *vault,
                const guint8 *cas,
                const guint8 *person,
                GArray *numbers,
                GError **error)
{
  VgSecret *key = vg_vault_keys_find (vault->keys, cas, person, NULL);
  g_autoptr (VgStatement) statement = vg_database_prepare (
      vault->database,
      "SELECT " VG_ACT_COLUMNS " FROM act WHERE cas=? AND key=? AND body IS NOT NULL", error);
  VgStep step = VG_STEP_FAILED;
  VgActRow row;

  if (statement == NULL)
    return FALSE;

  vg_statement_add_bytes (statement, cas, VG_ID_BYTES);
  vg_statement_add_bytes (statement, person, VG_ID_BYTES);
  while ((step = vg_statement_step (statement, error)) == VG_STEP_ROW)
    if (!vg_act_row_take (&row, statement) || !stays (key, &row))
      g_array_append_val (numbers, row.seq);

  return step == VG_STEP_DONE;
}

static gboolean
erase_row (VgVaultFile *vault, gint64 seq, Job *job, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      vault->database, "SELECT " VG_ACT_COLUMNS " FROM act WHERE seq=?", error);

  if (statement == NULL)
    return FALSE;

  vg_statement_add_int (statement, seq);
  return erase_found (vault, statement, job, error);
}

static gboolean
erase_person (VgVaultFile *vault, const guint8 *cas, Job *job, GError **error)
{
  VgSecret *of_case = vg_vault_keys_find (vault->keys, cas, VG_NOBODY, error);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint8 person[VG_ID_BYTES];

  if (of_case == NULL)
    return FALSE;
  if (job->what->person == NULL)
    return TRUE;

  vg_digest_hidden_id (of_case, job->what->person, person);
  if (!list_of_person (vault, cas, person, numbers, error))
    return FALSE;
  for (guint i = 0; i < numbers->len; i++)
    if (!erase_row (vault, g_array_index (numbers, gint64, i), job, error))
      return FALSE;

  return TRUE;
}

/* --- The whole --- */

/* The new keys come whenever anything goes: older covers, cards and drafts, which older
 * backups hold, tell of the person as well.
 */
static gboolean
erase_acts (VgVaultFile *vault,
            const guint8 cas[VG_ID_BYTES],
            VgKeyTraces *traces,
            gpointer data,
            GError **error)
{
  Job *job = data;

  return erase_person (vault, cas, job, error) && erase_singles (vault, cas, job, error) &&
         vg_rekey_within (vault, cas, traces, error) &&
         (job->then == NULL || vg_journal_save_within (vault, job->then, error));
}

gboolean
vg_erase_acts (VgVaultFile *vault, const VgErasing *what, const VgSave *then, GError **error)
{
  g_autofree char *today = vg_clock_dup_today ();
  Job job = { what, then, today };

  g_return_val_if_fail (vault != NULL && what != NULL && what->case_id != NULL, FALSE);
  g_return_val_if_fail (then == NULL || g_str_equal (then->case_id, what->case_id), FALSE);

  return vg_erasing_run (vault, what->case_id, erase_acts, &job, error);
}

static gboolean
rekey (VgVaultFile *vault,
       const guint8 cas[VG_ID_BYTES],
       VgKeyTraces *traces,
       gpointer unused,
       GError **error)
{
  return vg_rekey_within (vault, cas, traces, error);
}

gboolean
vg_rekey_case (VgVaultFile *vault, const char *case_id, GError **error)
{
  g_return_val_if_fail (vault != NULL && case_id != NULL, FALSE);

  return vg_erasing_run (vault, case_id, rekey, NULL, error);
}
