/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "base/wipe.h"
#include "store/journal-walk.h"
#include "store/journal.h"
#include "store/sealed-link.h"
#include "store/sealed-row.h"
#include "store/stored-act.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* An act, and what its commitment hangs on. */
typedef struct {
  VgAct *act;
  guint8 random[VG_DIGEST_BYTES];
} Loaded;

/* What is being loaded. Of the chain that is being walked: its author, as one of its acts
 * writes it, and the first of its gaps.
 */
typedef struct {
  VgStored *stored;
  GArray *loaded;
  guint8 id[VG_ID_BYTES];
  char *author;
  guint first_gap;
} Load;

void
vg_stored_free (VgStored *self)
{
  g_ptr_array_unref (self->acts);
  g_bytes_unref (self->randoms);
  g_ptr_array_unref (self->gaps);
  vg_wipe_text (self->cover);
  vg_wipe_text (self->card);
  vg_wipe_text (self->draft);
  g_free (self);
}

/* An act that was sealed as it should be, and still is none. What the reader of JSON says
 * may quote from it.
 */
static gboolean
refuse (const VgActRow *row, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_TAMPERED,
               _ ("Act %lu of one of the authors of this case is not what its "
                  "row says. Nothing was changed; look into your last backup."),
               (gulong) row->name.number);
  return FALSE;
}

static void
end_chain (Load *load)
{
  for (guint i = load->first_gap; i < load->stored->gaps->len; i++) {
    VgGap *gap = load->stored->gaps->pdata[i];

    gap->author = g_strdup (load->author);
  }

  load->first_gap = load->stored->gaps->len;
  g_clear_pointer (&load->author, g_free);
}

static void
add_gap (Load *load, const VgActRow *row)
{
  VgGap *gap = g_new0 (VgGap, 1);

  gap->number = row->name.number;
  gap->erased_on = g_strdup (row->erased_on);
  memcpy (gap->id, row->name.author, VG_ID_BYTES);
  memcpy (gap->commitment, row->commitment, VG_DIGEST_BYTES);
  g_ptr_array_add (load->stored->gaps, gap);
}

static gboolean
add_act (Load *load, const VgActRow *row, GByteArray *plain, GError **error)
{
  g_autoptr (VgAct) act = vg_stored_act_read (plain);
  Loaded loaded;

  if (act == NULL || !vg_stored_act_is_by (act, row))
    return refuse (row, error);

  if (load->author == NULL)
    load->author = g_strdup (vg_act_get_author (act));
  loaded.act = g_steal_pointer (&act);
  memcpy (loaded.random, vg_sealed_link_peek_random (plain), VG_DIGEST_BYTES);
  g_array_append_val (load->loaded, loaded);
  return TRUE;
}

static gboolean
load_row (const VgActRow *row, GByteArray *plain, gpointer data, GError **error)
{
  Load *load = data;

  if (memcmp (load->id, row->name.author, VG_ID_BYTES) != 0)
    end_chain (load);
  memcpy (load->id, row->name.author, VG_ID_BYTES);
  if (plain != NULL)
    return add_act (load, row, plain, error);

  add_gap (load, row);
  return TRUE;
}

static int
compare_loaded (gconstpointer a, gconstpointer b)
{
  return vg_act_compare (((const Loaded *) a)->act, ((const Loaded *) b)->act);
}

/* In the order in which they are folded. */
static void
take_loaded (VgStored *stored, GArray *loaded)
{
  guint8 *randoms = g_malloc (loaded->len * VG_DIGEST_BYTES + 1);

  g_array_sort (loaded, compare_loaded);
  for (guint i = 0; i < loaded->len; i++) {
    Loaded *one = &g_array_index (loaded, Loaded, i);

    g_ptr_array_add (stored->acts, one->act);
    memcpy (randoms + i * VG_DIGEST_BYTES, one->random, VG_DIGEST_BYTES);
  }
  stored->randoms = vg_wipe_take_bytes (randoms, loaded->len * VG_DIGEST_BYTES);
  vg_wipe (loaded->data, loaded->len * sizeof (Loaded));
}

/* The order must be one. */
static gboolean
check_order (GPtrArray *acts, GError **error)
{
  for (guint i = 1; i < acts->len; i++)
    if (vg_act_compare (acts->pdata[i - 1], acts->pdata[i]) == 0) {
      g_set_error (error, VG_ERROR, VG_ERROR_TAMPERED,
                   _ ("Two acts of one author in this case claim the same moment (%lu). Nothing "
                      "was changed; look into your last backup."),
                   (gulong) vg_act_get_clock (acts->pdata[i]));
      return FALSE;
    }

  return TRUE;
}

/* Returns: (transfer full) (nullable) */
static char *
dup_row (VgVaultFile *vault, const guint8 cas[VG_ID_BYTES], VgRowKind kind, GError **error)
{
  g_autoptr (GBytes) text = NULL;
  VgRow row = { .kind = kind };

  memcpy (row.id, cas, VG_ID_BYTES);
  text = vg_sealed_row_get (vault, &row, error);
  return text != NULL ? g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text)) : NULL;
}

/* What follows the line that cards are sorted by. */
static gboolean
load_card (VgStored *stored, VgVaultFile *vault, const guint8 *cas, GError **error)
{
  g_auto (VgWipedText) text = dup_row (vault, cas, VG_ROW_CARD, error);
  const char *end = text != NULL ? strchr (text, '\n') : NULL;

  if (text != NULL && end == NULL)
    return vg_database_fail_damaged (error);

  stored->card = end != NULL ? g_strdup (end + 1) : NULL;
  return stored->card != NULL;
}

static gboolean
load_rest (VgStored *stored, VgVaultFile *vault, const guint8 *cas, GError **error)
{
  g_autoptr (GError) failure = NULL;

  stored->cover = dup_row (vault, cas, VG_ROW_COVER, error);
  if (stored->cover == NULL || !load_card (stored, vault, cas, error))
    return FALSE;

  stored->draft = dup_row (vault, cas, VG_ROW_DRAFT, &failure);
  if (stored->draft != NULL || g_error_matches (failure, VG_ERROR, VG_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

VgStored *
vg_journal_load (VgVaultFile *vault, const char *case_id, GError **error)
{
  g_autoptr (VgStored) stored = NULL;
  guint8 cas[VG_ID_BYTES];
  Load load = { .author = NULL };
  gboolean is_walked = FALSE;

  g_return_val_if_fail (vault != NULL && case_id != NULL, NULL);

  vg_digest_id (case_id, cas);
  stored = g_new0 (VgStored, 1);
  stored->acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
  stored->gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_gap_free);
  load.stored = stored;
  load.loaded = g_array_new (FALSE, FALSE, sizeof (Loaded));
  is_walked = vg_journal_walk (vault, cas, load_row, &load, error);
  end_chain (&load);
  take_loaded (stored, load.loaded);
  g_array_unref (load.loaded);
  if (!is_walked || !check_order (stored->acts, error) || !load_rest (stored, vault, cas, error))
    return NULL;

  return g_steal_pointer (&stored);
}
