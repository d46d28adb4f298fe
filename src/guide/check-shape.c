/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/check-shape.h"

#include "base/json.h"
#include "guide/check-text.h"
#include "guide/folder.h"
#include "guide/name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_STEPS 100

typedef enum {
  TYPE_ID,
  TYPE_STRING,
  TYPE_WORD,    /* one of a list */
  TYPE_TEXT,    /* an object of languages, with Dutch and English */
  TYPE_WORDING, /* an object of languages, with one at least: the others fall back on "ask" */
  TYPE_PLACE,   /* "case/FIELD" */
  TYPE_INT,
  TYPE_BOOLEAN,
  TYPE_RULE, /* a condition: check-names.c reads it */
  TYPE_LIST, /* objects of a shape */
  TYPE_CHOICES,
} Type;

typedef struct _Shape Shape;

/* @words: for WORD. @rule: the rule that a word outside the list breaks. */
typedef struct {
  const char *key;
  Type type;
  gboolean is_required;
  const Shape *of;
  const char *const *words;
  const char *rule;
} Member;

struct _Shape {
  const Member *members;
};

static const char *const formats[] = { VG_GUIDE_FORMAT, NULL };
static const char *const roles[] = {
  "harmed", "accused", "supporter", "parent", "representative", "professional", NULL,
};
static const char *const readers[] = { "mediator", NULL };
static const char *const section_parts[] = { "event", "closing", NULL };
static const char *const item_parts[] = { "stop-signal", NULL };
static const char *const goal_parts[] = { "importance", "smaller-step", NULL };

static const Member instead_members[] = {
  { "avoid", TYPE_TEXT, TRUE },
  { "say", TYPE_TEXT, TRUE },
  { "je", TYPE_WORDING },
  { NULL },
};
static const Shape instead_shape = { instead_members };

static const Member choice_members[] = {
  { "value", TYPE_ID, TRUE },
  { "label", TYPE_TEXT, TRUE },
  { NULL },
};
static const Shape choice_shape = { choice_members };

static const Member probe_members[] = {
  { "ask", TYPE_TEXT, TRUE },
  { "je", TYPE_WORDING },
  { "plain", TYPE_WORDING },
  { "plain-je", TYPE_WORDING },
  { "when", TYPE_RULE },
  { "pause", TYPE_BOOLEAN },
  { NULL },
};
static const Shape probe_shape = { probe_members };

static const Member item_members[] = {
  { "id", TYPE_ID, TRUE },
  { "kind", TYPE_STRING, TRUE },
  { "ask", TYPE_TEXT, TRUE },
  { "je", TYPE_WORDING },
  { "plain", TYPE_WORDING },
  { "plain-je", TYPE_WORDING },
  { "label", TYPE_TEXT },
  { "when", TYPE_RULE },
  { "mirror", TYPE_ID },
  { "why", TYPE_TEXT },
  { "explain", TYPE_TEXT },
  { "teach-back", TYPE_TEXT },
  { "caution", TYPE_TEXT },
  { "choices", TYPE_CHOICES },
  { "min", TYPE_INT },
  { "max", TYPE_INT },
  { "min-label", TYPE_TEXT },
  { "max-label", TYPE_TEXT },
  { "probes", TYPE_LIST, FALSE, &probe_shape },
  { "instead", TYPE_LIST, FALSE, &instead_shape },
  { "sets", TYPE_PLACE },
  { "of-goals", TYPE_WORD, FALSE, NULL, goal_parts, "unknown-word" },
  { "facet", TYPE_WORD, FALSE, NULL, vg_name_facets, "unknown-facet" },
  { "consent", TYPE_WORD, FALSE, NULL, vg_name_consents, "unknown-consent" },
  { "part", TYPE_WORD, FALSE, NULL, item_parts, "unknown-word" },
  { "closed-on-purpose", TYPE_TEXT },
  { "must-not-be-known", TYPE_BOOLEAN },
  { "source", TYPE_STRING },
  { NULL },
};
static const Shape item_shape = { item_members };

static const Member section_members[] = {
  { "id", TYPE_ID, TRUE },
  { "title", TYPE_TEXT, TRUE },
  { "part", TYPE_WORD, FALSE, NULL, section_parts, "unknown-word" },
  { "probes", TYPE_LIST, FALSE, &probe_shape },
  { "items", TYPE_LIST, TRUE, &item_shape },
  { NULL },
};
static const Shape section_shape = { section_members };

