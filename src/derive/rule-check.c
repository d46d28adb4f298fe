/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/rule-check.h"

#include "base/json.h"
#include "derive/goal-list.h"
#include "derive/quote.h"
#include "derive/rule-kind.h"
#include "guide/check-names.h"
#include "guide/check-text.h"
#include "guide/folder.h"
#include "guide/guide-set.h"
#include "guide/name.h"
#include "guide/rule-walk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum {
  TYPE_ID,
  TYPE_STRING,
  TYPE_TEXT,
  TYPE_WORD,    /* one of @words */
  TYPE_RULE,    /* a condition */
  TYPE_GO,      /* a place, or "page:NAME" */
  TYPE_PLACES,  /* a list of places */
  TYPE_TEXTS,   /* a list of texts */
  TYPE_REASONS, /* why it is not yes: each of @of */
  TYPE_SIDES,   /* two of @of */
  TYPE_ITEMS,   /* ids of questions that have a mirror */
  TYPE_ATTENTION,
} Type;

typedef struct _Member Member;
struct _Member {
  const char *key;
  Type type;
  gboolean is_required;
  const char *const *words;
  const Member *of;
};

/* @goals: (nullable): the kinds of goal; NULL where their list cannot be read
 * @id, @when: (nullable): of the rule at hand */
typedef struct {
  VgGuideSet *set;
  VgGuideFile *file;
  VgGoalList *goals;
  const VgRuleKind *kind;
  const char *id;
  JsonNode *when;
} Check;

static const char *const ons[] = { "block", "warn", NULL };
static const char *const step_ons[] = { "stop", NULL };
static const char *const kept[] = { "not-kept", NULL };
static const char *const phases[] = { "p0", "p1", "p2", "p3", "p4", "p5", NULL };

static const Member reason_members[] = {
  { "when", TYPE_RULE },
  { "no", TYPE_TEXT },
  { "unknown", TYPE_TEXT },
  { NULL },
};
static const Member gate_members[] = {
  { "id", TYPE_ID, TRUE },         { "phase", TYPE_WORD, TRUE, phases },
  { "on", TYPE_WORD, TRUE, ons },  { "title", TYPE_TEXT, TRUE },
  { "when", TYPE_RULE, TRUE },     { "because", TYPE_REASONS, TRUE, NULL, reason_members },
  { "opens", TYPE_TEXT, TRUE },    { "go", TYPE_GO, TRUE },
  { "source", TYPE_STRING, TRUE }, { NULL },
};
static const Member review_members[] = {
  { "id", TYPE_ID, TRUE },
  { "title", TYPE_TEXT, TRUE },
  { "when", TYPE_RULE, TRUE },
  { "source", TYPE_STRING, TRUE },
  { NULL },
};
static const Member side_members[] = {
  { "when", TYPE_RULE, TRUE },
  { "quote", TYPE_PLACES, TRUE },
  { NULL },
};
static const Member contradiction_members[] = {
  { "id", TYPE_ID, TRUE },         { "title", TYPE_TEXT, TRUE },
  { "discuss", TYPE_TEXT, TRUE },  { "sides", TYPE_SIDES, TRUE, NULL, side_members },
  { "source", TYPE_STRING, TRUE }, { NULL },
};
static const Member indicator_members[] = {
  { "id", TYPE_WORD, TRUE, vg_rule_kind_indicators },
  { "title", TYPE_TEXT, TRUE },
  { "attention", TYPE_ATTENTION, TRUE },
  { "items", TYPE_ITEMS },
  { "source", TYPE_STRING, TRUE },
  { NULL },
};

static const Member step_members[] = {
  { "id", TYPE_ID, TRUE },
  { "title", TYPE_TEXT, TRUE },
  { "why", TYPE_TEXT, TRUE },
  { "do", TYPE_TEXT, TRUE },
  { "not", TYPE_TEXT },
  { "when", TYPE_RULE },
  { "because", TYPE_REASONS, FALSE, NULL, reason_members },
  { "on", TYPE_WORD, FALSE, step_ons },
  { "instead", TYPE_TEXTS },
  { "words", TYPE_WORD, FALSE, kept },
  { "go", TYPE_GO },
  { "source", TYPE_STRING, TRUE },
  { NULL },
};

