/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/search.h"

#include "guide/rule-walk.h"
#include "guide/variable.h"

#define MAX_NAMES        12
#define MAX_COMBINATIONS 20000

/* Of the draws of vg_search_try_some(). */
#define SEED 2026

/* @wanted: of VgRule, to be yes. @others: of VgRule, not to be no while their item is
 * answered. @constants: of JsonNode, lent by the rules.
 */
struct _VgSearch {
  VgGuideSet *set;
  VgGuideFile *file;
  GPtrArray *wanted;
  GPtrArray *others;
  GPtrArray *variables;
  GPtrArray *constants;
  gboolean has_declined;
  gboolean is_certain;
};

VgSearch *
vg_search_new (VgGuideSet *set, VgGuideFile *file)
{
  VgSearch *self = g_new0 (VgSearch, 1);

  self->set = set;
  self->file = file;
  self->wanted = g_ptr_array_new ();
  self->others = g_ptr_array_new ();
  self->variables = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_variable_free);
  self->constants = g_ptr_array_new ();
  self->is_certain = TRUE;
  return self;
}

void
vg_search_free (VgSearch *self)
{
  g_ptr_array_unref (self->wanted);
  g_ptr_array_unref (self->others);
  g_ptr_array_unref (self->variables);
  g_ptr_array_unref (self->constants);
  g_free (self);
}

static VgVariable *
find_variable (VgSearch *self, const char *name)
{
  for (guint i = 0; i < self->variables->len; i++) {
    VgVariable *variable = g_ptr_array_index (self->variables, i);

    if (g_strcmp0 (variable->name, name) == 0)
      return variable;
  }

  return NULL;
}

static void
look_at_args (VgSearch *self, const char *sign, GPtrArray *args)
{
  guint n_objects = 0;

  for (guint i = 0; i < args->len; i++) {
    JsonNode *arg = g_ptr_array_index (args, i);

    if (JSON_NODE_HOLDS_OBJECT (arg))
      n_objects++;
    else if (JSON_NODE_HOLDS_VALUE (arg))
      g_ptr_array_add (self->constants, arg);
    else if (JSON_NODE_HOLDS_ARRAY (arg))
      for (guint j = 0; j < json_array_get_length (json_node_get_array (arg)); j++)
        g_ptr_array_add (self->constants, json_array_get_element (json_node_get_array (arg), j));
  }

  if (n_objects > 1 || (n_objects == 1 && g_str_equal (sign, "in") &&
                        JSON_NODE_HOLDS_OBJECT (g_ptr_array_index (args, args->len - 1))))
    self->is_certain = FALSE;
}

/* Gathers the constants, and sees where trying values cannot show every outcome: sums, names
 * compared with names, lists and counts of what has no listed values.
 */
static void
look_at_operator (JsonNode *at, const char *sign, GPtrArray *args, gpointer user_data)
{
  static const char *const comparing[] = { "===", "!==", "in", "<", "<=", ">", ">=", NULL };
  static const char *const counting[] = { "has", "count", NULL };
  VgSearch *self = user_data;

  if (g_str_equal (sign, "+"))
    self->is_certain = FALSE;
  if (g_str_equal (sign, "declined"))
    self->has_declined = TRUE;
  if (g_strv_contains (comparing, sign))
    look_at_args (self, sign, args);
  if (g_strv_contains (counting, sign) && args->len > 0) {
    VgVariable *variable = find_variable (self, vg_rule_get_name (g_ptr_array_index (args, 0)));

    if (variable == NULL || !vg_variable_is_listed (variable))
      self->is_certain = FALSE;
  }
}

static void add_names (VgSearch *self, VgRule *rule);

static void
add_name (VgSearch *self, const char *name)
{
  VgVariable *variable = NULL;
  VgRule *source = NULL;

  if (find_variable (self, name) != NULL)
    return;
  if (self->variables->len == MAX_NAMES) {
    self->is_certain = FALSE;
    return;
  }

  variable = vg_variable_new (self->set, self->file, name);
  g_ptr_array_add (self->variables, variable);
  source = variable->source != NULL ? variable->source->when : NULL;
  if (source != NULL && source->condition != NULL && !source->is_faulty &&
      !g_ptr_array_find (self->others, source, NULL)) {
    g_ptr_array_add (self->others, source);
    add_names (self, source);
  }
}

/* Goes no deeper than there may be names. */
static void
add_names (VgSearch *self, VgRule *rule)
{
  const char *const *names = vg_condition_get_names (rule->condition);

  for (guint i = 0; names[i] != NULL && self->is_certain; i++)
    add_name (self, names[i]);
  if (self->is_certain)
    vg_rule_walk (rule->node, look_at_operator, self);
}

