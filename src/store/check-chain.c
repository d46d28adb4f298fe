/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/check-chain.h"

#include "base/error.h"
#include "base/wipe.h"
#include "model/act.h"
#include "store/act-row.h"
#include "store/sealed-link.h"
#include "store/stored-act.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @at: the end of the chain so far; @n_chains: begun so far
 * @clock: of the act before, in the same chain; @n_lost: whose key is not there
 */
typedef struct {
  VgCheckReport *report;
  VgVaultFile *vault;
  VgChainDepth depth;
  VgHead at;
  guint n_chains;
  gint64 clock;
  guint n_lost;
  GByteArray *plain;
} Walk;

static void
check_end (Walk *walk)
{
  VgHead head = walk->at;

  if (walk->n_chains == 0)
    return;
  if (!vg_head_read (&head, walk->vault->database, NULL) || head.name.number < walk->at.name.number)
    vg_check_report_add_at (walk->report, walk->at.name.number,
                            _ ("its chain should have ended before it"));
  else if (head.name.number > walk->at.name.number)
    vg_check_report_add_at (walk->report, walk->at.name.number,
                            _ ("what was saved after it is missing"));
  else if (!vg_digest_equal (head.link, walk->at.link, VG_DIGEST_BYTES))
    vg_check_report_add_at (walk->report, walk->at.name.number,
                            _ ("it is not the one its chain should end with"));
}

static void
begin_chain (Walk *walk, const VgActRow *row)
{
  check_end (walk);
  vg_act_row_name_link (row, &walk->at.name);
  walk->at.name.number = 0;
  memset (walk->at.link, 0, VG_DIGEST_BYTES);
  walk->clock = 0;
  walk->n_chains++;
}

/* Then as if all were well up to @row, so that one fault is told once. */
static void
check_place (Walk *walk, const VgActRow *row)
{
  if (row->name.number != walk->at.name.number + 1)
    vg_check_report_add_at (walk->report, row->name.number,
                            _ ("what was saved before it is missing"));
  else if (!vg_digest_equal (row->name.previous, walk->at.link, VG_DIGEST_BYTES))
    vg_check_report_add_at (walk->report, row->name.number,
                            _ ("it does not hang on the one before it"));

  walk->at.name.number = row->name.number - 1;
  memcpy (walk->at.link, row->name.previous, VG_DIGEST_BYTES);
}

/* That of the one person it is about, so that erasing this person finds it. */
static gboolean
is_right_key (Walk *walk, VgAct *act, const VgActRow *row)
{
  VgSecret *of_case = vg_vault_keys_find (walk->vault->keys, row->name.cas, VG_NOBODY, NULL);
  g_auto (GStrv) people = vg_act_list_people (act);
  guint8 id[VG_ID_BYTES] = { 0 };

  if (of_case != NULL && g_strv_length (people) == 1)
    vg_digest_hidden_id (of_case, people[0], id);

  return memcmp (id, row->name.key, VG_ID_BYTES) == 0;
}

/* What is wrong with what it holds; NULL where nothing is. */
static const char *
judge_act (Walk *walk, const VgActRow *row)
{
  g_autoptr (VgAct) act = vg_stored_act_read (walk->plain);

  if (act == NULL)
    return _ ("it is no act that this version knows");
  if (!vg_stored_act_is_by (act, row))
    return _ ("it is by another author than its chain");
  if (!is_right_key (walk, act, row))
    return _ ("it is sealed with another key than that of whom it is about");
  if (vg_act_get_clock (act) == walk->clock)
    return _ ("it claims the same moment as the one before it");

  walk->clock = vg_act_get_clock (act);
  return NULL;
}

static const char *
judge_body (Walk *walk, const VgActRow *row)
{
  VgSecret *key = vg_vault_keys_find (walk->vault->keys, row->name.cas, row->name.key, NULL);

  /* Told once for all of them. */
  walk->n_lost += key == NULL ? 1 : 0;
  if (key == NULL)
    return NULL;
  if (!vg_sealed_link_open (key, &row->name, row->body, row->length, walk->plain))
    return _ ("it does not open");
  if (!vg_sealed_link_fits (walk->plain, row->commitment))
    return _ ("it is not what was saved");

  return judge_act (walk, row);
}