static const Member guide_members[] = {
  { "format", TYPE_WORD, TRUE, NULL, formats, "wrong-format" },
  { "id", TYPE_ID, TRUE },
  { "version", TYPE_STRING, TRUE },
  { "role", TYPE_WORD, FALSE, NULL, roles, "unknown-word" },
  { "mirror", TYPE_ID },
  { "for", TYPE_WORD, FALSE, NULL, readers, "unknown-word" },
  { "title", TYPE_TEXT, TRUE },
  { "probes", TYPE_LIST, FALSE, &probe_shape },
  { "sections", TYPE_LIST, TRUE, &section_shape },
  { NULL },
};
static const Shape guide_shape = { guide_members };

/* Which kinds may have a key that not every kind has, and which must. */
#define KIND(name) (1u << VG_ITEM_##name)
#define CHOOSING   (KIND (CHOICE) | KIND (MULTI) | KIND (ACKNOWLEDGEMENT))

static const struct {
  const char *key;
  guint may;
  guint must;
} kind_keys[] = {
  { "choices", CHOOSING, CHOOSING },
  { "min", KIND (SCALE), KIND (SCALE) },
  { "max", KIND (SCALE), KIND (SCALE) },
  { "min-label", KIND (SCALE), 0 },
  { "max-label", KIND (SCALE), 0 },
  { "facet", KIND (ACKNOWLEDGEMENT), KIND (ACKNOWLEDGEMENT) },
  { "consent", KIND (CONSENT), KIND (CONSENT) },
  { "explain", KIND (INFORM), KIND (INFORM) },
  { "teach-back", KIND (INFORM), KIND (INFORM) },
  { "sets",
    KIND (TEXT) | KIND (CHOICE) | KIND (MULTI) | KIND (SCALE) | KIND (YES_NO) | KIND (DATE) |
        KIND (NUMBER),
    0 },
};

static void check_object (VgGuideFile *file, JsonNode *node, const Shape *shape, const char *id);

static void
add_wrong_type (VgGuideFile *file, JsonNode *at, const char *id, const char *key, const char *type)
{
  vg_guide_file_add (file, at, "wrong-type", id,
                     g_strdup_printf (_ ("“%s” must be %s"), key, type));
}

static void
check_word (VgGuideFile *file, JsonNode *node, const Member *member, const char *id)
{
  const char *word = vg_json_peek_string (node);
  g_autofree char *known = NULL;

  if (word == NULL) {
    add_wrong_type (file, node, id, member->key, _ ("a text in quotation marks"));
    return;
  }
  if (g_strv_contains (member->words, word))
    return;

  known = g_strjoinv (", ", (char **) member->words);
  vg_guide_file_add (
      file, node, member->rule, id,
      g_strdup_printf (_ ("“%s” cannot be “%s”: choose from %s"), member->key, word, known));
}

/* What is asked of a person is yes, no or unknown. */
static gboolean
can_set (VgGuideFile *file, const char *place, JsonObject *item)
{
  if (g_str_has_prefix (place, "case/"))
    return g_strv_contains (vg_name_case_fields, place + strlen ("case/"));

  return g_str_has_prefix (place, "self/") && vg_guide_file_get_role (file) != NULL &&
         g_strcmp0 (vg_json_get_string (item, "kind"), "yes-no") == 0 &&
         g_strv_contains (vg_name_asked_fields, place + strlen ("self/"));
}

static void
check_place (VgGuideFile *file, JsonNode *node, JsonObject *item, const char *id)
{
  const char *place = vg_json_peek_string (node);
  g_autofree char *known = NULL;
  g_autofree char *asked = NULL;

  if (place == NULL)
    add_wrong_type (file, node, id, "sets", _ ("a text in quotation marks"));
  if (place == NULL || can_set (file, place, item))
    return;

  known = g_strjoinv (", ", (char **) vg_name_case_fields);
  asked = g_strjoinv (", ", (char **) vg_name_asked_fields);
  vg_guide_file_add (file, node, "bad-sets", id,
                     g_strdup_printf (_ ("“sets” names no place: write “case/” and one of %s; or, "
                                         "for a yes-no question to a person, “self/” and one of "
                                         "%s"),
                                      known, asked));
}

static void
check_list (VgGuideFile *file, JsonNode *node, const Member *member, const char *id)
{
  JsonArray *array = vg_json_peek_array (node);

  if (array == NULL) {
    add_wrong_type (file, node, id, member->key, _ ("a list in square brackets"));
    return;
  }
  if (json_array_get_length (array) == 0)
    vg_guide_file_add (
        file, node, "empty-list", id,
        g_strdup_printf (_ ("“%s” is empty: add something, or take it out"), member->key));
  for (guint i = 0; member->of != NULL && i < json_array_get_length (array); i++)
    check_object (file, json_array_get_element (array, i), member->of, id);
}