void
vg_search_require (VgSearch *self, VgRule *rule)
{
  g_ptr_array_add (self->wanted, rule);
  add_names (self, rule);
}

void
vg_search_follow (VgSearch *self, VgRule *rule)
{
  add_names (self, rule);
}

static void
look_up (const char *name, VgValue *out_value, gpointer user_data)
{
  VgVariable *variable = find_variable (user_data, name);

  if (variable != NULL)
    vg_variable_get_value (variable, out_value);
}

static VgTruth
decide (VgSearch *self, VgRule *rule)
{
  g_autoptr (GError) error = NULL;
  VgTruth truth = VG_TRUTH_NO;

  /* A value of the wrong type is an error, so it is not yes. */
  return vg_condition_decide (rule->condition, look_up, self, &truth, &error) ? truth : VG_TRUTH_NO;
}

/* Whether what is answered now could have been asked. */
static gboolean
is_possible (VgSearch *self)
{
  for (guint i = 0; i < self->variables->len; i++) {
    VgVariable *variable = g_ptr_array_index (self->variables, i);
    VgRule *rule = variable->source != NULL ? variable->source->when : NULL;

    if (rule == NULL || !vg_variable_is_told (variable) ||
        !g_ptr_array_find (self->others, rule, NULL))
      continue;
    if (variable->source->is_unreachable || decide (self, rule) == VG_TRUTH_NO)
      return FALSE;
  }

  return TRUE;
}

static gboolean
is_met (VgSearch *self)
{
  for (guint i = 0; i < self->wanted->len; i++)
    if (decide (self, g_ptr_array_index (self->wanted, i)) != VG_TRUTH_YES)
      return FALSE;

  return is_possible (self);
}

/* FALSE after the last combination. */
static gboolean
go_on (VgSearch *self)
{
  for (guint i = 0; i < self->variables->len; i++)
    if (vg_variable_next (g_ptr_array_index (self->variables, i)))
      return TRUE;

  return FALSE;
}

static void
list_values (VgSearch *self)
{
  guint64 n_combinations = 1;

  for (guint i = 0; i < self->variables->len && self->is_certain; i++) {
    VgVariable *variable = g_ptr_array_index (self->variables, i);

    if (!vg_variable_list_values (variable, self->constants, self->has_declined))
      self->is_certain = FALSE;
    n_combinations *= variable->values->len;
    if (n_combinations > MAX_COMBINATIONS)
      self->is_certain = FALSE;
  }
}

gboolean
vg_search_can_be_met (VgSearch *self, guint *n_trials)
{
  list_values (self);
  if (!self->is_certain)
    return TRUE;

  do {
    (*n_trials)++;
    if (is_met (self))
      return TRUE;
  } while (go_on (self));

  return FALSE;
}

gboolean
vg_search_try_all (VgSearch *self, VgSearchTried tried, gpointer user_data)
{
  list_values (self);
  if (!self->is_certain)
    return FALSE;

  do {
    if (is_possible (self))
      tried (self, user_data);
  } while (go_on (self));

  return TRUE;
}

/* Also where list_values() stopped halfway. */
static void
list_missing_values (VgSearch *self)
{
  for (guint i = 0; i < self->variables->len; i++) {
    VgVariable *variable = g_ptr_array_index (self->variables, i);

    if (variable->values->len == 0)
      (void) vg_variable_list_values (variable, self->constants, self->has_declined);
  }
}

void
vg_search_try_some (VgSearch *self, guint n, VgSearchTried tried, gpointer user_data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  list_missing_values (self);
  for (guint i = 0; i < n; i++) {
    for (guint j = 0; j < self->variables->len; j++) {
      VgVariable *variable = g_ptr_array_index (self->variables, j);

      variable->now = (guint) g_rand_int_range (rand, 0, (gint32) variable->values->len);
    }
    if (is_possible (self))
      tried (self, user_data);
  }
}

gboolean
vg_search_is_yes (VgSearch *self, VgRule *rule)
{
  return decide (self, rule) == VG_TRUTH_YES;
}

guint
vg_search_get_n_names (VgSearch *self)
{
  return self->variables->len;
}

const char *
vg_search_get_name (VgSearch *self, guint index)
{
  VgVariable *variable = g_ptr_array_index (self->variables, index);

  return variable->name;
}

void
vg_search_get_value (VgSearch *self, guint index, VgValue *out_value)
{
  vg_variable_get_value (g_ptr_array_index (self->variables, index), out_value);
}
