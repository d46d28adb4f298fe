/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/range.h"

#include "base/json.h"

static void
add_words (VgRange *self, const char *const *words)
{
  self->kind = VG_RANGE_WORDS;
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (self->words, (gpointer) words[i]);
}

static void
add_choices (VgRange *self, JsonObject *item, VgRangeKind kind)
{
  JsonArray *choices = vg_json_get_array (item, "choices");

  for (guint i = 0; choices != NULL && i < json_array_get_length (choices); i++) {
    JsonNode *node = json_array_get_element (choices, i);
    JsonObject *object = vg_json_peek_object (node);
    const char *value = object != NULL ? vg_json_get_string (object, "value")
                                       : vg_json_peek_string (node);

    if (value != NULL)
      g_ptr_array_add (self->words, (gpointer) value);
  }
  if (self->words->len > 0)
    self->kind = kind;
}

static void
set_from_item (VgRange *self, VgEntry *entry)
{
  static const char *const yes_no[] = { "yes", "no", "unknown", NULL };

  if (entry == NULL || !entry->has_kind)
    return;

  switch (entry->kind) {
  case VG_ITEM_CHOICE:
    add_choices (self, entry->object, VG_RANGE_WORDS);
    break;
  case VG_ITEM_MULTI:
    add_choices (self, entry->object, VG_RANGE_LIST);
    break;
  case VG_ITEM_YES_NO:
    add_words (self, yes_no);
    break;
  case VG_ITEM_SCALE:
    self->min = vg_json_get_int (entry->object, "min", 0);
    self->max = vg_json_get_int (entry->object, "max", 0);
    self->kind = self->min < self->max ? VG_RANGE_STEPS : VG_RANGE_FREE;
    break;
  case VG_ITEM_OPEN:
  case VG_ITEM_NOTE:
  case VG_ITEM_GOAL:
  case VG_ITEM_CONSENT:
  case VG_ITEM_ACKNOWLEDGEMENT:
    self->kind = VG_RANGE_NONE;
    break;
  case VG_ITEM_TEXT:
  case VG_ITEM_DATE:
  case VG_ITEM_NUMBER:
  case VG_ITEM_INFORM:
  case VG_ITEM_WHAT_IF:
  case VG_ITEM_READ_BACK:
  case VG_ITEM_RISK:
  case VG_ITEM_CHECK:
  default:
    break;
  }
}

static void
set_from_field (VgRange *self, const char *field)
{
  static const char *const addresses[] = { "u", "je", NULL };
  if (g_str_equal (field, "address"))
    add_words (self, addresses);
  else if (g_str_equal (field, "plain") || g_strv_contains (vg_name_asked_fields, field))
    add_words (self, vg_name_yes_no);
  else if (g_str_equal (field, "side"))
    add_words (self, vg_name_sides);
}

VgEntry *
vg_range_find_item (VgGuideSet *set, VgGuideFile *file, const VgName *name)
{
  g_autofree char *place = NULL;

  if (name->kind == VG_NAME_CASE) {
    place = g_strdup_printf ("case/%s", name->what);
    return vg_guide_set_find_setter (set, place);
  }
  if (name->kind != VG_NAME_ANSWER && name->kind != VG_NAME_TEACH_BACK)
    return NULL;
  if (name->whose == VG_WHOSE_SELF)
    return vg_guide_set_find_item (set, file, vg_guide_file_get_role (file), name->what);

  return vg_guide_set_find_item (set, NULL, name->side, name->what);
}

VgRange *
vg_range_of (VgGuideSet *set, VgGuideFile *file, const VgName *name)
{
  VgRange *self = g_new0 (VgRange, 1);

  self->words = g_ptr_array_new ();
  switch (name->kind) {
  case VG_NAME_CASE:
  case VG_NAME_ANSWER:
    set_from_item (self, vg_range_find_item (set, file, name));
    break;
  case VG_NAME_FIELD:
    set_from_field (self, name->what);
    break;
  case VG_NAME_POSITION:
    add_words (self, vg_name_positions);
    break;
  case VG_NAME_FACET:
    add_words (self,
               g_str_equal (name->what, "regret") ? vg_name_regret_values : vg_name_facet_values);
    break;
  case VG_NAME_CONSENT:
    add_words (self, vg_name_consent_states);
    break;
  case VG_NAME_TEACH_BACK:
    add_words (self, vg_name_yes_no);
    break;
  case VG_NAME_RISK:
    add_words (self, vg_name_presences);
    break;
  case VG_NAME_RISK_LEVEL:
    add_words (self, vg_name_levels);
    break;
  case VG_NAME_RISK_DECISION:
    add_words (self, vg_name_decisions);
    break;
  case VG_NAME_CHECK:
    add_words (self, vg_name_check_states);
    break;
  case VG_NAME_FACT:
    if (!vg_name_is_count (name->what))
      add_words (self, vg_name_yes_no);
    break;
  case VG_NAME_TODAY:
  case VG_NAME_RISK_CONSULTED:
  case VG_NAME_RISK_DAYS:
  case VG_NAME_GOAL:
  case VG_NAME_GOALS:
  case VG_NAME_CONSENT_DAYS:
  default:
    break;
  }

  return self;
}

void
vg_range_free (VgRange *self)
{
  g_ptr_array_unref (self->words);
  g_free (self);
}

gboolean
vg_range_holds (VgRange *self, JsonNode *constant)
{
  const char *text = vg_json_peek_string (constant);

  switch (self->kind) {
  case VG_RANGE_WORDS:
  case VG_RANGE_LIST:
    return text != NULL && g_ptr_array_find_with_equal_func (self->words, text, g_str_equal, NULL);
  case VG_RANGE_STEPS:
    return vg_json_is_int (constant) && json_node_get_int (constant) >= self->min &&
           json_node_get_int (constant) <= self->max;
  case VG_RANGE_NONE:
    return FALSE;
  case VG_RANGE_FREE:
  default:
    return TRUE;
  }
}