/* The facets' values are the program's own; all others have their label beside them. */
static void
check_choice (VgGuideFile *file, JsonNode *node, JsonObject *item, const char *id)
{
  const char *const *known = vg_name_facet_values;
  const char *value = vg_json_peek_string (node);

  if (g_strcmp0 (vg_json_get_string (item, "kind"), "acknowledgement") != 0) {
    check_object (file, node, &choice_shape, id);
    return;
  }
  if (g_strcmp0 (vg_json_get_string (item, "facet"), "regret") == 0)
    known = vg_name_regret_values;
  if (value == NULL) {
    add_wrong_type (file, node, id, "choices", _ ("a list of texts for this kind"));
  } else if (!g_strv_contains (known, value)) {
    g_autofree char *words = g_strjoinv (", ", (char **) known);

    vg_guide_file_add (
        file, node, "unknown-word", id,
        g_strdup_printf (_ ("“choices” cannot have “%s”: choose from %s"), value, words));
  }
}

static void
check_choices (VgGuideFile *file, JsonNode *node, const Member *member, JsonObject *item)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *array = vg_json_peek_array (node);
  const char *id = vg_json_get_string (item, "id");

  check_list (file, node, member, id);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    JsonNode *choice = json_array_get_element (array, i);
    JsonObject *object = vg_json_peek_object (choice);
    const char *value = object != NULL ? vg_json_get_string (object, "value")
                                       : vg_json_peek_string (choice);

    check_choice (file, choice, item, id);
    if (value != NULL && !g_hash_table_add (seen, (gpointer) value))
      vg_guide_file_add (
          file, choice, "duplicate-value", id,
          g_strdup_printf (_ ("the choice “%s” stands here twice: each value once"), value));
  }
}

static void
check_member (VgGuideFile *file,
              JsonNode *node,
              const Member *member,
              JsonObject *owner,
              const char *id)
{
  switch (member->type) {
  case TYPE_ID:
    vg_check_id (file, node, member->key, id);
    break;
  case TYPE_STRING:
    vg_check_string (file, node, member->key, id);
    break;
  case TYPE_WORD:
    check_word (file, node, member, id);
    break;
  case TYPE_TEXT:
  case TYPE_WORDING:
    vg_check_text (file, node, member->key, id, member->type == TYPE_TEXT);
    break;
  case TYPE_PLACE:
    check_place (file, node, owner, id);
    break;
  case TYPE_INT:
    if (!vg_json_is_int (node))
      add_wrong_type (file, node, id, member->key, _ ("a whole number"));
    break;
  case TYPE_BOOLEAN:
    if (!vg_json_is_boolean (node))
      add_wrong_type (file, node, id, member->key, _ ("true or false"));
    break;
  case TYPE_LIST:
    check_list (file, node, member, id);
    break;
  case TYPE_CHOICES:
    check_choices (file, node, member, owner);
    break;
  case TYPE_RULE:
  default:
    break;
  }
}

static void
check_bounds (VgGuideFile *file, JsonNode *node, JsonObject *item)
{
  gint64 min = vg_json_get_int (item, "min", 0);
  gint64 max = vg_json_get_int (item, "max", 0);

  if (!vg_json_is_int (json_object_get_member (item, "min")) ||
      !vg_json_is_int (json_object_get_member (item, "max")))
    return;

  if (min >= max)
    vg_guide_file_add (file, json_object_get_member (item, "min"), "bad-scale",
                       vg_json_get_string (item, "id"), g_strdup (_ ("“min” must be below “max”")));
  else if (max - min > MAX_STEPS)
    vg_guide_file_add (
        file, json_object_get_member (item, "max"), "bad-scale", vg_json_get_string (item, "id"),
        g_strdup_printf (_ ("the scale has more than %d steps: take a smaller one"), MAX_STEPS));
}

/* The part of a goal decides how one asks for it. */
static void
check_goal_part (VgGuideFile *file, JsonObject *item, VgItemKind kind)
{
  const char *part = vg_json_get_string (item, "of-goals");
  gboolean is_rating = kind == VG_ITEM_SCALE && vg_json_get_int (item, "min", -1) == 0 &&
                       vg_json_get_int (item, "max", -1) == 10;
  gboolean is_wrong = (g_strcmp0 (part, "importance") == 0 && !is_rating) ||
                      (g_strcmp0 (part, "smaller-step") == 0 && kind != VG_ITEM_OPEN);

  if (!is_wrong)
    return;

  vg_guide_file_add (file, json_object_get_member (item, "of-goals"), "bad-of-goals",
                     vg_json_get_string (item, "id"),
                     g_strdup (_ ("“of-goals” asks for “importance” on a scale from 0 to 10, and "
                                  "for “smaller-step” with an open question")));
}

