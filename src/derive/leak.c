/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/leak.h"

#include "base/json.h"
#include "derive/acceptance.h"
#include "derive/approach.h"
#include "derive/clause.h"
#include "derive/leak-index.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

#include <string.h>

/* A row of words that was found, from @first on. */
typedef struct {
  VgLeakEntry entry;
  guint first;
  guint n;
} Hit;

/* One text, tested for one reader. */
typedef struct {
  VgCase *subject;
  VgLeakRules *rules;
  const char *reader;
  VgTokens *tokens;
  VgLeakIndex *index;
  GArray *hits;
  GHashTable *last; /* place and kind → the last hit of it, as an index from 1 */
  GPtrArray *leaks;
} Test;

void
vg_leak_free (VgLeak *self)
{
  g_free (self->passage);
  g_free (self->place);
  g_free (self->party);
  g_free (self->reader);
  g_free (self->release);
  g_free (self);
}

const char *
vg_leak_kind_get_name (VgLeakKind kind)
{
  static const char *const names[] = {
    [VG_LEAK_WORDS] = "words",     [VG_LEAK_MUST_NOT_BE_KNOWN] = "must-not-be-known",
    [VG_LEAK_ADDRESS] = "address", [VG_LEAK_NUMBER] = "number",
    [VG_LEAK_DATE] = "date",       [VG_LEAK_NAME] = "name",
  };

  return names[kind];
}

gboolean
vg_leaks_are_blocking (GPtrArray *leaks)
{
  for (guint i = 0; i < leaks->len; i++)
    if (((VgLeak *) leaks->pdata[i])->is_blocking)
      return TRUE;

  return FALSE;
}

/* --- What the reader may not and may know --- */

/* Said by someone who stands beside the principal party that reads. */
static gboolean
is_beside (Test *test, const char *party)
{
  const char *side = vg_people_get_side (test->subject, party);

  return side != NULL && vg_people_is_principal (test->subject, test->reader) &&
         !vg_people_is_principal (test->subject, party) &&
         g_strcmp0 (side, vg_people_get_side (test->subject, test->reader)) == 0;
}

static gboolean
knows (Test *test, const VgLeakSource *source)
{
  return g_strcmp0 (source->party, test->reader) == 0 ||
         (source->known_to != NULL &&
          g_strv_contains ((const char *const *) source->known_to, test->reader));
}

static void
add_secrets (Test *test, GPtrArray *sources)
{
  for (guint i = 0; i < sources->len; i++) {
    const VgLeakSource *source = sources->pdata[i];
    gboolean is_mediators = source->party == NULL;

    if (!knows (test, source))
      vg_leak_index_add (test->index, source, !is_mediators && !is_beside (test, source->party));
  }
}

static void
leave (Test *test, const char *text)
{
  if (text != NULL)
    vg_leak_index_leave (test->index, text, VG_LEAK_LEAVE_ALLOWED);
}

/* A what-if or a short text is released as its value. */
static void
leave_released (Test *test)
{
  g_autoptr (GPtrArray) releases = vg_case_list (test->subject, "release");

  for (guint i = 0; i < releases->len; i++) {
    const char *place = (const char *) releases->pdata[i] + strlen ("release/");
    g_autofree char *words = NULL;

    if (!vg_release_is_for (test->subject, place, test->reader))
      continue;
    words = vg_release_dup_words (test->subject, place);
    if (words != NULL)
      leave (test, words);
    else
      leave (test, vg_json_get_string (vg_case_get_object (test->subject, place), "value"));
  }
}

static void
leave_names (Test *test)
{
  g_autoptr (GPtrArray) people = vg_people_list (test->subject);

  leave (test, vg_case_get_text (test->subject, "case/label"));
  leave (test, vg_case_get_text (test->subject, "case/mediator"));
  for (guint i = 0; i < people->len; i++) {
    g_autofree char *name = vg_people_dup_name (test->subject, people->pdata[i]);

    leave (test, name);
  }
}

/* Of a refusal, what the person permits the other side to hear. */
static void
leave_told_back (Test *test)
{
  g_autoptr (GPtrArray) people = vg_people_list (test->subject);
  const char *side = vg_people_get_role (test->subject, test->reader);

  for (guint i = 0; i < people->len; i++)
    if (vg_people_is_principal (test->subject, people->pdata[i]) &&
        vg_people_is_principal (test->subject, test->reader) &&
        g_strcmp0 (vg_people_get_role (test->subject, people->pdata[i]), side) != 0)
      leave (test, vg_approach_get_told_back (test->subject, people->pdata[i]));
}

