/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/vault.h"

#include "base/error.h"
#include "derive/stage-card.h"
#include "search/case-search.h"
#include "store/erase.h"
#include "workspace/vault-private.h"

#include <glib/gi18n-lib.h>

typedef struct {
  VgVault *vault;
  const char *id;
  VgCase *subject;
  VgErasure *erasure;
} Work;

/* --- A case --- */

static gboolean
erase_case (VgVaultFile **file, gpointer data, GError **error)
{
  return vg_erase_case (*file, ((Work *) data)->id, error);
}

gboolean
vg_vault_erase_case (VgVault *self, const char *id, GError **error)
{
  Work work = { .vault = self, .id = id };

  return vg_vault_run (self, VG_TURN_SAVE, erase_case, &work, error);
}

/* --- A person --- */

static gboolean
load (VgVaultFile **file, gpointer data, GError **error)
{
  Work *work = data;

  work->subject = vg_vault_load_case (work->vault, *file, work->id, NULL, error);
  return work->subject != NULL;
}

VgErasure *
vg_vault_plan_erasure (VgVault *self, const char *id, const char *person, GError **error)
{
  Work work = { .vault = self, .id = id };
  VgErasure *erasure = NULL;

  if (!vg_vault_run (self, VG_TURN_READ, load, &work, error))
    return NULL;

  erasure = vg_erasure_new (work.subject, person);
  g_object_unref (work.subject);
  return erasure;
}

static gboolean
is_gap (GPtrArray *gaps, const char *author, guint64 number)
{
  for (guint i = 0; i < gaps->len; i++) {
    VgGap *gap = gaps->pdata[i];

    if (gap->number == number && g_strcmp0 (gap->author, author) == 0)
      return TRUE;
  }

  return FALSE;
}

static VgGap *
make_number (const char *author, guint64 number)
{
  VgGap *made = g_new0 (VgGap, 1);

  made->author = g_strdup (author);
  made->number = number;
  return made;
}

static void
number_free (gpointer data)
{
  g_free (((VgGap *) data)->author);
  g_free (data);
}

/* The numbers of @wanted in the chains of their authors: an author's acts in their order,
 * erased ones counted.
 */
static GPtrArray *
find_numbers (const VgStored *stored, GPtrArray *wanted)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (number_free);
  g_autoptr (GHashTable) last = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < stored->acts->len; i++) {
    VgAct *act = stored->acts->pdata[i];
    const char *author = vg_act_get_author (act);
    guint64 *number = g_hash_table_lookup (last, author);

    if (number == NULL) {
      number = g_new0 (guint64, 1);
      g_hash_table_insert (last, (char *) author, number);
    }
    do
      (*number)++;
    while (is_gap (stored->gaps, author, *number));

    for (guint n = 0; n < wanted->len; n++)
      if (vg_act_compare (wanted->pdata[n], act) == 0)
        g_ptr_array_add (found, make_number (author, *number));
  }

  return found;
}

/* The acts of @after that are not stored yet: what follows on the erasure, and drafts of
 * others that were found.
 */
static GPtrArray *
list_new_acts (VgCase *after, const VgStored *stored)
{
  GPtrArray *acts = g_ptr_array_new ();
  guint n = stored->acts->len;
  gint64 last = n > 0 ? vg_act_get_clock (stored->acts->pdata[n - 1]) : 0;

  for (guint i = 0; i < vg_case_get_n_acts (after); i++)
    if (vg_act_get_clock (vg_case_get_act (after, i)) > last)
      g_ptr_array_add (acts, vg_case_get_act (after, i));

  return acts;
}

static gboolean
erase (Work *work, VgVaultFile *file, const VgStored *stored, VgCase *after, GError **error)
{
  g_autoptr (GPtrArray) single = vg_erasure_list_single (work->erasure);
  g_autoptr (GPtrArray) numbers = find_numbers (stored, single);
  g_autoptr (GPtrArray) acts = list_new_acts (after, stored);
  g_autofree char *cover = vg_case_to_cover_text (after);
  g_autofree char *card = vg_stage_card_write (after, work->vault->shelf, work->vault->author);
  g_autofree char *sort = vg_stage_card_dup_sort (after);
  VgErasing what = { work->id, vg_erasure_get_person (work->erasure), numbers };
  VgSave then = { work->id, acts, cover, card, sort, "" };

  return vg_erase_acts (file, &what, &then, error);
}

static gboolean
erase_person (VgVaultFile **file, gpointer data, GError **error)
{
  Work *work = data;
  VgCase *before = vg_erasure_get_case (work->erasure);
  g_autoptr (VgStored) stored = vg_journal_load (*file, work->id, error);
  g_autoptr (VgCase) after = NULL;

  if (stored == NULL)
    return FALSE;
  /* A draft that was found is an act of the planned case already. */
  if (stored->acts->len > vg_case_get_n_acts (before)) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 _ ("The case has changed in the meantime; nothing was erased. Look at it again."));
    return FALSE;
  }

  after = vg_erasure_apply (work->erasure, error);
  return after != NULL && erase (work, *file, stored, after, error);
}

gboolean
vg_vault_erase_person (VgVault *self, VgErasure *erasure, GError **error)
{
  Work work = { .vault = self, .erasure = erasure };

  work.id = vg_case_get_id (vg_erasure_get_case (erasure));
  return vg_vault_run (self, VG_TURN_SAVE, erase_person, &work, error);
}

/* --- What is left --- */

gboolean
vg_vault_count_places (VgVault *self, const char *id, const char *words, guint *out, GError **error)
{
  g_autoptr (VgNeedle) needle = words != NULL ? vg_needle_new (words) : NULL;
  g_autoptr (GPtrArray) found = NULL;
  Work work = { .vault = self, .id = id };

  *out = 0;
  if (!vg_vault_run (self, VG_TURN_READ, load, &work, error))
    return FALSE;

  found = needle != NULL ? vg_case_search (work.subject, needle) : NULL;
  *out = found != NULL ? found->len : 0;
  g_object_unref (work.subject);
  return TRUE;
}