/* In the order of VgRuleKindId. */
static const Member *const members_of[] = { gate_members,          review_members,
                                            contradiction_members, indicator_members,
                                            step_members,          step_members };

/* Takes @what. */
static void
add (Check *self, JsonNode *at, const char *rule, char *what)
{
  vg_guide_file_add (self->file, at, rule, self->id, what);
}

static void
add_wrong_type (Check *self, JsonNode *at, const char *key, const char *type)
{
  add (self, at, "wrong-type", g_strdup_printf (_ ("“%s” must be %s"), key, type));
}

/* "has SIDE.goals CODE" with a code that no kind of goal has. */
static void
check_goal (JsonNode *at, const char *sign, GPtrArray *args, gpointer user_data)
{
  Check *self = user_data;
  const char *name = args->len == 2 ? vg_rule_get_name (args->pdata[0]) : NULL;
  const char *code = args->len == 2 ? vg_json_peek_string (args->pdata[1]) : NULL;

  if (!g_str_equal (sign, "has") || name == NULL || code == NULL ||
      !g_str_has_suffix (name, ".goals"))
    return;

  for (guint i = 0; i < vg_goal_list_get_n (self->goals); i++)
    if (g_str_equal (vg_goal_list_get_code (self->goals, i), code) &&
        g_str_has_prefix (name, vg_goal_list_get_role (self->goals, i)))
      return;

  add (self, args->pdata[1], "unknown-goal",
       g_strdup_printf (_ ("“%s” never holds the goal “%s”: choose a code from "
                           "data/goals/goals.json"),
                        name, code));
}

/* Whether a review is needed follows from the reviews: none of them may ask it back. */
static void
check_loop (Check *self, VgRule *rule)
{
  const char *const *names = vg_condition_get_names (rule->condition);

  for (guint i = 0; names[i] != NULL; i++)
    if (self->kind->id == VG_RULE_REVIEWS && g_str_equal (names[i], VG_RULE_REVIEW_FACT))
      add (self, rule->node, "loop",
           g_strdup_printf (_ ("“%s” follows from this very condition: take it out"), names[i]));
}

static void
check_rule (Check *self, JsonNode *node)
{
  VgRule rule = { .node = node };

  vg_check_rule (self->set, self->file, &rule, self->id);
  if (rule.condition == NULL)
    return;

  check_loop (self, &rule);
  if (self->goals != NULL)
    vg_rule_walk (node, check_goal, self);
  vg_condition_unref (rule.condition);
}

static void
check_word (Check *self, JsonNode *node, const Member *member)
{
  const char *word = vg_json_peek_string (node);
  g_autofree char *known = g_strjoinv (", ", (char **) member->words);

  if (word == NULL)
    add_wrong_type (self, node, member->key, _ ("a text in quotation marks"));
  else if (!g_strv_contains (member->words, word))
    add (self, node, "unknown-word",
         g_strdup_printf (_ ("“%s” cannot be “%s”: choose from %s"), member->key, word, known));
}

static void
check_place (Check *self, JsonNode *node, const char *key, gboolean may_be_page)
{
  const char *place = vg_json_peek_string (node);

  if (place == NULL)
    add_wrong_type (self, node, key, _ ("a text in quotation marks"));
  else if (!vg_quote_is_valid (place) && !(may_be_page && vg_quote_is_page (place)))
    add (self, node, "bad-place",
         g_strdup_printf (_ ("“%s” names no place “%s”: how they are written is in "
                             "data/gates/README.md"),
                          key, place));
}

/* The elements of a list, or nothing after a finding. */
static JsonArray *
get_list (Check *self, JsonNode *node, const char *key)
{
  JsonArray *list = vg_json_peek_array (node);

  if (list == NULL)
    add_wrong_type (self, node, key, _ ("a list in square brackets"));
  else if (json_array_get_length (list) == 0)
    add (self, node, "empty-list",
         g_strdup_printf (_ ("“%s” is empty: add something, or take it out"), key));

  return list;
}

