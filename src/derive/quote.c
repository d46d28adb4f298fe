/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/quote.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "base/language.h"
#include "guide/name.h"
#include "guide/words.h"
#include "interview/risk.h"
#include "interview/side.h"
#include "model/people.h"
#include "model/place.h"
#include "risk/risk-book.h"
#include "words/words.h"

#include <string.h>

#define PAGE "page:"

/* Words that stand alone: lists of which every element is meant. */
static const char *const wholes[] = { "assessment", "measure", "mismatch", "told", NULL };
static const char *const of_sides[] = { "answer", "consent", "acknowledgement", "goal", NULL };

static gboolean
is_word (const char *text)
{
  return *text != '\0' && text[strspn (text, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-")] == '\0';
}

static gboolean
is_valid_of_side (char **words, guint n_words)
{
  if (n_words < 2 || !g_strv_contains (vg_name_sides, words[1]))
    return FALSE;
  if (n_words == 2)
    return g_str_equal (words[0], "goal");
  if (n_words != 3 || !is_word (words[2]))
    return FALSE;
  if (g_str_equal (words[0], "consent"))
    return g_strv_contains (vg_name_consents, words[2]);

  return !g_str_equal (words[0], "acknowledgement") || g_strv_contains (vg_name_facets, words[2]);
}

/* What weighs against going on, wherever it stands. */
static const struct {
  const char *word;
  GPtrArray *(*list) (VgCase *subject);
} weights[] = {
  { "open-flags", vg_risk_list_open_flags },
  { "high", vg_risk_list_high },
  { "unknown", vg_risk_list_unknown },
};

static gboolean
is_risk (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    if (g_str_equal (weights[i].word, word))
      return TRUE;
  for (const VgRiskDomain *domain = vg_name_risk_domains; domain->code != NULL; domain++)
    if (g_str_equal (domain->code, word))
      return TRUE;

  return vg_name_is_risk_item (word);
}

gboolean
vg_quote_is_valid (const char *source)
{
  g_auto (GStrv) words = g_strsplit (source, "/", 5);
  guint n_words = g_strv_length (words);

  if (n_words == 1)
    return g_strv_contains (wholes, words[0]);
  if (n_words >= 2 && g_strv_contains (of_sides, words[0]))
    return is_valid_of_side (words, n_words);
  if (n_words != 2)
    return FALSE;
  if (g_str_equal (words[0], "case"))
    return g_strv_contains (vg_name_case_fields, words[1]);
  if (g_str_equal (words[0], "check"))
    return g_strv_contains (vg_name_checks, words[1]);

  return g_str_equal (words[0], "risk") && is_risk (words[1]);
}

gboolean
vg_quote_is_page (const char *text)
{
  return g_str_has_prefix (text, PAGE) && is_word (text + strlen (PAGE));
}

/* Those at or under @prefix; of goals with @code (nullable) only those of that kind. */
static void
add_under (VgCase *subject, const char *prefix, const char *code, GPtrArray *found)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, prefix);

  for (guint i = 0; i < places->len; i++) {
    JsonObject *record = vg_case_get_object (subject, places->pdata[i]);

    if (code == NULL || g_strcmp0 (vg_json_get_string (record, "code"), code) == 0)
      g_ptr_array_add (found, g_strdup (places->pdata[i]));
  }
}

static void
add_of_side (VgCase *subject, char **words, GPtrArray *found)
{
  g_autoptr (GPtrArray) people = vg_side_list_people (subject, words[1]);
  gboolean is_goal = g_str_equal (words[0], "goal");

  for (guint i = 0; i < people->len; i++) {
    g_autofree char *prefix = vg_place_join (words[0], (const char *) people->pdata[i],
                                             is_goal ? NULL : words[2], NULL);

    add_under (subject, prefix, is_goal ? words[2] : NULL, found);
  }
}

static void
add_assessment (VgCase *subject, GPtrArray *found)
{
  g_autofree char *latest = vg_risk_dup_latest (subject);
  g_autofree char *place = latest != NULL ? vg_place_join ("assessment", latest, NULL) : NULL;

  if (place != NULL)
    add_under (subject, place, NULL, found);
}

static void
add_risk (VgCase *subject, const char *word, GPtrArray *found)
{
  g_autofree char *place = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    if (g_str_equal (weights[i].word, word)) {
      g_ptr_array_extend_and_steal (found, weights[i].list (subject));
      return;
    }

  place = vg_risk_dup_place (subject, word);
  if (place != NULL)
    add_under (subject, place, NULL, found);
}

GPtrArray *
vg_quote_list_places (VgCase *subject, const char *source)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) words = g_strsplit (source, "/", 4);

  g_return_val_if_fail (vg_quote_is_valid (source), found);

  if (g_strv_contains (of_sides, words[0])) {
    add_of_side (subject, words, found);
  } else if (g_str_equal (source, "assessment")) {
    add_assessment (subject, found);
  } else if (g_str_equal (words[0], "risk")) {
    add_risk (subject, words[1], found);
  } else {
    add_under (subject, source, NULL, found);
  }

  return found;
}