/* By everyone whom it concerns, the reader among them. */
static gboolean
is_agreed_with_reader (Test *test, const VgClause *clause)
{
  for (guint i = 0; i < clause->acceptances->len; i++) {
    const VgAcceptance *said = clause->acceptances->pdata[i];

    if (g_str_equal (said->party, test->reader))
      return vg_clause_is_accepted (clause);
  }

  return FALSE;
}

/* A clause as it stands, to which everyone whom it concerns said yes: all of them know it. */
static void
leave_clauses (Test *test)
{
  g_autoptr (GPtrArray) clauses = vg_clause_list (test->subject);

  for (guint i = 0; i < clauses->len; i++) {
    const VgClause *clause = clauses->pdata[i];

    if (!is_agreed_with_reader (test, clause))
      continue;
    leave (test, clause->words);
    leave (test, clause->when);
    leave (test, clause->check);
    leave (test, clause->if_not);
  }
}

/* Nobody learns anything from a year in which the case was worked on. */
static void
leave_years (Test *test)
{
  g_autofree char *before = NULL;

  for (guint i = 0; i < vg_case_get_n_acts (test->subject); i++) {
    const char *at = vg_act_get_at (vg_case_get_act (test->subject, i));
    char *year = g_strndup (at, strcspn (at, "-"));

    if (g_strcmp0 (year, before) != 0)
      leave (test, year);
    g_free (before);
    before = year;
  }
}

static void
leave_held (Test *test, GPtrArray *sources)
{
  for (guint i = 0; i < sources->len; i++) {
    const VgLeakSource *source = sources->pdata[i];

    if (g_strcmp0 (source->party, test->reader) == 0)
      vg_leak_index_leave (test->index, source->text, VG_LEAK_LEAVE_HELD);
  }
}

/* --- Looking --- */

/* A word that begins where the last ended, or before, goes on with it. */
static void
add_hit (Test *test, const VgLeakEntry *entry, guint first, guint n)
{
  g_autofree char *key = g_strdup_printf ("%d %d %s", entry->kind, entry->is_blocking,
                                          entry->source->place);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (test->last, key));
  Hit *last = number > 0 ? &g_array_index (test->hits, Hit, number - 1) : NULL;
  Hit hit = { *entry, first, n };

  if (last != NULL && first <= last->first + last->n) {
    last->n = MAX (last->n, first + n - last->first);
    return;
  }

  g_array_append_val (test->hits, hit);
  g_hash_table_insert (test->last, g_steal_pointer (&key), GUINT_TO_POINTER (test->hits->len));
}

static gboolean
is_trace (VgLeakKind kind)
{
  return kind != VG_LEAK_WORDS && kind != VG_LEAK_MUST_NOT_BE_KNOWN;
}

static void
look_up (Test *test, const char *key, guint first, guint n)
{
  GArray *entries = vg_leak_index_find (test->index, key);
  VgLeakLeave why = entries != NULL ? vg_leak_index_get_leave (test->index, key)
                                    : VG_LEAK_LEAVE_ALLOWED;

  for (guint i = 0; why != VG_LEAK_LEAVE_ALLOWED && i < entries->len; i++) {
    VgLeakEntry entry = g_array_index (entries, VgLeakEntry, i);

    if (why == VG_LEAK_LEAVE_HELD && entry.kind != VG_LEAK_NAME && entry.kind != VG_LEAK_DATE)
      continue;
    if (why == VG_LEAK_LEAVE_HELD)
      entry.is_blocking = FALSE;
    add_hit (test, &entry, first, n);
  }
}

static void
look_for_rows (Test *test, guint first)
{
  guint lengths = vg_leak_index_get_lengths (test->index);
  guint all = vg_tokens_get_n (test->tokens);
  g_autoptr (GString) row = g_string_new (NULL);

  for (guint n = 1; lengths >> n != 0 && first + n <= all; n++) {
    if (n > 1)
      g_string_append_c (row, ' ');
    g_string_append (row, vg_tokens_get (test->tokens, first + n - 1)->folded);
    if ((lengths & 1u << n) != 0)
      look_up (test, row->str, first, n);
  }
}

/* Also where it begins a sentence. */
static void
look_for_name (Test *test, guint index)
{
  const VgToken *token = vg_tokens_get (test->tokens, index);
  g_autofree char *key = token->is_capital ? vg_trace_dup_name_key (test->tokens, index) : NULL;

  if (key != NULL)
    look_up (test, key, index, 1);
}

static void
look_for_numbers (Test *test)
{
  g_autoptr (GPtrArray) traces = vg_traces_find (test->tokens, test->rules, FALSE);

  for (guint i = 0; i < traces->len; i++) {
    const VgTrace *trace = traces->pdata[i];

    if (trace->kind == VG_TRACE_NUMBER || trace->kind == VG_TRACE_DATE)
      look_up (test, trace->key, trace->first, trace->n);
  }
}

