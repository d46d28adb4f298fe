/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/erasing.h"

typedef struct {
  guint8 cas[VG_ID_BYTES];
  VgEraseWork work;
  gpointer data;
  VgKeyTraces *traces;
} Job;

gboolean
vg_erasing_execute (VgVaultFile *vault,
                    const char *sql,
                    const guint8 cas[VG_ID_BYTES],
                    GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (vault->database, sql, error);

  if (statement == NULL)
    return FALSE;

  vg_statement_add_bytes (statement, cas, VG_ID_BYTES);
  return vg_statement_run (statement, error);
}

static gboolean
run (VgVaultFile *vault, gpointer data, GError **error)
{
  Job *job = data;

  return vg_erasing_execute (vault, "INSERT INTO erasing(cas) VALUES(?)", job->cas, error) &&
         job->work (vault, job->cas, job->traces, job->data, error) &&
         vg_erasing_execute (vault, "DELETE FROM erasing WHERE cas=?", job->cas, error) &&
         vg_anchor_compute (&vault->pending, vault->database,
                            vg_vault_keys_get (vault->keys, VG_KEY_ANCHOR), error);
}

gboolean
vg_erasing_run (VgVaultFile *vault,
                const char *case_id,
                VgEraseWork work,
                gpointer data,
                GError **error)
{
  g_autoptr (VgKeyTraces) traces = vg_key_traces_new ();
  Job job = { .work = work, .data = data, .traces = traces };

  vg_digest_id (case_id, job.cas);
  if (!vg_vault_write (vault, run, &job, error))
    return FALSE;

  /* An older file that is put back would bring it back: from now on that is noticed. */
  vg_vault_copy_anchor (vault);
  return vg_key_traces_look (traces, vault, error);
}