/* The name that a condition would have for the value at @place, for its label. */
static char *
name_of (VgCase *subject, const char *place)
{
  g_auto (GStrv) words = g_strsplit (place, "/", 4);
  guint n_words = g_strv_length (words);
  const char *side = NULL;

  if (g_str_equal (words[0], "assessment"))
    return g_strdup ("risk.decision");
  if (g_str_equal (words[0], "risk") && n_words > 2)
    return g_strdup_printf ("risk.%s%s", words[2], vg_name_is_risk_item (words[2]) ? "" : ".level");
  if (n_words == 2)
    return g_strdup_printf ("%s.%s", words[0], words[1]);
  if (n_words < 3)
    return g_strdup (place);

  side = vg_people_get_role (subject, words[1]);
  return g_strdup_printf ("%s.%s.%s", side != NULL ? side : words[1], words[0], words[2]);
}

/* Of a record the one word that says how it stands; of an assessment what was decided. */
static JsonNode *
find_value (JsonObject *record)
{
  static const char *const members[] = { "value", "state", "presence", "decision", "level" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (json_object_has_member (record, members[i]))
      return json_object_get_member (record, members[i]);

  return NULL;
}

static char *
say_value (VgCase *subject, VgShelf *shelf, const char *place, JsonNode *value)
{
  g_autofree char *name = name_of (subject, place);
  g_auto (VgName) parts = VG_NAME_INIT;
  const char *text = vg_json_peek_string (value);

  if (!vg_name_parse (name, &parts))
    return text != NULL ? g_strdup (text) : vg_json_write (value);

  return vg_shelf_say (shelf, name, value, vg_language_get ());
}

static const char *
find_words (JsonObject *record)
{
  static const char *const members[] = { "text", "words", "note", "reason", "name" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (vg_words_are_any (vg_json_get_string (record, members[i])))
      return vg_json_get_string (record, members[i]);

  return NULL;
}

/* "het risico als geheel: laag · het besluit: doorgaan"; what was not said of it is not there. */
static char *
say_assessment (VgShelf *shelf, JsonObject *record)
{
  static const char *const names[] = { "risk.level", "risk.decision" };
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    JsonNode *value = json_object_get_member (record, names[i] + strlen ("risk."));
    g_autofree char *name = NULL;
    g_autofree char *word = NULL;

    if (value == NULL)
      continue;
    name = vg_shelf_say (shelf, names[i], NULL, vg_language_get ());
    word = vg_shelf_say (shelf, names[i], value, vg_language_get ());
    g_string_append_printf (said, "%s%s: %s", said->len > 0 ? " · " : "", name, word);
  }

  return g_string_free (said, FALSE);
}

/* What is asked of an item that no rule names; the others are called by the shelf. NULL for
 * them, and where nothing is asked.
 */
static char *
dup_item_question (const char *place)
{
  const char *language = vg_language_get ();
  g_autofree char *item = vg_place_dup_word (place, 2);
  const VgRiskEntry entry = { "items", item };
  g_autoptr (VgRiskBook) book = NULL;

  if (!g_str_has_prefix (place, "risk/") || item == NULL || !vg_name_is_risk_item (item) ||
      vg_words_get ("risk", item, language) != NULL)
    return NULL;

  book = vg_risk_book_read (NULL);
  return book != NULL ? g_strdup (vg_risk_book_say (book, &entry, "ask", language)) : NULL;
}

/* What of several things stands there is said with what it is. */
static char *
say_named (VgCase *subject, VgShelf *shelf, const char *place, JsonNode *value)
{
  g_autofree char *name = name_of (subject, place);
  g_autofree char *question = dup_item_question (place);
  g_autofree char *label = vg_shelf_say (shelf, name, NULL, vg_language_get ());
  g_autofree char *said = say_value (subject, shelf, place, value);

  if (question != NULL)
    return g_strdup_printf ("%s %s", question, said);
  return g_strdup_printf ("%s: %s", label, said);
}

/* Whether what stands at @place says little without its name. */
static gboolean
needs_name (const char *place)
{
  return g_str_has_prefix (place, "assessment/") || g_str_has_prefix (place, "risk/") ||
         g_str_has_prefix (place, "check/");
}

static char *
say_standing (VgCase *subject, VgShelf *shelf, const char *place, JsonNode *value)
{
  if (!needs_name (place))
    return say_value (subject, shelf, place, value);
  if (g_str_has_prefix (place, "assessment/"))
    return say_assessment (shelf, vg_case_get_object (subject, place));

  return say_named (subject, shelf, place, value);
}

char *
vg_quote_dup_text (VgCase *subject, VgShelf *shelf, const char *place)
{
  JsonNode *node = vg_case_get (subject, place);
  JsonObject *record = vg_json_peek_object (node);
  JsonNode *value = record != NULL ? find_value (record) : node;
  const char *words = record != NULL ? find_words (record) : NULL;
  g_autofree char *said = NULL;

  if (node == NULL)
    return g_strdup ("");
  if (value == NULL)
    return g_strdup (words != NULL ? words : "");

  said = say_standing (subject, shelf, place, value);
  if (words == NULL)
    return g_steal_pointer (&said);

  return g_strdup_printf (needs_name (place) ? "%s – %s" : "%s: %s", said, words);
}
