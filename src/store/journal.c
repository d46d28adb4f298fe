/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/journal.h"

#include "base/error.h"
#include "base/wipe.h"
#include "store/act-key.h"
#include "store/act-row.h"
#include "store/sealed-link.h"
#include "store/sealed-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One case that is being saved. */
typedef struct {
  const VgSave *save;
  guint8 cas[VG_ID_BYTES];
} Job;

/* Its key; made where the case is new, and then all of it must be given. */
static gboolean
ensure_case (VgVaultFile *vault, const Job *job, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (vg_vault_keys_find (vault->keys, job->cas, VG_NOBODY, &failure) != NULL)
    return TRUE;
  if (!g_error_matches (failure, VG_ERROR, VG_ERROR_NOT_FOUND) || job->save->cover == NULL ||
      job->save->card == NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  return vg_vault_keys_make (vault->keys, job->cas, VG_NOBODY, error) != NULL;
}

/* What its commitment hangs on, where that was given. Lends. */
static const guint8 *
peek_random (const VgSave *save, guint number)
{
  const guint8 *randoms = save->randoms != NULL ? g_bytes_get_data (save->randoms, NULL) : NULL;

  return randoms != NULL ? randoms + (gsize) number * VG_DIGEST_BYTES : NULL;
}

static gboolean
insert (VgVaultFile *vault, VgActRow *row, const VgSave *save, guint number, GError **error)
{
  VgAct *act = save->acts->pdata[number];
  const VgLinkText plain = { vg_act_get_text (act), peek_random (save, number) };
  VgSecret *key = vg_act_key_ensure (vault, row->name.cas, act, row->name.key, error);
  g_autoptr (GBytes) body = NULL;

  if (key == NULL)
    return FALSE;

  body = vg_sealed_link_make (key, &row->name, &plain, row->commitment, error);
  if (body == NULL)
    return FALSE;

  row->body = g_bytes_get_data (body, &row->length);
  return vg_act_row_insert (row, vault->database, error);
}

static gboolean
move_head (VgVaultFile *vault,
           VgHead *head,
           const guint8 commitment[VG_DIGEST_BYTES],
           GError **error)
{
  VgSecret *key = vg_vault_keys_get (vault->keys, VG_KEY_ANCHOR);

  vg_anchor_toggle (&vault->pending, key, head);
  vg_head_follow (head, commitment);
  vg_anchor_toggle (&vault->pending, key, head);
  return vg_head_write (head, vault->database, error);
}

/* What another vault erased, with a proof of this one. */
static gboolean
append_gap (VgVaultFile *vault, VgHead *head, const VgGap *gap, GError **error)
{
  VgSecret *key = vg_vault_keys_get (vault->keys, VG_KEY_ANCHOR);
  VgActRow row = { .seq = 0 };
  VgLinkName name;

  vg_head_name_next (head, "VGac", &row.name);
  memcpy (row.commitment, gap->commitment, VG_DIGEST_BYTES);
  g_strlcpy (row.erased_on, gap->erased_on, sizeof row.erased_on);
  vg_act_row_name_link (&row, &name);
  vg_gap_prove (key, &name, row.commitment, row.erased_on, row.name.key);
  return vg_act_row_insert (&row, vault->database, error) &&
         move_head (vault, head, row.commitment, error);
}

/* The end of a chain, with the gaps that stand there in it. */
static gboolean
go_to_end (VgVaultFile *vault, GPtrArray *gaps, VgHead *head, GError **error)
{
  const VgGap *gap = NULL;

  if (!vg_head_read (head, vault->database, error))
    return FALSE;
  if (gaps == NULL)
    return TRUE;

  while ((gap = vg_gap_find (gaps, head->name.author, head->name.number + 1)) != NULL)
    if (!append_gap (vault, head, gap, error))
      return FALSE;

  return TRUE;
}

static gboolean
append_act (VgVaultFile *vault, const Job *job, guint number, GError **error)
{
  VgHead head = { .name = { .number = 0 } };
  VgActRow row = { .seq = 0 };

  memcpy (head.name.cas, job->cas, VG_ID_BYTES);
  vg_digest_id (vg_act_get_author (job->save->acts->pdata[number]), head.name.author);
  if (!go_to_end (vault, job->save->gaps, &head, error))
    return FALSE;

  vg_head_name_next (&head, "VGac", &row.name);
  return insert (vault, &row, job->save, number, error) &&
         move_head (vault, &head, row.commitment, error);
}

static gboolean
append_acts (VgVaultFile *vault, const Job *job, GError **error)
{
  GPtrArray *acts = job->save->acts;

  for (guint i = 0; acts != NULL && i < acts->len; i++)
    if (!append_act (vault, job, i, error))
      return FALSE;

  return TRUE;
}

/* Those after the last act of their author. */
static gboolean
append_last_gaps (VgVaultFile *vault, const Job *job, GError **error)
{
  GPtrArray *gaps = job->save->gaps;

  for (guint i = 0; gaps != NULL && i < gaps->len; i++) {
    const VgGap *gap = gaps->pdata[i];
    VgHead head = { .name = { .number = 0 } };

    memcpy (head.name.cas, job->cas, VG_ID_BYTES);
    memcpy (head.name.author, gap->id, VG_ID_BYTES);
    if (!go_to_end (vault, gaps, &head, error))
      return FALSE;
    if (head.name.number < gap->number)
      return vg_database_fail_damaged (error);
  }

  return TRUE;
}

static gboolean
put (VgVaultFile *vault, const Job *job, VgRowKind kind, const char *text, GError **error)
{
  VgRow row = { .kind = kind };

  memcpy (row.id, job->cas, VG_ID_BYTES);
  if (text == NULL)
    return TRUE;
  if (kind == VG_ROW_DRAFT && *text == '\0')
    return vg_sealed_row_remove (vault, &row, error);

  return vg_sealed_row_put (vault, &row, text, error);
}

/* "sort\ncard": the first line end is ours. Returns: (transfer full) (nullable) */
static char *
make_card (const VgSave *save)
{
  g_autofree char *sort = g_strdup (save->sort != NULL ? save->sort : "");
  char *card = NULL;

  if (save->card == NULL)
    return NULL;

  card = g_strconcat (g_strdelimit (sort, "\n", ' '), "\n", save->card, NULL);
  vg_wipe (sort, strlen (sort));
  return card;
}

static gboolean
save_case (VgVaultFile *vault, gpointer data, GError **error)
{
  const Job *job = data;
  g_auto (VgWipedText) card = make_card (job->save);

  return ensure_case (vault, job, error) && append_acts (vault, job, error) &&
         append_last_gaps (vault, job, error) &&
         put (vault, job, VG_ROW_COVER, job->save->cover, error) &&
         put (vault, job, VG_ROW_CARD, card, error) &&
         put (vault, job, VG_ROW_DRAFT, job->save->draft, error);
}

gboolean
vg_journal_save_within (VgVaultFile *vault, const VgSave *save, GError **error)
{
  Job job = { save, { 0 } };

  vg_digest_id (save->case_id, job.cas);
  return save_case (vault, &job, error);
}

gboolean
vg_journal_save (VgVaultFile *vault, const VgSave *save, GError **error)
{
  Job job = { save, { 0 } };

  g_return_val_if_fail (vault != NULL && save != NULL && save->case_id != NULL, FALSE);
  g_return_val_if_fail (save->randoms == NULL || save->acts != NULL, FALSE);
  g_return_val_if_fail (save->randoms == NULL ||
                            g_bytes_get_size (save->randoms) == save->acts->len * VG_DIGEST_BYTES,
                        FALSE);

  vg_digest_id (save->case_id, job.cas);
  return vg_vault_write (vault, save_case, &job, error);
}

GArray *
vg_journal_list_heads (VgVaultFile *vault, const char *case_id, GError **error)
{
  guint8 cas[VG_ID_BYTES];

  g_return_val_if_fail (vault != NULL && case_id != NULL, NULL);

  vg_digest_id (case_id, cas);
  return vg_head_list_chains (vault->database, cas, error);
}

gboolean
vg_journal_has (VgVaultFile *vault, const char *case_id)
{
  guint8 cas[VG_ID_BYTES];

  g_return_val_if_fail (vault != NULL && case_id != NULL, FALSE);

  vg_digest_id (case_id, cas);
  return vg_vault_get_keys (vault, NULL) != NULL &&
         vg_vault_keys_find (vault->keys, cas, VG_NOBODY, NULL) != NULL;
}