static void
check_kind_keys (VgGuideFile *file, JsonNode *node, JsonObject *item, VgItemKind kind)
{
  const char *id = vg_json_get_string (item, "id");
  const char *name = vg_item_kind_get_name (kind);

  for (guint i = 0; i < G_N_ELEMENTS (kind_keys); i++) {
    const char *key = kind_keys[i].key;
    JsonNode *member = json_object_get_member (item, key);

    if (member == NULL && (kind_keys[i].must & 1u << kind) != 0)
      vg_guide_file_add (
          file, node, "missing-key", id,
          g_strdup_printf (_ ("an item of kind “%s” needs “%s”: add it"), name, key));
    else if (member != NULL && (kind_keys[i].may & 1u << kind) == 0)
      vg_guide_file_add (file, member, "key-not-for-kind", id,
                         g_strdup_printf (_ ("“%s” is not for kind “%s”: take it out"), key, name));
  }
}

static void
check_kind (VgGuideFile *file, JsonNode *node, JsonObject *item)
{
  JsonNode *member = json_object_get_member (item, "kind");
  VgItemKind kind = VG_ITEM_OPEN;

  if (vg_json_peek_string (member) == NULL)
    return;
  if (!vg_item_kind_from_name (vg_json_peek_string (member), &kind)) {
    vg_guide_file_add (
        file, member, "unknown-kind", vg_json_get_string (item, "id"),
        g_strdup_printf (_ ("there is no kind “%s”: the kinds are in data/guides/README.md"),
                         vg_json_peek_string (member)));
    return;
  }

  check_kind_keys (file, node, item, kind);
  check_goal_part (file, item, kind);
  if (kind == VG_ITEM_SCALE)
    check_bounds (file, node, item);
}

static const Member *
find_member (const Shape *shape, const char *key)
{
  for (const Member *member = shape->members; member->key != NULL; member++)
    if (g_str_equal (member->key, key))
      return member;

  return NULL;
}

static void
check_keys (VgGuideFile *file, JsonObject *object, const Shape *shape, const char *id)
{
  JsonObjectIter iter;
  const char *key = NULL;
  JsonNode *node = NULL;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node)) {
    const Member *member = find_member (shape, key);

    if (member != NULL)
      check_member (file, node, member, object, id);
    else if (!g_str_has_prefix (key, "x-"))
      vg_guide_file_add (
          file, node, "unknown-key", id,
          g_strdup_printf (_ ("there is no key “%s” here: correct it, or begin it with "
                              "“x-”"),
                           key));
  }
}

/* @id: of the object that this one stands in, for those without an id of their own. */
static void
check_object (VgGuideFile *file, JsonNode *node, const Shape *shape, const char *id)
{
  JsonObject *object = vg_json_peek_object (node);

  if (object == NULL) {
    vg_guide_file_add (file, node, "wrong-type", id,
                       g_strdup (_ ("here an object in curly brackets is needed")));
    return;
  }
  if (find_member (shape, "id") != NULL && shape != &guide_shape)
    id = vg_json_get_string (object, "id");

  for (const Member *member = shape->members; member->key != NULL; member++)
    if (member->is_required && !json_object_has_member (object, member->key))
      vg_guide_file_add (file, node, "missing-key", id,
                         g_strdup_printf (_ ("“%s” is missing: add it"), member->key));
  check_keys (file, object, shape, id);
  if (shape == &item_shape)
    check_kind (file, node, object);
}

gboolean
vg_check_format (VgGuideFile *file)
{
  JsonObject *object = vg_guide_file_get_object (file);
  JsonNode *format = object != NULL ? json_object_get_member (object, "format") : NULL;

  if (g_strcmp0 (vg_json_peek_string (format), VG_GUIDE_FORMAT) == 0)
    return TRUE;

  vg_guide_file_add (
      file, format != NULL ? format : vg_guide_file_get_root (file), "wrong-format", NULL,
      g_strdup_printf (_ ("this is no guide: it must say “format”: “%s”"), VG_GUIDE_FORMAT));
  return FALSE;
}

void
vg_check_shape (VgGuideFile *file)
{
  check_object (file, vg_guide_file_get_root (file), &guide_shape, NULL);
}
