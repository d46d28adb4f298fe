/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/speech.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "guide/name.h"
#include "guide/rule-walk.h"
#include "guide/words.h"

#include <string.h>

static const char *
word (const VgSpeech *self, const char *group, const char *value)
{
  const char *found = vg_words_get (group, value, self->language);

  return found != NULL ? found : value;
}

/* A label made for a list, put into the middle of a sentence: its capital goes, unless
 * more of them follow ("OM").
 */
static char *
lower_first (const char *text)
{
  gunichar first = g_utf8_get_char (text);
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;
  GString *out = NULL;

  if (!g_unichar_isupper (first) || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (text);

  out = g_string_new (NULL);
  g_string_append_unichar (out, g_unichar_tolower (first));
  g_string_append (out, rest);
  return g_string_free (out, FALSE);
}

static VgItem *
find_in_guide (VgGuide *guide, const VgName *parts)
{
  g_autofree char *place = NULL;

  if (parts->kind != VG_NAME_CASE)
    return vg_guide_find_item (guide, parts->what);

  place = g_strdup_printf ("case/%s", parts->what);
  for (guint i = 0; i < vg_guide_get_n_items (guide); i++)
    if (g_strcmp0 (vg_item_get_sets (vg_guide_get_item (guide, i)), place) == 0)
      return vg_guide_get_item (guide, i);

  return NULL;
}

/* The item that asks for what is named, where a guide does. */
static VgItem *
find_item (const VgSpeech *self, const VgName *parts)
{
  VgItem *item = NULL;

  if (parts->kind != VG_NAME_CASE && parts->kind != VG_NAME_ANSWER &&
      parts->kind != VG_NAME_TEACH_BACK)
    return NULL;
  if (self->guide != NULL)
    item = find_in_guide (self->guide, parts);
  for (guint i = 0; item == NULL && self->guides != NULL && i < self->guides->len; i++)
    item = find_in_guide (g_ptr_array_index (self->guides, i), parts);

  return item;
}

static char *
say_item (const VgSpeech *self, VgItem *item)
{
  VgWording wording = { .language = self->language };
  const char *label = vg_item_get_label (item, self->language);

  return g_strdup (label != NULL ? label : vg_item_get_ask (item, &wording));
}

/* What only the mediator can name. */
static char *
say_for_mediator (const VgSpeech *self, const VgName *parts)
{
  switch (parts->kind) {
  case VG_NAME_RISK:
    if (vg_words_get ("risk", parts->what, self->language) != NULL)
      return g_strdup (word (self, "risk", parts->what));
    return g_strdup_printf ("%s %s", word (self, "say", "risk"), parts->what);
  case VG_NAME_RISK_LEVEL:
    if (*parts->what == '\0')
      return g_strdup (word (self, "say", "risk-whole"));
    return g_strdup_printf ("%s %s", word (self, "say", "risk-level"),
                            word (self, "domain", parts->what));
  case VG_NAME_RISK_DECISION:
    return g_strdup (word (self, "say", "risk-decision"));
  case VG_NAME_RISK_CONSULTED:
    return g_strdup (word (self, "say", "risk-consulted"));
  case VG_NAME_RISK_DAYS:
    return g_strdup (word (self, "say", "risk-days"));
  case VG_NAME_CHECK:
    return g_strdup (word (self, "check", parts->what));
  case VG_NAME_FACT:
    return g_strdup (word (self, "fact", parts->what));
  case VG_NAME_GOALS:
    return g_strdup (word (self, "say", "goals"));
  case VG_NAME_TODAY:
  case VG_NAME_CASE:
  case VG_NAME_FIELD:
  case VG_NAME_POSITION:
  case VG_NAME_FACET:
  case VG_NAME_ANSWER:
  case VG_NAME_GOAL:
  case VG_NAME_CONSENT:
  case VG_NAME_CONSENT_DAYS:
  case VG_NAME_TEACH_BACK:
  default:
    return g_strdup_printf ("“%s”", parts->what);
  }
}

/* What is named, without whose it is. */
static char *
say_what (const VgSpeech *self, const VgName *parts)
{
  VgItem *item = find_item (self, parts);

  if (item != NULL && parts->kind == VG_NAME_TEACH_BACK) {
    g_autofree char *said = say_item (self, item);

    return g_strdup_printf ("%s %s", word (self, "say", "teach-back"), said);
  }
  if (item != NULL)
    return say_item (self, item);

  switch (parts->kind) {
  case VG_NAME_TODAY:
    return g_strdup (word (self, "say", "today"));
  case VG_NAME_CASE:
    return g_strdup (word (self, "case", parts->what));
  case VG_NAME_FIELD:
    return g_strdup (word (self, "party", parts->what));
  case VG_NAME_POSITION:
    return g_strdup (word (self, "say", "position"));
  case VG_NAME_FACET:
    return g_strdup_printf ("%s %s", word (self, "say", "facet"),
                            word (self, "facet", parts->what));
  case VG_NAME_GOAL:
    return g_strdup_printf ("%s %s", word (self, "say", "goal"), parts->what);
  case VG_NAME_CONSENT:
    return g_strdup (word (self, "consent", parts->what));
  case VG_NAME_CONSENT_DAYS:
    return g_strdup_printf ("%s %s", word (self, "say", "days"),
                            word (self, "consent", parts->what));
  case VG_NAME_RISK:
  case VG_NAME_RISK_LEVEL:
  case VG_NAME_RISK_DECISION:
  case VG_NAME_RISK_CONSULTED:
  case VG_NAME_RISK_DAYS:
  case VG_NAME_CHECK:
  case VG_NAME_FACT:
  case VG_NAME_GOALS:
  case VG_NAME_ANSWER:
  case VG_NAME_TEACH_BACK:
  default:
    return say_for_mediator (self, parts);
  }
}

static char *
say_name (const VgSpeech *self, const VgName *parts)
{
  g_autofree char *what = say_what (self, parts);

  if (parts->side == NULL)
    return g_steal_pointer (&what);
  if (parts->whose == VG_WHOSE_RELEASED)
    return g_strdup_printf ("%s (%s %s)", what, word (self, "say", "released-by"),
                            word (self, "side", parts->side));

  return g_strdup_printf ("%s %s %s", what, word (self, "say", "of"),
                          word (self, "side", parts->side));
}

static const char *
find_value (const VgSpeech *self, const VgName *parts, const char *value)
{
  static const struct {
    VgNameKind kind;
    const char *group;
  } groups[] = {
    { VG_NAME_POSITION, "position" },      { VG_NAME_CONSENT, "consent-state" },
    { VG_NAME_RISK, "presence" },          { VG_NAME_RISK_LEVEL, "level" },
    { VG_NAME_RISK_DECISION, "decision" }, { VG_NAME_CHECK, "check-state" },
  };
  VgItem *item = find_item (self, parts);
  const VgChoice *choice = item != NULL ? vg_item_find_choice (item, value) : NULL;

  if (choice != NULL)
    return vg_item_get_choice_label (item, choice, self->language);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (parts->kind == groups[i].kind)
      return word (self, groups[i].group, value);
  if (parts->kind == VG_NAME_FACET) {
    const char *found = vg_words_get_facet_value (parts->what, value, self->language);

    return found != NULL ? found : value;
  }
  if (parts->kind == VG_NAME_FIELD && g_str_equal (parts->what, "side"))
    return word (self, "side", value);

  return word (self, "yes-no", value);
}

static char *
say_value (const VgSpeech *self, const VgName *parts, JsonNode *value)
{
  const char *text = vg_json_peek_string (value);

  /* A fact is a clause of its own: "a red flag that is open – yes". */
  if (parts->kind == VG_NAME_FACT && text != NULL) {
    g_autofree char *word_for_it = lower_first (word (self, "yes-no", text));

    return g_strdup_printf ("%s – %s", word (self, "fact", parts->what), word_for_it);
  }

  return text != NULL ? lower_first (find_value (self, parts, text)) : vg_json_write (value);
}

char *
vg_speech_say (const VgSpeech *self, const char *name, JsonNode *value)
{
  g_auto (VgName) parts = VG_NAME_INIT;

  if (!vg_name_parse (name, &parts))
    return value == NULL ? g_strdup_printf ("“%s”", name) : vg_json_write (value);

  return value == NULL ? say_name (self, &parts) : say_value (self, &parts, value);
}

static char *say_term (const VgSpeech *self, JsonNode *node, const char *about, guint depth);

static char *
join (const VgSpeech *self, GPtrArray *parts, const char *separator, const char *last)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++) {
    if (i > 0)
      g_string_append (out, i + 1 == parts->len ? last : separator);
    g_string_append (out, g_ptr_array_index (parts, i));
  }

  return g_string_free (out, FALSE);
}

