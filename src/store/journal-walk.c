/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/journal-walk.h"

#include "base/error.h"
#include "base/wipe.h"
#include "store/sealed-link.h"
#include "store/stored-act.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @at: the end of the chain so far; @n_chains: begun so far */
typedef struct {
  VgVaultFile *vault;
  VgHead at;
  guint n_chains;
  GByteArray *plain;
} Walk;

static gboolean
refuse (const VgHead *at, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_TAMPERED,
               _ ("This case does not hold together after act %lu of one of its authors: what "
                  "follows was damaged, altered or taken away. Nothing was changed; copy the "
                  "folder as it is, and look into your last backup."),
               (gulong) at->name.number);
  return FALSE;
}

/* Whether the chain that was walked ends where its head says. */
static gboolean
check_end (Walk *walk, GError **error)
{
  VgHead head = walk->at;

  if (walk->n_chains == 0)
    return TRUE;
  if (!vg_head_read (&head, walk->vault->database, error))
    return FALSE;

  return (head.name.number == walk->at.name.number &&
          vg_digest_equal (head.link, walk->at.link, VG_DIGEST_BYTES)) ||
         refuse (&walk->at, error);
}

/* The first row of another author: the chain before it must be at its end. */
static gboolean
begin_chain (Walk *walk, const VgActRow *row, GError **error)
{
  if (!check_end (walk, error))
    return FALSE;

  vg_act_row_name_link (row, &walk->at.name);
  walk->at.name.number = 0;
  memset (walk->at.link, 0, VG_DIGEST_BYTES);
  walk->n_chains++;
  return TRUE;
}

static gboolean
open_row (Walk *walk, const VgActRow *row)
{
  VgSecret *key = vg_vault_keys_find (walk->vault->keys, row->name.cas, row->name.key, NULL);

  return key != NULL &&
         vg_sealed_link_open (key, &row->name, row->body, row->length, walk->plain) &&
         vg_sealed_link_fits (walk->plain, row->commitment);
}

static gboolean
is_next (const Walk *walk, const VgActRow *row)
{
  return row->name.number == walk->at.name.number + 1 &&
         vg_digest_equal (row->name.previous, walk->at.link, VG_DIGEST_BYTES);
}

static gboolean
walk_row (Walk *walk, const VgActRow *row, GError **error)
{
  gboolean is_same = walk->n_chains > 0 &&
                     memcmp (row->name.author, walk->at.name.author, VG_ID_BYTES) == 0;

  if (!is_same && !begin_chain (walk, row, error))
    return FALSE;
  if (!is_next (walk, row) ||
      !(row->body != NULL
            ? open_row (walk, row)
            : vg_stored_act_is_erased (row, vg_vault_keys_get (walk->vault->keys, VG_KEY_ANCHOR))))
    return refuse (&walk->at, error);

  vg_head_follow (&walk->at, row->commitment);
  return TRUE;
}

/* A chain that is gone as a whole has left its head. */
static gboolean
check_count (Walk *walk, const guint8 cas[VG_ID_BYTES], GError **error)
{
  g_autoptr (GArray) heads = vg_head_list_chains (walk->vault->database, cas, error);

  if (heads == NULL)
    return FALSE;

  return heads->len == walk->n_chains || refuse (&walk->at, error);
}

static gboolean
walk_all (Walk *walk, VgStatement *statement, VgWalkFunc func, gpointer data, GError **error)
{
  VgStep step = VG_STEP_FAILED;
  VgActRow row;

  while ((step = vg_statement_step (statement, error)) == VG_STEP_ROW) {
    if (!vg_act_row_take (&row, statement))
      return vg_database_fail_damaged (error);
    if (!walk_row (walk, &row, error) ||
        !func (&row, row.body != NULL ? walk->plain : NULL, data, error))
      return FALSE;
  }

  return step == VG_STEP_DONE && check_end (walk, error);
}

gboolean
vg_journal_walk (VgVaultFile *vault,
                 const guint8 cas[VG_ID_BYTES],
                 VgWalkFunc func,
                 gpointer data,
                 GError **error)
{
  g_autoptr (VgStatement) statement = NULL;
  Walk walk = { .vault = vault };
  gboolean is_walked = FALSE;

  if (vg_vault_get_keys (vault, error) == NULL ||
      vg_vault_keys_find (vault->keys, cas, VG_NOBODY, error) == NULL)
    return FALSE;

  statement = vg_database_prepare (
      vault->database, "SELECT " VG_ACT_COLUMNS " FROM act WHERE cas=? ORDER BY author, number",
      error);
  if (statement == NULL)
    return FALSE;

  vg_statement_add_bytes (statement, cas, VG_ID_BYTES);
  walk.plain = g_byte_array_new ();
  is_walked = walk_all (&walk, statement, func, data, error) && check_count (&walk, cas, error);
  vg_wipe (walk.plain->data, walk.plain->len);
  g_byte_array_unref (walk.plain);
  return is_walked;
}
