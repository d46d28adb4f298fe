/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/leak-rules.h"

#include "base/error.h"
#include "base/json.h"
#include "base/paths.h"
#include "words/tokens.h"

#include <glib/gi18n-lib.h>

#define FORMAT "voorgesprek-leaks/1"
#define MONTHS 12

enum { DUTCH, ENGLISH, N_LANGUAGES };

static const char *const languages[N_LANGUAGES] = { "nl", "en" };

/* Sets of folded words; @months has the number behind the word. */
struct _VgLeakRules {
  gatomicrefcount refs;
  VgLeakThreshold unreleased;
  VgLeakThreshold marked;
  guint digits;
  GHashTable *marked_questions;
  GHashTable *closed_questions;
  GHashTable *function_words[N_LANGUAGES];
  GHashTable *light_words[N_LANGUAGES];
  GHashTable *no_names;
  GHashTable *months;
  GHashTable *titles;
  GHashTable *domains;
  GHashTable *streets;
  GPtrArray *endings;
};

/* What is wrong with a member of the file. */
static gboolean
refuse (GError **error, const char *path, const char *member)
{
  g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
               _ ("%s: “%s” is missing or wrong; see leaks.schema.json beside it"), path, member);
  return FALSE;
}

static char *
fold (const char *word)
{
  g_autoptr (VgTokens) tokens = vg_tokens_new (word);

  return vg_tokens_dup_folded (tokens, 0, vg_tokens_get_n (tokens));
}

static gboolean
read_number (JsonObject *object, const char *member, gint64 least, guint *out_number)
{
  gint64 number = vg_json_get_int (object, member, -1);

  *out_number = (guint) CLAMP (number, 0, VG_LEAK_WORDS_MOST);
  return number >= least && number <= VG_LEAK_WORDS_MOST;
}

static gboolean
read_threshold (JsonObject *root, const char *member, VgLeakThreshold *out_threshold)
{
  JsonObject *object = vg_json_get_object (root, member);

  return read_number (object, "words", 2, &out_threshold->words) &&
         read_number (object, "content", 0, &out_threshold->content) &&
         read_number (object, "whole", 1, &out_threshold->whole);
}

static gboolean
read_words (JsonObject *object, const char *member, GHashTable *words)
{
  JsonArray *array = vg_json_get_array (object, member);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    const char *word = vg_json_peek_string (json_array_get_element (array, i));

    if (word == NULL)
      return FALSE;
    g_hash_table_insert (words, fold (word), GUINT_TO_POINTER (i + 1));
  }

  return array != NULL;
}

