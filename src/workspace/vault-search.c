/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/vault.h"

#include "base/error.h"
#include "seal/digest.h"
#include "search/case-search.h"
#include "store/journal.h"
#include "workspace/vault-private.h"

#include <glib/gi18n-lib.h>

#define SLICE 1000 /* rows at a time: a few milliseconds, so that saving need not wait */

/* A search: what it looks for, and where it is. Owned by the thread that searches. */
typedef struct {
  VgVault *vault;
  VgNeedle *needle;
  GHashTable *ids;    /* outside id (GBytes) → VgCaseCard */
  GHashTable *looked; /* outside ids that were looked into already */
  GPtrArray *candidates;
  VgScan scan;
  VgVaultFound found; /* nullable */
  gpointer user_data;
  GPtrArray *hits; /* all of them, where nobody is told in between */
} Search;

void
vg_vault_hit_free (VgVaultHit *self)
{
  g_free (self->key);
  g_free (self->label);
  g_free (self->place);
  g_free (self->excerpt);
  g_free (self);
}

/* --- In the vault's thread --- */

static gboolean
look_at_act (const guint8 cas[VG_ID_BYTES], const guint8 *act, gsize length, gpointer data)
{
  Search *search = data;
  g_autoptr (GBytes) id = NULL;

  if (!vg_needle_may_be_in (search->needle, act, length))
    return TRUE;

  id = g_bytes_new (cas, VG_ID_BYTES);
  if (g_hash_table_add (search->looked, g_bytes_ref (id)))
    g_ptr_array_add (search->candidates, g_steal_pointer (&id));
  return TRUE;
}

static gboolean
scan_slice (VgVaultFile **file, gpointer data, GError **error)
{
  Search *search = data;

  return vg_journal_scan (*file, &search->scan, SLICE, look_at_act, search, error);
}

typedef struct {
  Search *search;
  const char *id;
  VgCase *subject;
} Loading;

static gboolean
load (VgVaultFile **file, gpointer data, GError **error)
{
  Loading *loading = data;

  loading->subject = vg_vault_load_case (loading->search->vault, *file, loading->id, NULL, error);
  return loading->subject != NULL;
}

/* --- In the thread that searches --- */

static GPtrArray *
new_hits (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) vg_vault_hit_free);
}

static void
add_hits (GPtrArray *hits, VgCaseCard *card, GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++) {
    VgFound *one = found->pdata[i];
    VgVaultHit *hit = g_new0 (VgVaultHit, 1);

    hit->key = g_strdup (vg_case_card_get_key (card));
    hit->label = g_strdup (vg_case_card_get_label (card));
    hit->place = g_steal_pointer (&one->place);
    hit->excerpt = g_steal_pointer (&one->excerpt);
    g_ptr_array_add (hits, hit);
  }
}

/* Hits on their way to the main context. */
typedef struct {
  VgVaultFound found;
  gpointer user_data;
  GPtrArray *hits;
  GTask *task;
} Message;

static void
message_free (gpointer data)
{
  Message *message = data;

  g_ptr_array_unref (message->hits);
  g_object_unref (message->task);
  g_free (message);
}

static gboolean
tell_cb (gpointer data)
{
  Message *message = data;

  if (!g_cancellable_is_cancelled (g_task_get_cancellable (message->task)))
    message->found (message->hits, message->user_data);
  return G_SOURCE_REMOVE;
}

static void
tell (Search *search, GTask *task, GPtrArray *taken)
{
  Message *message = NULL;

  if (task == NULL || search->found == NULL) {
    g_ptr_array_extend_and_steal (search->hits, taken);
    return;
  }

  message = g_new0 (Message, 1);
  message->found = search->found;
  message->user_data = search->user_data;
  message->hits = taken;
  message->task = g_object_ref (task);
  g_main_context_invoke_full (g_task_get_context (task), G_PRIORITY_DEFAULT, tell_cb, message,
                              message_free);
}