static void
check_places (Check *self, JsonNode *node, const char *key)
{
  JsonArray *list = get_list (self, node, key);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    check_place (self, json_array_get_element (list, i), key, FALSE);
}

static void
check_texts (Check *self, JsonNode *node, const char *key)
{
  JsonArray *list = get_list (self, node, key);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    vg_check_text (self->file, json_array_get_element (list, i), key, self->id, TRUE);
}

/* The other side's question is found by the mirror, so that both are always counted alike. */
static void
check_item (Check *self, JsonNode *node)
{
  const char *id = vg_json_peek_string (node);
  VgEntry *entry = id != NULL ? vg_guide_set_find_item (self->set, NULL, "harmed", id) : NULL;

  if (id == NULL)
    add_wrong_type (self, node, "items", _ ("a list of texts"));
  else if (entry == NULL)
    add (self, node, "unknown-item",
         g_strdup_printf (_ ("there is no question “%s”: correct the id"), id));
  else if (vg_json_get_string (entry->object, "mirror") == NULL)
    add (self, node, "no-mirror",
         g_strdup_printf (_ ("“%s” has no counterpart for the other side: choose one that has"),
                          id));
}

static void
check_items (Check *self, JsonNode *node, const char *key)
{
  JsonArray *list = get_list (self, node, key);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    check_item (self, json_array_get_element (list, i));
}

/* {"ratio": 2}: one of the words with a whole number of at least one. */
static void
check_attention (Check *self, JsonNode *node)
{
  JsonObject *object = vg_json_peek_object (node);
  g_autoptr (GList) keys = object != NULL ? json_object_get_members (object) : NULL;
  const char *word = keys != NULL ? keys->data : NULL;

  if (word == NULL || keys->next != NULL || !g_strv_contains (vg_rule_kind_attentions, word) ||
      vg_json_get_int (object, word, 0) < 1)
    add (self, node, "bad-attention",
         g_strdup (_ ("“attention” must be one of “ratio”, “difference”, “fewer-than” or "
                      "“one-has-none”, with a whole number from 1 on")));
}

static void check_members (Check *self, JsonNode *node, const Member *members);

static void
check_sides (Check *self, JsonNode *node, const Member *member)
{
  JsonArray *list = vg_json_peek_array (node);

  if (list == NULL || json_array_get_length (list) != 2) {
    add (self, node, "two-sides", g_strdup (_ ("“sides” must be a list of two")));
    return;
  }
  for (guint i = 0; i < 2; i++)
    check_members (self, json_array_get_element (list, i), member->of);
}

/* A name in braces that the condition does not look at would stand on the page as it is. */
static void
check_braces (Check *self, JsonNode *at, const char *text, const char *const *names)
{
  g_autoptr (GRegex) braces = g_regex_new ("\\{([^}]*)\\}", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (braces, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL)) {
    g_autofree char *name = g_match_info_fetch (match, 1);

    if (!g_strv_contains (vg_name_sides, name) && !g_strv_contains (names, name))
      add (self, at, "unknown-name",
           g_strdup_printf (_ ("“{%s}” stands for nothing here: only {harmed}, {accused} and names "
                               "of the condition do"),
                            name));
  }
}

/* @text: the sentence in each language */
static void
check_sentence (Check *self, JsonNode *text, VgCondition *condition)
{
  JsonObject *object = vg_json_peek_object (text);
  JsonObjectIter iter;
  const char *language = NULL;
  JsonNode *words = NULL;

  if (object == NULL)
    return;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &language, &words))
    if (vg_json_peek_string (words) != NULL)
      check_braces (self, words, vg_json_peek_string (words), vg_condition_get_names (condition));
}

