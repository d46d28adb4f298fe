/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/leak-index.h"

struct _VgLeakIndex {
  VgLeakRules *rules;
  GHashTable *entries; /* key → GArray of VgLeakEntry */
  GHashTable *left;    /* key → VgLeakLeave */
  guint lengths;
};

VgLeakIndex *
vg_leak_index_new (VgLeakRules *rules)
{
  VgLeakIndex *self = g_new0 (VgLeakIndex, 1);

  self->rules = rules;
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_array_unref);
  self->left = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
vg_leak_index_free (VgLeakIndex *self)
{
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->left);
  g_free (self);
}

/* The same place twice under a key is one. */
static gboolean
has (GArray *entries, const VgLeakEntry *entry)
{
  for (guint i = 0; i < entries->len; i++) {
    const VgLeakEntry *one = &g_array_index (entries, VgLeakEntry, i);

    if (one->kind == entry->kind && g_str_equal (one->source->place, entry->source->place))
      return TRUE;
  }

  return FALSE;
}

static void
put (VgLeakIndex *self, char *key_taken, const VgLeakEntry *entry)
{
  g_autofree char *key = key_taken;
  GArray *entries = g_hash_table_lookup (self->entries, key);

  if (entries == NULL) {
    entries = g_array_new (FALSE, FALSE, sizeof (VgLeakEntry));
    g_hash_table_insert (self->entries, g_steal_pointer (&key), entries);
  }
  if (!has (entries, entry))
    g_array_append_vals (entries, entry, 1);
}

static guint
count_content (VgLeakIndex *self, VgTokens *tokens, guint first, guint n, const char *language)
{
  guint count = 0;

  for (guint i = first; i < first + n; i++)
    if (vg_leak_rules_is_content (self->rules, vg_tokens_get (tokens, i)->folded, language))
      count++;

  return count;
}

static void
put_row (VgLeakIndex *self, VgTokens *tokens, guint first, guint n, const VgLeakEntry *entry)
{
  self->lengths |= 1u << n;
  put (self, vg_tokens_dup_folded (tokens, first, n), entry);
}

static void
add_rows (VgLeakIndex *self, VgTokens *tokens, const VgLeakEntry *entry)
{
  const VgLeakThreshold *threshold = vg_leak_rules_get_threshold (self->rules,
                                                                  entry->source->is_marked);
  const char *language = entry->source->language;
  guint n = vg_tokens_get_n (tokens);

  if (n < threshold->words) {
    if (n > 0 && count_content (self, tokens, 0, n, language) >= threshold->whole)
      put_row (self, tokens, 0, n, entry);
    return;
  }

  for (guint i = 0; i + threshold->words <= n; i++)
    if (count_content (self, tokens, i, threshold->words, language) >= threshold->content)
      put_row (self, tokens, i, threshold->words, entry);
}

static void
add_traces (VgLeakIndex *self, VgTokens *tokens, VgLeakEntry *entry)
{
  static const VgLeakKind kinds[] = {
    [VG_TRACE_ADDRESS] = VG_LEAK_ADDRESS,
    [VG_TRACE_NUMBER] = VG_LEAK_NUMBER,
    [VG_TRACE_DATE] = VG_LEAK_DATE,
    [VG_TRACE_NAME] = VG_LEAK_NAME,
  };
  g_autoptr (GPtrArray) traces = vg_traces_find (tokens, self->rules, TRUE);

  for (guint i = 0; i < traces->len; i++) {
    const VgTrace *trace = traces->pdata[i];

    entry->kind = kinds[trace->kind];
    if (trace->kind == VG_TRACE_ADDRESS)
      self->lengths |= 1u << trace->n;
    put (self, g_strdup (trace->key), entry);
  }
}

void
vg_leak_index_add (VgLeakIndex *self, const VgLeakSource *source, gboolean is_blocking)
{
  g_autoptr (VgTokens) tokens = vg_tokens_new (source->text);
  VgLeakEntry entry = { source->is_marked ? VG_LEAK_MUST_NOT_BE_KNOWN : VG_LEAK_WORDS, source,
                        is_blocking };

  add_rows (self, tokens, &entry);
  add_traces (self, tokens, &entry);
}

/* What is allowed stays so when it was said by the reader too. */
static void
leave_key (VgLeakIndex *self, char *key_taken, VgLeakLeave why)
{
  VgLeakLeave now = vg_leak_index_get_leave (self, key_taken);

  if (now == VG_LEAK_LEAVE_ALLOWED || !g_hash_table_contains (self->entries, key_taken))
    g_free (key_taken);
  else
    g_hash_table_insert (self->left, key_taken, GUINT_TO_POINTER (why));
}

void
vg_leak_index_leave (VgLeakIndex *self, const char *text, VgLeakLeave why)
{
  g_autoptr (VgTokens) tokens = vg_tokens_new (text);
  g_autoptr (GPtrArray) traces = vg_traces_find (tokens, self->rules, TRUE);
  guint all = vg_tokens_get_n (tokens);

  for (guint n = 1; n <= VG_TRACE_WORDS_MOST; n++)
    for (guint i = 0; (self->lengths & 1u << n) != 0 && i + n <= all; i++)
      leave_key (self, vg_tokens_dup_folded (tokens, i, n), why);
  for (guint i = 0; i < traces->len; i++)
    leave_key (self, g_strdup (((VgTrace *) traces->pdata[i])->key), why);
  /* Who begins a sentence is known as well; a word without a capital names nobody. */
  for (guint i = 0; i < all; i++)
    if (vg_tokens_get (tokens, i)->is_capital)
      leave_key (self, vg_trace_dup_name_key (tokens, i), why);
}

guint
vg_leak_index_get_lengths (VgLeakIndex *self)
{
  return self->lengths;
}

GArray *
vg_leak_index_find (VgLeakIndex *self, const char *key)
{
  return g_hash_table_lookup (self->entries, key);
}

VgLeakLeave
vg_leak_index_get_leave (VgLeakIndex *self, const char *key)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->left, key));
}