/* A case that an act of it may have the words of: as it stands now. */
static void
look_into_case (Search *search, GBytes *cas, GTask *task)
{
  VgCaseCard *card = g_hash_table_lookup (search->ids, cas);
  g_autoptr (VgCase) subject = NULL;
  g_autoptr (GPtrArray) found = NULL;
  GPtrArray *hits = NULL;
  Loading loading = { search, card != NULL ? vg_case_card_get_key (card) : NULL, NULL };

  /* What does not open is told of by the check, not by a search. */
  if (card == NULL || !vg_vault_run (search->vault, VG_TURN_SCAN, load, &loading, NULL))
    return;

  subject = loading.subject;
  found = vg_case_search (subject, search->needle);
  if (found->len == 0)
    return;

  hits = new_hits ();
  add_hits (hits, card, found);
  tell (search, task, hits);
}

static gboolean
run (Search *search, GTask *task, GError **error)
{
  GCancellable *cancellable = task != NULL ? g_task_get_cancellable (task) : NULL;

  while (!search->scan.is_done && !g_cancellable_is_cancelled (cancellable)) {
    if (!vg_vault_run (search->vault, VG_TURN_SCAN, scan_slice, search, error))
      return FALSE;
    for (guint i = 0; i < search->candidates->len && !g_cancellable_is_cancelled (cancellable); i++)
      look_into_case (search, search->candidates->pdata[i], task);
    g_ptr_array_set_size (search->candidates, 0);
  }

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* --- Beginning --- */

static gboolean
list_ids (Search *search, GError **error)
{
  g_autoptr (GListModel) cards = vg_workspace_list_cards (VG_WORKSPACE (search->vault), error);

  for (guint i = 0; cards != NULL && i < g_list_model_get_n_items (cards); i++) {
    g_autoptr (VgCaseCard) card = g_list_model_get_item (cards, i);
    const char *id = vg_case_card_get_key (card);
    guint8 cas[VG_ID_BYTES];

    if (id == NULL || *id == '\0')
      continue;
    vg_digest_id (id, cas);
    g_hash_table_insert (search->ids, g_bytes_new (cas, sizeof cas), g_object_ref (card));
  }

  return cards != NULL;
}

static void
search_free (gpointer data)
{
  Search *search = data;

  g_object_unref (search->vault);
  g_clear_pointer (&search->needle, vg_needle_free);
  g_hash_table_unref (search->ids);
  g_hash_table_unref (search->looked);
  g_ptr_array_unref (search->candidates);
  g_ptr_array_unref (search->hits);
  g_free (search);
}

static Search *
search_new (VgVault *vault, const char *words)
{
  Search *search = g_new0 (Search, 1);

  search->vault = g_object_ref (vault);
  search->needle = vg_needle_new (words);
  search->ids = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref,
                                       g_object_unref);
  search->looked = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                          (GDestroyNotify) g_bytes_unref, NULL);
  search->candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  search->hits = new_hits ();
  return search;
}

/* Without a letter to look for there is nothing to find. */
static gboolean
search_all (Search *search, GTask *task, GError **error)
{
  return search->needle == NULL || (list_ids (search, error) && run (search, task, error));
}

static void
search_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (search_all (data, task, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
vg_vault_search_async (VgVault *self,
                       const char *words,
                       GCancellable *cancellable,
                       VgVaultFound found,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Search *search = search_new (self, words);

  search->found = found;
  search->user_data = user_data;
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, search_in_thread);
}

gboolean
vg_vault_search_finish (VgVault *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

GPtrArray *
vg_vault_search (VgVault *self, const char *words, GError **error)
{
  Search *search = search_new (self, words);
  GPtrArray *hits = NULL;

  if (search_all (search, NULL, error))
    hits = g_ptr_array_ref (search->hits);
  search_free (search);
  return hits;
}
