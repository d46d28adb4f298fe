/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/variable.h"

#include "base/json.h"

#define MAX_LIST_WORDS 6
#define MAX_CONSTANTS  20

VgVariable *
vg_variable_new (VgGuideSet *set, VgGuideFile *file, const char *name)
{
  VgVariable *self = g_new0 (VgVariable, 1);
  g_auto (VgName) parts = VG_NAME_INIT;

  self->name = g_strdup (name);
  self->values = g_array_new (FALSE, FALSE, sizeof (VgValue));
  g_array_set_clear_func (self->values, (GDestroyNotify) vg_value_clear);
  vg_name_parse (name, &parts);
  self->range = vg_range_of (set, file, &parts);
  if (parts.kind == VG_NAME_ANSWER && parts.whose == VG_WHOSE_SELF)
    self->source = vg_guide_file_find (file, parts.what);

  return self;
}

void
vg_variable_free (VgVariable *self)
{
  g_array_unref (self->values);
  vg_range_free (self->range);
  g_free (self->name);
  g_free (self);
}

gboolean
vg_variable_is_listed (VgVariable *self)
{
  return self->range->kind != VG_RANGE_FREE && self->range->kind != VG_RANGE_NONE;
}

static void
add_state (VgVariable *self, VgValueState state, gboolean is_declined)
{
  VgValue value = { state, NULL, is_declined };

  g_array_append_val (self->values, value);
}

/* Takes @node. */
static void
add_given (VgVariable *self, JsonNode *node)
{
  VgValue value = { VG_VALUE_GIVEN, node, FALSE };

  g_array_append_val (self->values, value);
}

static void
add_lists (VgVariable *self, GPtrArray *words)
{
  for (guint mask = 0; mask < 1u << words->len; mask++) {
    JsonArray *list = json_array_new ();

    for (guint i = 0; i < words->len; i++)
      if ((mask & 1u << i) != 0)
        json_array_add_string_element (list, g_ptr_array_index (words, i));
    add_given (self, vg_json_new_array (list));
  }
}

/* The constant and what comes just before and after it: every outcome of comparing. */
static void
add_around (VgVariable *self, JsonNode *constant)
{
  const char *text = vg_json_peek_string (constant);

  if (text != NULL) {
    g_autofree char *after = g_strconcat (text, "\001", NULL);

    add_given (self, vg_json_new_string (text));
    add_given (self, vg_json_new_string (after));
  } else if (vg_json_is_number (constant)) {
    gint64 number = (gint64) CLAMP (json_node_get_double (constant), -1e15, 1e15);

    for (gint64 near = number - 1; near <= number + 1; near++)
      add_given (self, vg_json_new_int (near));
  }
}

static void
add_free (VgVariable *self, GPtrArray *constants)
{
  add_given (self, vg_json_new_string (""));
  add_given (self, vg_json_new_boolean (TRUE));
  add_given (self, vg_json_new_boolean (FALSE));
  for (guint i = 0; i < constants->len; i++)
    add_around (self, g_ptr_array_index (constants, i));
}

gboolean
vg_variable_list_values (VgVariable *self, GPtrArray *constants, gboolean with_declined)
{
  VgRange *range = self->range;

  add_state (self, VG_VALUE_OPEN, FALSE);
  add_state (self, VG_VALUE_NOT_APPLICABLE, FALSE);
  if (with_declined)
    add_state (self, VG_VALUE_SETTLED, TRUE);

  switch (range->kind) {
  case VG_RANGE_WORDS:
    for (guint i = 0; i < range->words->len; i++)
      add_given (self, vg_json_new_string (g_ptr_array_index (range->words, i)));
    return TRUE;
  case VG_RANGE_LIST:
    if (range->words->len <= MAX_LIST_WORDS)
      add_lists (self, range->words);
    return range->words->len <= MAX_LIST_WORDS;
  case VG_RANGE_STEPS:
    for (gint64 step = range->min; step <= range->max && step - range->min <= 100; step++)
      add_given (self, vg_json_new_int (step));
    return TRUE;
  case VG_RANGE_NONE:
  case VG_RANGE_FREE:
  default:
    add_free (self, constants);
    return constants->len <= MAX_CONSTANTS;
  }
}

gboolean
vg_variable_is_told (VgVariable *self)
{
  return g_array_index (self->values, VgValue, self->now).state != VG_VALUE_OPEN;
}

gboolean
vg_variable_next (VgVariable *self)
{
  self->now = (self->now + 1) % self->values->len;
  return self->now != 0;
}

void
vg_variable_get_value (VgVariable *self, VgValue *out_value)
{
  const VgValue *value = &g_array_index (self->values, VgValue, self->now);

  out_value->state = value->state;
  out_value->is_declined = value->is_declined;
  out_value->node = value->node != NULL ? json_node_ref (value->node) : NULL;
}
