/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/item.h"

#include "base/error.h"
#include "base/json.h"
#include "base/text.h"
#include "guide/item-internal.h"
#include "guide/rule-walk.h"
#include "guide/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _VgItem {
  JsonObject *object;
  guint index;
  VgItemKind kind;
  VgCondition *when;
  GArray *choices;
  GArray *insteads;
  GPtrArray *probes;
};

static const char *const kind_names[] = {
  [VG_ITEM_OPEN] = "open",
  [VG_ITEM_TEXT] = "text",
  [VG_ITEM_CHOICE] = "choice",
  [VG_ITEM_MULTI] = "multi",
  [VG_ITEM_SCALE] = "scale",
  [VG_ITEM_YES_NO] = "yes-no",
  [VG_ITEM_DATE] = "date",
  [VG_ITEM_NUMBER] = "number",
  [VG_ITEM_GOAL] = "goal",
  [VG_ITEM_CONSENT] = "consent",
  [VG_ITEM_ACKNOWLEDGEMENT] = "acknowledgement",
  [VG_ITEM_INFORM] = "inform",
  [VG_ITEM_WHAT_IF] = "what-if",
  [VG_ITEM_READ_BACK] = "read-back",
  [VG_ITEM_RISK] = "risk",
  [VG_ITEM_CHECK] = "check",
  [VG_ITEM_NOTE] = "note",
};

const char *
vg_item_kind_get_name (VgItemKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_names), NULL);

  return kind_names[kind];
}

gboolean
vg_item_kind_from_name (const char *name, VgItemKind *out_kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    if (g_strcmp0 (name, kind_names[i]) == 0) {
      *out_kind = (VgItemKind) i;
      return TRUE;
    }

  return FALSE;
}

/* A choice is a text the program has a word for, or a value with its label. */
static void
add_choice (GArray *choices, JsonNode *node)
{
  VgChoice choice = { vg_json_peek_string (node), NULL };
  JsonObject *object = vg_json_peek_object (node);

  if (object != NULL) {
    choice.value = vg_json_get_string (object, "value");
    choice.label = vg_json_get_object (object, "label");
  }
  if (choice.value != NULL)
    g_array_append_val (choices, choice);
}

static GArray *
read_choices (JsonObject *object, VgItemKind kind)
{
  static const VgChoice yes_no[] = { { "yes", NULL }, { "no", NULL }, { "unknown", NULL } };
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (VgChoice));
  JsonArray *array = vg_json_get_array (object, "choices");

  if (kind == VG_ITEM_YES_NO) {
    g_array_append_vals (choices, yes_no, G_N_ELEMENTS (yes_no));
    return choices;
  }
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    add_choice (choices, json_array_get_element (array, i));

  return choices;
}

static GArray *
read_insteads (JsonObject *object)
{
  GArray *insteads = g_array_new (FALSE, FALSE, sizeof (VgInstead));
  JsonArray *array = vg_json_get_array (object, "instead");

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    JsonObject *pair = vg_json_peek_object (json_array_get_element (array, i));
    VgInstead instead = { vg_json_get_object (pair, "avoid"), vg_json_get_object (pair, "say"),
                          vg_json_get_object (pair, "je") };

    if (instead.avoid != NULL && instead.say != NULL)
      g_array_append_val (insteads, instead);
  }

  return insteads;
}

static gboolean
read_when (VgItem *self, GError **error)
{
  if (!json_object_has_member (self->object, "when"))
    return TRUE;

  self->when = vg_rule_read (json_object_get_member (self->object, "when"), error);
  if (self->when == NULL)
    g_prefix_error (error, "%s: when: ", vg_json_get_string (self->object, "id"));

  return self->when != NULL;
}

VgItem *
vg_item_new (JsonObject *object, guint index, GError **error)
{
  VgItem *self = NULL;
  VgItemKind kind = VG_ITEM_OPEN;

  if (vg_json_get_string (object, "id") == NULL ||
      !vg_item_kind_from_name (vg_json_get_string (object, "kind"), &kind)) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("an item needs an “id” and a known “kind”"));
    return NULL;
  }

  self = g_new0 (VgItem, 1);
  self->object = object;
  self->index = index;
  self->kind = kind;
  self->choices = read_choices (object, kind);
  self->insteads = read_insteads (object);
  self->probes = vg_probe_list_new (object, error);
  if (self->probes == NULL || !read_when (self, error))
    g_clear_pointer (&self, vg_item_free);

  return self;
}

void
vg_item_free (VgItem *self)
{
  g_clear_pointer (&self->when, vg_condition_unref);
  g_clear_pointer (&self->choices, g_array_unref);
  g_clear_pointer (&self->insteads, g_array_unref);
  g_clear_pointer (&self->probes, g_ptr_array_unref);
  g_free (self);
}

const char *
vg_item_get_id (VgItem *self)
{
  return vg_json_get_string (self->object, "id");
}