/* --- Findings --- */

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const Hit *one = a;
  const Hit *other = b;

  if (one->first != other->first)
    return one->first < other->first ? -1 : 1;
  if (one->n != other->n)
    return one->n > other->n ? -1 : 1;
  if (one->entry.kind != other->entry.kind)
    return one->entry.kind < other->entry.kind ? -1 : 1;

  return vg_place_compare (one->entry.source->place, other->entry.source->place);
}

static void
add_leak (Test *test, const Hit *hit)
{
  const VgLeakSource *source = hit->entry.source;
  const VgToken *from = vg_tokens_get (test->tokens, hit->first);
  const VgToken *to = vg_tokens_get (test->tokens, hit->first + hit->n - 1);
  VgLeak *leak = g_new0 (VgLeak, 1);

  leak->kind = hit->entry.kind;
  leak->is_blocking = hit->entry.is_blocking;
  leak->passage = vg_tokens_dup_passage (test->tokens, hit->first, hit->n);
  leak->start = from->start;
  leak->length = to->start + to->length - from->start;
  leak->place = g_strdup (source->place);
  leak->party = g_strdup (source->party);
  leak->reader = g_strdup (test->reader);
  if (source->ground != NULL) {
    leak->release = vg_place_join ("release", source->ground, NULL);
    leak->state = vg_release_of (test->subject, source->ground);
  }
  g_ptr_array_add (test->leaks, leak);
}

/* A name inside words that may not go either is no finding of its own. */
static void
add_leaks (Test *test)
{
  guint covered = 0; /* the word after the last that blocking words cover */

  g_array_sort (test->hits, compare_hits);
  for (guint i = 0; i < test->hits->len; i++) {
    const Hit *hit = &g_array_index (test->hits, Hit, i);

    if (is_trace (hit->entry.kind)) {
      if (hit->first + hit->n > covered)
        add_leak (test, hit);
      continue;
    }
    if (hit->entry.is_blocking)
      covered = MAX (covered, hit->first + hit->n);
    add_leak (test, hit);
  }
}

static void
test_for (Test *test, GPtrArray *sources, const char *const *own)
{
  g_autoptr (VgLeakIndex) index = vg_leak_index_new (test->rules);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_autoptr (GHashTable) last = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  test->index = index;
  test->hits = hits;
  test->last = last;
  add_secrets (test, sources);
  leave_held (test, sources);
  leave_released (test);
  leave_told_back (test);
  leave_names (test);
  leave_clauses (test);
  leave_years (test);
  for (guint i = 0; own != NULL && own[i] != NULL; i++)
    leave (test, own[i]);

  for (guint i = 0; i < vg_tokens_get_n (test->tokens); i++) {
    look_for_rows (test, i);
    look_for_name (test, i);
  }
  look_for_numbers (test);
  add_leaks (test);
}

/* Everyone who reads a text for @reader. */
static GPtrArray *
list_readers (VgCase *subject, const char *reader)
{
  g_autoptr (GPtrArray) people = vg_people_list (subject);
  GPtrArray *readers = g_ptr_array_new_with_free_func (g_free);

  if (reader != NULL && !g_str_equal (reader, VG_LEAK_BOTH))
    g_ptr_array_add (readers, g_strdup (reader));
  for (guint i = 0; g_strcmp0 (reader, VG_LEAK_BOTH) == 0 && i < people->len; i++)
    if (vg_people_is_principal (subject, people->pdata[i]))
      g_ptr_array_add (readers, g_strdup (people->pdata[i]));

  return readers;
}

static int
compare_leaks (gconstpointer a, gconstpointer b)
{
  const VgLeak *one = *(const VgLeak *const *) a;
  const VgLeak *other = *(const VgLeak *const *) b;

  return one->start < other->start ? -1 : one->start > other->start;
}

GPtrArray *
vg_leak_find (VgCase *subject,
              VgLeakRules *rules,
              const char *reader,
              const char *text,
              const char *const *own)
{
  GPtrArray *leaks = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_leak_free);
  g_autoptr (GPtrArray) readers = list_readers (subject, reader);
  g_autoptr (VgTokens) tokens = vg_tokens_new (text);
  g_autoptr (GPtrArray) sources = NULL;

  if (readers->len == 0)
    return leaks;

  sources = vg_leak_source_list (subject, rules);
  for (guint i = 0; i < readers->len; i++) {
    Test test = { subject, rules, readers->pdata[i], tokens, NULL, NULL, NULL, leaks };

    test_for (&test, sources, own);
  }

  g_ptr_array_sort (leaks, compare_leaks);
  return leaks;
}