static gboolean
read_languages (VgLeakRules *self, JsonObject *root)
{
  JsonObject *months = vg_json_get_object (root, "months");
  JsonObject *words = vg_json_get_object (root, "function-words");
  JsonObject *light = vg_json_get_object (root, "light-words");
  JsonObject *no_names = vg_json_get_object (root, "no-names");

  for (guint i = 0; i < N_LANGUAGES; i++) {
    JsonArray *names = vg_json_get_array (months, languages[i]);

    if (names == NULL || json_array_get_length (names) != MONTHS ||
        !read_words (months, languages[i], self->months) ||
        !read_words (words, languages[i], self->function_words[i]) ||
        (light != NULL && !read_words (light, languages[i], self->light_words[i])) ||
        !read_words (no_names, languages[i], self->no_names))
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_endings (VgLeakRules *self, JsonObject *root)
{
  JsonArray *array = vg_json_get_array (root, "street-endings");

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    const char *ending = vg_json_peek_string (json_array_get_element (array, i));

    if (ending == NULL)
      return FALSE;
    g_ptr_array_add (self->endings, fold (ending));
  }

  return array != NULL;
}

static gboolean
read_members (VgLeakRules *self, JsonObject *root, const char *path, GError **error)
{
  if (g_strcmp0 (vg_json_get_string (root, "format"), FORMAT) != 0)
    return refuse (error, path, "format");
  if (!read_threshold (root, "unreleased", &self->unreleased))
    return refuse (error, path, "unreleased");
  if (!read_threshold (root, "must-not-be-known", &self->marked))
    return refuse (error, path, "must-not-be-known");
  if (!read_number (root, "digits", 1, &self->digits))
    return refuse (error, path, "digits");
  if (!read_languages (self, root))
    return refuse (error, path, "months, function-words, light-words, no-names");
  if (!read_words (root, "titles", self->titles))
    return refuse (error, path, "titles");
  if (!read_words (root, "domains", self->domains))
    return refuse (error, path, "domains");
  if (!read_words (root, "streets", self->streets))
    return refuse (error, path, "streets");

  return read_endings (self, root) || refuse (error, path, "street-endings");
}

/* Whether what stands there is a word of ours, or says only that something was done. */
static gboolean
is_closed (VgItem *item)
{
  static const VgItemKind kinds[] = { VG_ITEM_CHOICE, VG_ITEM_MULTI,  VG_ITEM_YES_NO,
                                      VG_ITEM_SCALE,  VG_ITEM_INFORM, VG_ITEM_READ_BACK };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (vg_item_get_kind (item) == kinds[i])
      return TRUE;

  return FALSE;
}

static void
note_questions (VgLeakRules *self, VgShelf *shelf)
{
  for (guint i = 0; i < vg_shelf_get_n_guides (shelf); i++) {
    VgGuide *guide = vg_shelf_get_guide (shelf, i);

    for (guint n = 0; n < vg_guide_get_n_items (guide); n++) {
      VgItem *item = vg_guide_get_item (guide, n);

      if (vg_item_must_not_be_known (item))
        g_hash_table_add (self->marked_questions, g_strdup (vg_item_get_id (item)));
      if (is_closed (item))
        g_hash_table_add (self->closed_questions, g_strdup (vg_item_get_id (item)));
    }
  }
}

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

VgLeakRules *
vg_leak_rules_read (VgShelf *shelf, GError **error)
{
  g_autoptr (VgLeakRules) self = g_new0 (VgLeakRules, 1);
  g_autofree char *path = vg_paths_dup_data ("gates", "leaks.json", NULL);
  g_autoptr (JsonNode) root = vg_json_read_file (path, VG_JSON_DATA_BYTES, error);

  g_atomic_ref_count_init (&self->refs);
  self->marked_questions = new_set ();
  self->closed_questions = new_set ();
  for (guint i = 0; i < N_LANGUAGES; i++) {
    self->function_words[i] = new_set ();
    self->light_words[i] = new_set ();
  }
  self->no_names = new_set ();
  self->months = new_set ();
  self->titles = new_set ();
  self->domains = new_set ();
  self->streets = new_set ();
  self->endings = g_ptr_array_new_with_free_func (g_free);
  if (root == NULL || !read_members (self, vg_json_peek_object (root), path, error))
    return NULL;

  note_questions (self, shelf);
  return g_steal_pointer (&self);
}

VgLeakRules *
vg_leak_rules_ref (VgLeakRules *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
vg_leak_rules_unref (VgLeakRules *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_hash_table_unref (self->marked_questions);
  g_hash_table_unref (self->closed_questions);
  for (guint i = 0; i < N_LANGUAGES; i++) {
    g_hash_table_unref (self->function_words[i]);
    g_hash_table_unref (self->light_words[i]);
  }
  g_hash_table_unref (self->no_names);
  g_hash_table_unref (self->months);
  g_hash_table_unref (self->titles);
  g_hash_table_unref (self->domains);
  g_hash_table_unref (self->streets);
  g_ptr_array_unref (self->endings);
  g_free (self);
}

const VgLeakThreshold *
vg_leak_rules_get_threshold (VgLeakRules *self, gboolean is_marked)
{
  return is_marked ? &self->marked : &self->unreleased;
}

guint
vg_leak_rules_get_digits (VgLeakRules *self)
{
  return self->digits;
}

gboolean
vg_leak_rules_is_marked (VgLeakRules *self, const char *question)
{
  return question != NULL && g_hash_table_contains (self->marked_questions, question);
}

gboolean
vg_leak_rules_is_closed (VgLeakRules *self, const char *question)
{
  return question != NULL && g_hash_table_contains (self->closed_questions, question);
}

gboolean
vg_leak_rules_is_content (VgLeakRules *self, const char *word, const char *language)
{
  guint of = g_strcmp0 (language, languages[ENGLISH]) == 0 ? ENGLISH : DUTCH;

  return !g_hash_table_contains (self->function_words[of], word);
}

gboolean
vg_leak_rules_is_light (VgLeakRules *self, const char *word, const char *language)
{
  guint of = g_strcmp0 (language, languages[ENGLISH]) == 0 ? ENGLISH : DUTCH;

  return g_hash_table_contains (self->light_words[of], word);
}

gboolean
vg_leak_rules_can_be_name (VgLeakRules *self, const char *word)
{
  return !g_hash_table_contains (self->function_words[DUTCH], word) &&
         !g_hash_table_contains (self->function_words[ENGLISH], word) &&
         !g_hash_table_contains (self->no_names, word) &&
         !g_hash_table_contains (self->titles, word);
}

guint
vg_leak_rules_get_month (VgLeakRules *self, const char *word)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->months, word));
}

gboolean
vg_leak_rules_is_title (VgLeakRules *self, const char *word)
{
  return g_hash_table_contains (self->titles, word);
}

gboolean
vg_leak_rules_is_domain (VgLeakRules *self, const char *word)
{
  return g_hash_table_contains (self->domains, word);
}

gboolean
vg_leak_rules_is_street (VgLeakRules *self, const char *word)
{
  return g_hash_table_contains (self->streets, word);
}

gboolean
vg_leak_rules_ends_as_street (VgLeakRules *self, const char *word)
{
  for (guint i = 0; i < self->endings->len; i++)
    if (g_str_has_suffix (word, self->endings->pdata[i]))
      return TRUE;

  return FALSE;
}