static const char *
judge (Walk *walk, const VgActRow *row)
{
  if (row->body == NULL)
    return vg_stored_act_is_erased (row, vg_vault_keys_get (walk->vault->keys, VG_KEY_ANCHOR))
               ? NULL
               : _ ("it is gone, and the vault did not erase it");

  return walk->depth == VG_CHAIN_OPEN ? judge_body (walk, row) : NULL;
}

static void
check_row (Walk *walk, const VgActRow *row)
{
  gboolean is_same = walk->n_chains > 0 &&
                     memcmp (row->name.author, walk->at.name.author, VG_ID_BYTES) == 0;
  const char *fault = NULL;

  if (!is_same)
    begin_chain (walk, row);

  check_place (walk, row);
  fault = judge (walk, row);
  if (fault != NULL)
    vg_check_report_add_at (walk->report, row->name.number, fault);

  walk->report->counts.n_acts += row->body != NULL ? 1 : 0;
  walk->report->counts.n_gaps += row->body == NULL ? 1 : 0;
  vg_head_follow (&walk->at, row->commitment);
}

/* A chain that is gone as a whole has left its head. */
static void
check_heads (Walk *walk, const guint8 cas[VG_ID_BYTES])
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      walk->vault->database, "SELECT cas, author, number, link FROM head WHERE cas=?", NULL);
  guint n_heads = 0;

  if (statement == NULL)
    return;

  vg_statement_add_bytes (statement, cas, VG_ID_BYTES);
  while (vg_statement_step (statement, NULL) == VG_STEP_ROW) {
    VgHead head;

    n_heads += vg_head_take_row (&head, statement) && vg_head_is_chain (&head) ? 1 : 0;
  }

  if (n_heads > walk->n_chains)
    vg_check_report_add (walk->report, _ ("all that one of its authors saved is missing"));
}

static void
tell_lost (Walk *walk)
{
  g_autofree char *what = NULL;

  if (walk->n_lost == 0)
    return;

  what = g_strdup_printf (
      ngettext ("%u act cannot be opened: the key it was sealed with is missing or damaged",
                "%u acts cannot be opened: the key they were sealed with is missing or damaged",
                walk->n_lost),
      walk->n_lost);
  vg_check_report_add (walk->report, what);
}

static gboolean
walk_rows (Walk *walk, VgStatement *statement, GError **error)
{
  VgStep step = VG_STEP_FAILED;
  VgActRow row;

  while ((step = vg_statement_step (statement, NULL)) == VG_STEP_ROW) {
    if (vg_act_row_take (&row, statement))
      check_row (walk, &row);
    else
      vg_check_report_add_at (walk->report, row.name.number, _ ("its row is damaged"));
    if (!vg_progress_step (&walk->report->progress, error))
      return FALSE;
  }

  if (step == VG_STEP_FAILED)
    vg_check_report_add (walk->report, _ ("its rows cannot be read: the file is damaged there"));
  check_end (walk);
  return TRUE;
}

gboolean
vg_check_chains (VgCheckReport *report,
                 VgVaultFile *vault,
                 const guint8 cas[VG_ID_BYTES],
                 VgChainDepth depth,
                 GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      vault->database, "SELECT " VG_ACT_COLUMNS " FROM act WHERE cas=? ORDER BY author, number",
      error);
  Walk walk = { .report = report, .vault = vault, .depth = depth };
  gboolean is_wanted = FALSE;

  if (statement == NULL)
    return FALSE;

  vg_statement_add_bytes (statement, cas, VG_ID_BYTES);
  walk.plain = g_byte_array_new ();
  is_wanted = walk_rows (&walk, statement, error);
  vg_wipe (walk.plain->data, walk.plain->len);
  g_byte_array_unref (walk.plain);
  tell_lost (&walk);
  check_heads (&walk, cas);
  return is_wanted;
}
