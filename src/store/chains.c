/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/chains.h"

#include "base/error.h"
#include "base/wipe.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One author's. @links: of each act in it, 32 bytes each */
typedef struct {
  VgHead head;
  GByteArray *links;
} Chain;

/* @chains: by author; @numbers: of the acts, in their order */
struct _VgChains {
  GTree *chains;
  GArray *numbers;
};

static int
compare_ids (gconstpointer a, gconstpointer b, gpointer unused)
{
  return memcmp (a, b, VG_ID_BYTES);
}

static void
chain_free (gpointer data)
{
  Chain *chain = data;

  g_byte_array_unref (chain->links);
  g_free (chain);
}

static Chain *
ensure_chain (VgChains *self, const guint8 cas[VG_ID_BYTES], const guint8 author[VG_ID_BYTES])
{
  Chain *chain = g_tree_lookup (self->chains, author);

  if (chain != NULL)
    return chain;

  chain = g_new0 (Chain, 1);
  memcpy (chain->head.name.cas, cas, VG_ID_BYTES);
  memcpy (chain->head.name.author, author, VG_ID_BYTES);
  chain->links = g_byte_array_new ();
  g_tree_insert (self->chains, chain->head.name.author, chain);
  return chain;
}

static void
follow (Chain *chain, const guint8 commitment[VG_DIGEST_BYTES])
{
  vg_head_follow (&chain->head, commitment);
  g_byte_array_append (chain->links, chain->head.link, VG_DIGEST_BYTES);
}

/* To the end of the gaps that come next. */
static void
follow_gaps (Chain *chain, GPtrArray *gaps)
{
  const VgGap *gap = NULL;

  while ((gap = vg_gap_find (gaps, chain->head.name.author, chain->head.name.number + 1)) != NULL)
    follow (chain, gap->commitment);
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_TAMPERED,
                       _ ("what its authors did does not hold together: something is missing, "
                          "altered, or there twice"));
  return FALSE;
}

static void
follow_act (VgChains *self, const VgLinked *linked, const guint8 *cas, guint index)
{
  const guint8 *randoms = g_bytes_get_data (linked->randoms, NULL);
  VgAct *act = linked->acts->pdata[index];
  const char *text = vg_act_get_text (act);
  guint8 author[VG_ID_BYTES];
  guint8 commitment[VG_DIGEST_BYTES];
  Chain *chain = NULL;

  vg_digest_id (vg_act_get_author (act), author);
  chain = ensure_chain (self, cas, author);
  follow_gaps (chain, linked->gaps);
  vg_chain_commit (randoms + (gsize) index * VG_DIGEST_BYTES, (const guint8 *) text, strlen (text),
                   commitment);
  follow (chain, commitment);
  g_array_append_val (self->numbers, chain->head.name.number);
}

static gboolean
follow_acts (VgChains *self, const VgLinked *linked, const guint8 *cas, GError **error)
{
  for (guint i = 0; i < linked->acts->len; i++) {
    if (i > 0 && vg_act_compare (linked->acts->pdata[i - 1], linked->acts->pdata[i]) >= 0)
      return refuse (error);
    follow_act (self, linked, cas, i);
  }

  return TRUE;
}

/* Those after the last act of their author; and none may be left that stands nowhere. */
static gboolean
follow_last_gaps (VgChains *self, const VgLinked *linked, const guint8 *cas, GError **error)
{
  GPtrArray *gaps = linked->gaps;
  guint64 length = 0;

  for (guint i = 0; i < gaps->len; i++) {
    const VgGap *gap = gaps->pdata[i];
    Chain *chain = ensure_chain (self, cas, gap->id);

    if (i > 0 && vg_gap_compare (gaps->pdata[i - 1], gap) >= 0)
      return refuse (error);
    follow_gaps (chain, gaps);
    if (chain->head.name.number < gap->number)
      return refuse (error);
  }

  for (GTreeNode *node = g_tree_node_first (self->chains); node != NULL;
       node = g_tree_node_next (node))
    length += ((Chain *) g_tree_node_value (node))->head.name.number;
  return length == (guint64) linked->acts->len + gaps->len || refuse (error);
}