static GPtrArray *
say_all (const VgSpeech *self, JsonArray *array, const char *about, guint depth)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    g_ptr_array_add (parts, say_term (self, json_array_get_element (array, i), about, depth));

  return parts;
}

static char *
say_list (const VgSpeech *self, JsonArray *array, const char *about, guint depth)
{
  g_autoptr (GPtrArray) parts = say_all (self, array, about, depth);
  g_autofree char *last = g_strdup_printf (" %s ", word (self, "say", "or"));

  return join (self, parts, ", ", last);
}

static char *
say_joined (const VgSpeech *self, JsonArray *args, const char *with, guint depth)
{
  g_autoptr (GPtrArray) parts = say_all (self, args, NULL, depth + 1);
  g_autofree char *between = g_strdup_printf (" %s ", word (self, "say", with));
  g_autofree char *text = join (self, parts, between, between);

  return depth > 0 && parts->len > 1 ? g_strdup_printf ("(%s)", text) : g_steal_pointer (&text);
}

/* "A is B", "A < B": the name that stands in one of them lends its labels to the others. */
static char *
say_compared (const VgSpeech *self, JsonArray *args, const char *with, guint depth)
{
  g_autofree char *between = g_strdup_printf (" %s ", with);
  g_autoptr (GPtrArray) parts = NULL;
  const char *about = NULL;

  for (guint i = 0; i < json_array_get_length (args) && about == NULL; i++)
    if (vg_json_peek_object (json_array_get_element (args, i)) != NULL)
      about = vg_rule_get_name (json_array_get_element (args, i));
  parts = say_all (self, args, about, depth + 1);

  return join (self, parts, between, between);
}