VgItemKind
vg_item_get_kind (VgItem *self)
{
  return self->kind;
}

guint
vg_item_get_index (VgItem *self)
{
  return self->index;
}

const char *
vg_item_get_ask (VgItem *self, const VgWording *wording)
{
  return vg_wording_pick (wording, self->object);
}

static const char *
get_text (VgItem *self, const char *member, const char *language)
{
  return vg_text_get (vg_json_get_object (self->object, member), language);
}

const char *
vg_item_get_why (VgItem *self, const char *language)
{
  return get_text (self, "why", language);
}

const char *
vg_item_get_caution (VgItem *self, const char *language)
{
  return get_text (self, "caution", language);
}

const char *
vg_item_get_explain (VgItem *self, const char *language)
{
  return get_text (self, "explain", language);
}

const char *
vg_item_get_teach_back (VgItem *self, const char *language)
{
  return get_text (self, "teach-back", language);
}

const char *
vg_item_get_mirror (VgItem *self)
{
  return vg_json_get_string (self->object, "mirror");
}

const char *
vg_item_get_sets (VgItem *self)
{
  return vg_json_get_string (self->object, "sets");
}

const char *
vg_item_get_field (VgItem *self)
{
  const char *sets = vg_item_get_sets (self);

  return sets != NULL && g_str_has_prefix (sets, "self/") ? sets + strlen ("self/") : NULL;
}

const char *
vg_item_get_facet (VgItem *self)
{
  return vg_json_get_string (self->object, "facet");
}

const char *
vg_item_get_consent (VgItem *self)
{
  return vg_json_get_string (self->object, "consent");
}

const char *
vg_item_get_part (VgItem *self)
{
  return vg_json_get_string (self->object, "part");
}

const char *
vg_item_get_of_goals (VgItem *self)
{
  return vg_json_get_string (self->object, "of-goals");
}

const char *
vg_item_get_source (VgItem *self)
{
  return vg_json_get_string (self->object, "source");
}

const char *
vg_item_get_label (VgItem *self, const char *language)
{
  return get_text (self, "label", language);
}

gboolean
vg_item_must_not_be_known (VgItem *self)
{
  return vg_json_get_boolean (self->object, "must-not-be-known", FALSE);
}

VgCondition *
vg_item_get_when (VgItem *self)
{
  return self->when;
}

JsonNode *
vg_item_get_rule (VgItem *self)
{
  return json_object_get_member (self->object, "when");
}

guint
vg_item_get_n_choices (VgItem *self)
{
  return self->choices->len;
}

const VgChoice *
vg_item_get_choice (VgItem *self, guint index)
{
  g_return_val_if_fail (index < self->choices->len, NULL);

  return &g_array_index (self->choices, VgChoice, index);
}

const VgChoice *
vg_item_find_choice (VgItem *self, const char *value)
{
  for (guint i = 0; i < self->choices->len; i++) {
    const VgChoice *choice = &g_array_index (self->choices, VgChoice, i);

    if (g_strcmp0 (choice->value, value) == 0)
      return choice;
  }

  return NULL;
}

const char *
vg_item_get_choice_label (VgItem *self, const VgChoice *choice, const char *language)
{
  const char *label = vg_text_get (choice->label, language);

  if (label == NULL && self->kind == VG_ITEM_ACKNOWLEDGEMENT)
    label = vg_words_get_facet_value (vg_item_get_facet (self), choice->value, language);
  if (label == NULL)
    label = vg_words_get ("yes-no", choice->value, language);

  return label != NULL ? label : choice->value;
}

int
vg_item_get_min (VgItem *self)
{
  return (int) vg_json_get_int (self->object, "min", 0);
}

int
vg_item_get_max (VgItem *self)
{
  return (int) vg_json_get_int (self->object, "max", 10);
}

const char *
vg_item_get_min_label (VgItem *self, const char *language)
{
  return get_text (self, "min-label", language);
}

const char *
vg_item_get_max_label (VgItem *self, const char *language)
{
  return get_text (self, "max-label", language);
}

guint
vg_item_get_n_probes (VgItem *self)
{
  return self->probes->len;
}

VgProbe *
vg_item_get_probe (VgItem *self, guint index)
{
  g_return_val_if_fail (index < self->probes->len, NULL);

  return g_ptr_array_index (self->probes, index);
}

guint
vg_item_get_n_insteads (VgItem *self)
{
  return self->insteads->len;
}

const VgInstead *
vg_item_get_instead (VgItem *self, guint index)
{
  g_return_val_if_fail (index < self->insteads->len, NULL);

  return &g_array_index (self->insteads, VgInstead, index);
}

const char *
vg_instead_get_say (const VgInstead *self, const VgWording *wording)
{
  const char *found = wording->is_informal ? vg_json_get_string (self->je, wording->language)
                                           : NULL;

  if (found == NULL)
    found = vg_text_get (self->say, wording->language);

  return found != NULL ? found : "";
}