VgChains *
vg_chains_new (const VgLinked *linked, GError **error)
{
  g_autoptr (VgChains) self = NULL;
  guint8 cas[VG_ID_BYTES];

  g_return_val_if_fail (linked != NULL && linked->case_id != NULL, NULL);
  g_return_val_if_fail (
      g_bytes_get_size (linked->randoms) == (gsize) linked->acts->len * VG_DIGEST_BYTES, NULL);

  self = g_new0 (VgChains, 1);
  self->chains = g_tree_new_full (compare_ids, NULL, NULL, chain_free);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint64));
  vg_digest_id (linked->case_id, cas);
  return follow_acts (self, linked, cas, error) && follow_last_gaps (self, linked, cas, error)
             ? g_steal_pointer (&self)
             : NULL;
}

void
vg_chains_free (VgChains *self)
{
  g_tree_unref (self->chains);
  g_array_unref (self->numbers);
  g_free (self);
}

GArray *
vg_chains_list_heads (VgChains *self)
{
  GArray *heads = g_array_new (FALSE, FALSE, sizeof (VgHead));

  for (GTreeNode *node = g_tree_node_first (self->chains); node != NULL;
       node = g_tree_node_next (node))
    g_array_append_val (heads, ((Chain *) g_tree_node_value (node))->head);

  return heads;
}

guint64
vg_chains_get_number (VgChains *self, guint index)
{
  g_return_val_if_fail (index < self->numbers->len, 0);

  return g_array_index (self->numbers, guint64, index);
}

guint64
vg_chains_get_length (VgChains *self, const guint8 author[VG_ID_BYTES])
{
  Chain *chain = g_tree_lookup (self->chains, author);

  return chain != NULL ? chain->head.name.number : 0;
}

/* Links hang on all before them: where the last that both have is the same, all are. */
static gboolean
have_one_beginning (const Chain *one, const Chain *other)
{
  const guint length = MIN (one->links->len, other->links->len);

  return length == 0 ||
         memcmp (one->links->data + length - VG_DIGEST_BYTES,
                 other->links->data + length - VG_DIGEST_BYTES, VG_DIGEST_BYTES) == 0;
}

gboolean
vg_chains_agree (VgChains *self, VgChains *other)
{
  for (GTreeNode *node = g_tree_node_first (self->chains); node != NULL;
       node = g_tree_node_next (node)) {
    const Chain *chain = g_tree_lookup (other->chains, g_tree_node_key (node));

    if (chain != NULL && !have_one_beginning (g_tree_node_value (node), chain))
      return FALSE;
  }

  return TRUE;
}

GBytes *
vg_chains_extend_randoms (GBytes *randoms, guint n_acts)
{
  const gsize length = (gsize) n_acts * VG_DIGEST_BYTES;
  const gsize known = g_bytes_get_size (randoms);
  guint8 *bytes = NULL;

  g_return_val_if_fail (known <= length, NULL);

  bytes = g_malloc (length + 1);
  if (known > 0)
    memcpy (bytes, g_bytes_get_data (randoms, NULL), known);
  vg_random (bytes + known, length - known);
  return vg_wipe_take_bytes (bytes, length);
}

gboolean
vg_chains_same_heads (GArray *one, GArray *other)
{
  if (one->len != other->len)
    return FALSE;

  for (guint i = 0; i < one->len; i++) {
    const VgHead *a = &g_array_index (one, VgHead, i);
    const VgHead *b = &g_array_index (other, VgHead, i);

    if (memcmp (a->name.author, b->name.author, VG_ID_BYTES) != 0 ||
        a->name.number != b->name.number || memcmp (a->link, b->link, VG_DIGEST_BYTES) != 0)
      return FALSE;
  }

  return TRUE;
}