/* One that has no condition speaks of the rule's. */
static void
check_reason (Check *self, JsonNode *node, const Member *members)
{
  JsonObject *object = vg_json_peek_object (node);
  JsonNode *when = object != NULL ? json_object_get_member (object, "when") : NULL;
  g_autoptr (VgCondition) condition = NULL;

  check_members (self, node, members);
  if (object == NULL)
    return;
  if (!json_object_has_member (object, "no") && !json_object_has_member (object, "unknown"))
    add (self, node, "missing-key", g_strdup (_ ("“no” or “unknown” is missing: add one")));

  when = when != NULL ? when : self->when;
  condition = when != NULL ? vg_rule_read (when, NULL) : NULL;
  for (const Member *member = members; condition != NULL && member->key != NULL; member++)
    if (member->type == TYPE_TEXT && json_object_has_member (object, member->key))
      check_sentence (self, json_object_get_member (object, member->key), condition);
}

static void
check_reasons (Check *self, JsonNode *node, const Member *member)
{
  JsonArray *list = get_list (self, node, member->key);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    check_reason (self, json_array_get_element (list, i), member->of);
}

static void
check_member (Check *self, JsonNode *node, const Member *member)
{
  switch (member->type) {
  case TYPE_ID:
    vg_check_id (self->file, node, member->key, self->id);
    break;
  case TYPE_STRING:
    vg_check_string (self->file, node, member->key, self->id);
    break;
  case TYPE_TEXT:
    vg_check_text (self->file, node, member->key, self->id, TRUE);
    break;
  case TYPE_WORD:
    check_word (self, node, member);
    break;
  case TYPE_RULE:
    check_rule (self, node);
    break;
  case TYPE_GO:
    check_place (self, node, member->key, TRUE);
    break;
  case TYPE_PLACES:
    check_places (self, node, member->key);
    break;
  case TYPE_TEXTS:
    check_texts (self, node, member->key);
    break;
  case TYPE_REASONS:
    check_reasons (self, node, member);
    break;
  case TYPE_SIDES:
    check_sides (self, node, member);
    break;
  case TYPE_ITEMS:
    check_items (self, node, member->key);
    break;
  case TYPE_ATTENTION:
  default:
    check_attention (self, node);
    break;
  }
}

static const Member *
find_member (const Member *members, const char *key)
{
  for (const Member *member = members; member->key != NULL; member++)
    if (g_str_equal (member->key, key))
      return member;

  return NULL;
}

static void
check_members (Check *self, JsonNode *node, const Member *members)
{
  JsonObject *object = vg_json_peek_object (node);
  JsonObjectIter iter;
  const char *key = NULL;
  JsonNode *value = NULL;

  if (object == NULL) {
    add (self, node, "wrong-type", g_strdup (_ ("here an object in curly brackets is needed")));
    return;
  }

  for (const Member *member = members; member->key != NULL; member++)
    if (member->is_required && !json_object_has_member (object, member->key))
      add (self, node, "missing-key", g_strdup_printf (_ ("“%s” is missing: add it"), member->key));
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &value)) {
    const Member *member = find_member (members, key);

    if (member != NULL)
      check_member (self, value, member);
    else if (!g_str_has_prefix (key, "x-"))
      add (self, value, "unknown-key",
           g_strdup_printf (_ ("there is no key “%s” here: correct it, or begin it with “x-”"),
                            key));
  }
}

/* A step that follows from the case says why it does not yet; one that does not, cannot. */
static void
check_step_reasons (Check *self, JsonNode *node)
{
  JsonObject *step = vg_json_peek_object (node);

  if (members_of[self->kind->id] != step_members || step == NULL ||
      json_object_has_member (step, "when") == json_object_has_member (step, "because"))
    return;

  add (self, node, "missing-key",
       g_strdup_printf (_ ("“%s” is missing: add it"),
                        json_object_has_member (step, "when") ? "because" : "when"));
}