static char *
say_if (const VgSpeech *self, JsonArray *args, guint depth)
{
  g_autoptr (GPtrArray) parts = say_all (self, args, NULL, depth + 1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++) {
    gboolean is_test = i % 2 == 0 && i + 1 < parts->len;
    const char *before = is_test ? "if" : i % 2 == 1 ? "then" : "else";

    g_string_append_printf (out, "%s%s %s", i > 0 ? " " : "", word (self, "say", before),
                            (const char *) g_ptr_array_index (parts, i));
  }

  return g_string_free (out, FALSE);
}

/* The operators that take a name: "A is answered", "the number at A", "A includes B". */
static char *
say_about_name (const VgSpeech *self, const char *sign, JsonArray *args)
{
  JsonNode *first = args != NULL && json_array_get_length (args) > 0
                        ? json_array_get_element (args, 0)
                        : NULL;
  const char *name = first != NULL ? vg_rule_get_name (first) : NULL;
  g_autofree char *said = name != NULL ? vg_speech_say (self, name, NULL) : g_strdup ("?");
  const char *verb = word (self, "say", sign);
  g_autofree char *value = NULL;

  if (g_str_equal (sign, "count"))
    return g_strdup_printf ("%s %s", verb, said);
  if (g_str_equal (sign, "has") && json_array_get_length (args) > 1) {
    value = say_term (self, json_array_get_element (args, 1), name, 1);
    return g_strdup_printf ("%s %s %s", said, verb, value);
  }
  if (g_str_equal (sign, "has"))
    verb = word (self, "say", "answered");

  return g_strdup_printf ("%s %s", said, verb);
}

static char *
say_operator (const VgSpeech *self, const char *sign, JsonArray *args, guint depth)
{
  if (g_str_equal (sign, "and") || g_str_equal (sign, "or"))
    return say_joined (self, args, sign, depth);
  if (g_str_equal (sign, "===") || g_str_equal (sign, "in"))
    return say_compared (self, args, word (self, "say", "is"), depth);
  if (g_str_equal (sign, "!=="))
    return say_compared (self, args, word (self, "say", "is-not"), depth);
  if (g_str_equal (sign, "if"))
    return say_if (self, args, depth);
  if (g_str_equal (sign, "!")) {
    g_autofree char *inner = say_joined (self, args, "and", 0);

    return g_strdup_printf ("%s (%s)", word (self, "say", "not"), inner);
  }
  if (vg_words_get ("say", sign, self->language) != NULL)
    return say_about_name (self, sign, args);

  return say_compared (self, args, sign, depth);
}

/* @about: the name whose labels constants are said with, or NULL. */
static char *
say_term (const VgSpeech *self, JsonNode *node, const char *about, guint depth)
{
  JsonObject *object = vg_json_peek_object (node);
  g_autoptr (JsonArray) single = NULL;
  JsonObjectIter iter;
  const char *sign = NULL;
  JsonNode *args = NULL;

  if (vg_json_peek_array (node) != NULL)
    return say_list (self, vg_json_peek_array (node), about, depth);
  if (object == NULL)
    return about != NULL ? vg_speech_say (self, about, node) : vg_json_write (node);

  json_object_iter_init_ordered (&iter, object);
  if (!json_object_iter_next_ordered (&iter, &sign, &args))
    return vg_json_write (node);
  if (g_str_equal (sign, "var"))
    return vg_speech_say (self, vg_rule_get_name (node) != NULL ? vg_rule_get_name (node) : "",
                          NULL);

  single = vg_json_peek_array (args) != NULL ? json_array_ref (vg_json_peek_array (args))
                                             : json_array_new ();
  if (vg_json_peek_array (args) == NULL)
    json_array_add_element (single, json_node_ref (args));

  return say_operator (self, sign, single, depth);
}

char *
vg_speech_say_rule (const VgSpeech *self, JsonNode *rule)
{
  return say_term (self, rule, NULL, 0);
}
