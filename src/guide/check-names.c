/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/check-names.h"

#include "base/json.h"
#include "guide/name.h"
#include "guide/range.h"
#include "guide/rule-walk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is known while the operators of one rule pass by. @said: names once told about.
 * @id: (nullable): whose rule it is
 */
typedef struct {
  VgGuideSet *set;
  VgGuideFile *file;
  VgRule *rule;
  GHashTable *said;
  const char *id;
} Check;

/* Takes @what. */
static void
add (Check *self, JsonNode *at, const char *rule, char *what)
{
  self->rule->is_faulty = TRUE;
  vg_guide_file_add (self->file, at, rule, self->id, what);
}

/* Follows a JSON pointer from @node as far as it leads. */
static JsonNode *
follow (JsonNode *node, const char *pointer)
{
  g_auto (GStrv) steps = g_strsplit (pointer, "/", -1);

  for (char **step = steps; *step != NULL; step++) {
    JsonObject *object = vg_json_peek_object (node);
    JsonArray *array = vg_json_peek_array (node);
    guint64 index = 0;

    if (object != NULL && json_object_has_member (object, *step))
      node = json_object_get_member (object, *step);
    else if (array != NULL && g_ascii_string_to_unsigned (*step, 10, 0, G_MAXUINT, &index, NULL) &&
             index < json_array_get_length (array))
      node = json_array_get_element (array, (guint) index);
  }

  return node;
}

static void
read_rule (Check *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *pointer = NULL;
  const char *what = NULL;

  self->rule->condition = vg_rule_read (self->rule->node, &error);
  if (self->rule->condition != NULL)
    return;

  what = strstr (error->message, ": ");
  pointer = what != NULL ? g_strndup (error->message, what - error->message) : g_strdup ("");
  add (self, follow (self->rule->node, pointer), "bad-condition",
       g_strdup_printf (_ ("this is no condition: %s"),
                        what != NULL ? what + strlen (": ") : error->message));
}

static gboolean
is_allowed (Check *self, const VgName *name)
{
  return name->whose != VG_WHOSE_OTHER || vg_guide_file_is_for_mediator (self->file);
}

/* A guide without a party has no self. */
static gboolean
has_self (Check *self)
{
  return vg_guide_file_get_role (self->file) != NULL;
}

/* A branch alone can tell what was said in confidence. */
static void
add_other_party (Check *self, JsonNode *at, const char *text, const VgName *name)
{
  if (name->side == NULL)
    add (self, at, "other-party",
         g_strdup_printf (_ ("“%s” is for the mediator alone: take it out, or say of the whole "
                             "file “for”: “mediator”"),
                          text));
  else
    add (self, at, "other-party",
         g_strdup_printf (_ ("“%s” would tell what another said in confidence: write "
                             "“released.%s”"),
                          text, text));
}

static void
check_known (Check *self, JsonNode *at, const char *text, const VgName *name, gboolean is_name)
{
  gboolean is_own = name->whose == VG_WHOSE_SELF;

  if (!is_name || (is_own && !has_self (self))) {
    add (self, at, "unknown-name",
         g_strdup_printf (_ ("conditions know no name “%s”: the names are in "
                             "data/guides/README.md"),
                          text));
    return;
  }
  if (!is_allowed (self, name)) {
    add_other_party (self, at, text, name);
    return;
  }
  if ((name->kind == VG_NAME_ANSWER || name->kind == VG_NAME_TEACH_BACK) &&
      (is_own || vg_guide_set_has_role (self->set, name->side)) &&
      vg_range_find_item (self->set, self->file, name) == NULL)
    add (self, at, "unknown-item",
         g_strdup_printf (_ ("there is no question “%s”: correct the id"), name->what));
}

static void
check_name (Check *self, JsonNode *at, const char *text)
{
  g_auto (VgName) name = VG_NAME_INIT;
  gboolean is_name = FALSE;

  if (text == NULL || !g_hash_table_add (self->said, (gpointer) text))
    return;

  is_name = vg_name_parse (text, &name);
  check_known (self, at, text, &name, is_name);
}

static void
check_constant (Check *self, const char *text, JsonNode *constant)
{
  g_auto (VgName) name = VG_NAME_INIT;
  g_autoptr (VgRange) range = NULL;

  if (!JSON_NODE_HOLDS_VALUE (constant) || !vg_name_parse (text, &name))
    return;

  range = vg_range_of (self->set, self->file, &name);
  if (vg_range_holds (range, constant))
    return;

  if (range->kind == VG_RANGE_NONE)
    add (self, constant, "no-value",
         g_strdup_printf (_ ("“%s” has no value to compare with: ask “answered” instead"), text));
  else
    add (self, constant, "unknown-value",
         g_strdup_printf (_ ("“%s” never has this value: choose one that its question offers"),
                          text));
}

static void
check_constants (Check *self, const char *text, JsonNode *node)
{
  JsonArray *list = vg_json_peek_array (node);

  if (list == NULL)
    check_constant (self, text, node);
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    check_constant (self, text, json_array_get_element (list, i));
}

static void
check_compared (Check *self, GPtrArray *args)
{
  const char *left = vg_rule_get_var (g_ptr_array_index (args, 0));
  const char *right = vg_rule_get_var (g_ptr_array_index (args, 1));

  if (left != NULL)
    check_constants (self, left, g_ptr_array_index (args, 1));
  if (right != NULL)
    check_constants (self, right, g_ptr_array_index (args, 0));
}

static void
check_operator (JsonNode *at, const char *sign, GPtrArray *args, gpointer user_data)
{
  static const char *const about_name[] = { "answered", "declined", "has", "count", NULL };
  static const char *const comparing[] = { "===", "!==", "in", NULL };
  Check *self = user_data;

  if (args->len == 0)
    return;
  if (g_str_equal (sign, "var"))
    check_name (self, at, vg_rule_get_var (at));
  if (g_strv_contains (about_name, sign))
    check_name (self, g_ptr_array_index (args, 0), vg_rule_get_name (g_ptr_array_index (args, 0)));
  if (g_str_equal (sign, "has") && args->len == 2)
    check_constants (self, vg_rule_get_name (g_ptr_array_index (args, 0)),
                     g_ptr_array_index (args, 1));
  if (g_strv_contains (comparing, sign) && args->len == 2)
    check_compared (self, args);
}

void
vg_check_rule (VgGuideSet *set, VgGuideFile *file, VgRule *rule, const char *id)
{
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  Check check = { set, file, rule, said, id };

  read_rule (&check);
  if (rule->condition != NULL)
    vg_rule_walk (rule->node, check_operator, &check);
}

void
vg_check_names (VgGuideSet *set, VgGuideFile *file)
{
  GPtrArray *rules = vg_guide_file_get_rules (file);

  for (guint i = 0; i < rules->len; i++) {
    VgRule *rule = g_ptr_array_index (rules, i);

    vg_check_rule (set, file, rule, rule->entry != NULL ? rule->entry->id : NULL);
  }
}