static void
check_rules (Check *self, JsonNode *node)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *list = get_list (self, node, self->kind->list);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++) {
    JsonNode *rule = json_array_get_element (list, i);
    JsonObject *object = vg_json_peek_object (rule);

    self->id = vg_json_get_string (object, "id");
    self->when = object != NULL ? json_object_get_member (object, "when") : NULL;
    check_members (self, rule, members_of[self->kind->id]);
    check_step_reasons (self, rule);
    if (self->id != NULL && !g_hash_table_add (seen, (gpointer) self->id))
      add (self, rule, "duplicate-id",
           g_strdup_printf (_ ("the id “%s” stands here twice: each id once"), self->id));
  }
  self->id = NULL;
}

/* The keys of the file itself. */
static void
check_top (Check *self, JsonObject *object)
{
  JsonNode *root = vg_guide_file_get_root (self->file);
  const Member top[] = {
    { "format", TYPE_STRING, TRUE },
    { "version", TYPE_STRING, TRUE },
    { "for", TYPE_STRING },
    { self->kind->list, TYPE_RULE },
    { NULL },
  };
  JsonObjectIter iter;
  const char *key = NULL;
  JsonNode *value = NULL;

  if (!vg_guide_file_is_for_mediator (self->file))
    add (self, root, "not-for-mediator",
         g_strdup (_ ("this file must say “for”: “mediator”: it looks at both parties at once")));
  if (!json_object_has_member (object, "version"))
    add (self, root, "missing-key", g_strdup_printf (_ ("“%s” is missing: add it"), "version"));
  if (!json_object_has_member (object, self->kind->list))
    add (self, root, "missing-key",
         g_strdup_printf (_ ("“%s” is missing: add it"), self->kind->list));

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &value)) {
    if (g_str_equal (key, self->kind->list))
      check_rules (self, value);
    else if (find_member (top, key) != NULL)
      vg_check_string (self->file, value, key, NULL);
    else if (!g_str_has_prefix (key, "x-"))
      add (self, value, "unknown-key",
           g_strdup_printf (_ ("there is no key “%s” here: correct it, or begin it with “x-”"),
                            key));
  }
}

static void
check_file (VgGuideSet *set, VgGuideFile *file, VgGoalList *goals)
{
  JsonObject *object = vg_guide_file_get_object (file);
  const char *format = vg_json_get_string (object, "format");
  Check check = { set, file, goals, vg_rule_kind_find (format), NULL, NULL };

  if (vg_guide_file_get_root (file) == NULL)
    return;
  if (check.kind == NULL)
    add (&check, vg_guide_file_get_root (file), "wrong-format",
         g_strdup (_ ("this is no file of gates, reviews, contradictions, balance or a path: "
                      "“format” says which, such as “voorgesprek-gates/1”")));
  else
    check_top (&check, object);
}

static GPtrArray *
check_set (VgGuideSet *set, const char *shelf_folder)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_finding_free);
  g_autoptr (VgGoalList) goals = vg_goal_list_read (NULL);

  vg_guide_set_add_shelf (set, shelf_folder);
  for (guint i = 0; i < set->checked->len; i++) {
    check_file (set, set->checked->pdata[i], goals);
    vg_guide_file_move_findings (set->checked->pdata[i], findings);
  }

  return findings;
}

GPtrArray *
vg_rule_check_files (const char *const *paths, const char *shelf_folder)
{
  g_autoptr (VgGuideSet) set = vg_guide_set_new ();

  g_return_val_if_fail (paths != NULL && shelf_folder != NULL, NULL);

  for (guint i = 0; paths[i] != NULL; i++)
    if (!g_str_has_suffix (paths[i], VG_SCHEMA_SUFFIX))
      vg_guide_set_add_path (set, paths[i]);

  return check_set (set, shelf_folder);
}

GPtrArray *
vg_rule_check_text (const char *name, const char *text, gsize length, const char *shelf_folder)
{
  g_autoptr (VgGuideSet) set = vg_guide_set_new ();

  g_return_val_if_fail (name != NULL && shelf_folder != NULL, NULL);
  g_return_val_if_fail (text != NULL || length == 0, NULL);

  g_ptr_array_add (set->checked, vg_guide_file_new (name, text, length));
  return check_set (set, shelf_folder);
}
