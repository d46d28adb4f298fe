/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/rule-book.h"

#include "base/json.h"
#include "base/paths.h"
#include "base/text.h"
#include "derive/rule-check.h"

struct _VgRuleBook {
  gatomicrefcount refs;
  JsonNode *roots[VG_RULE_N_KINDS];
  GPtrArray *rules[VG_RULE_N_KINDS];
};

static void
reason_free (gpointer data)
{
  VgBookReason *self = data;

  g_clear_pointer (&self->when, vg_condition_unref);
  g_free (self);
}

static void
rule_free (gpointer data)
{
  VgBookRule *self = data;

  g_clear_pointer (&self->when, vg_condition_unref);
  for (guint i = 0; i < 2; i++)
    g_clear_pointer (&self->sides[i], vg_condition_unref);
  g_ptr_array_unref (self->reasons);
  g_free (self);
}

static char *
dup_path (VgRuleKindId kind)
{
  const VgRuleKind *file = vg_rule_kind_get (kind);

  return vg_paths_dup_data (file->folder, file->file, NULL);
}

static gboolean
check (GError **error)
{
  g_autofree char *folder = vg_paths_dup_data ("guides", NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) findings = NULL;

  for (guint kind = 0; kind < VG_RULE_N_KINDS; kind++)
    g_ptr_array_add (paths, dup_path (kind));
  g_ptr_array_add (paths, NULL);
  findings = vg_rule_check_files ((const char *const *) paths->pdata, folder);

  return vg_findings_refuse (findings, error);
}

/* NULL without an error where there is no condition. */
static gboolean
read_condition (JsonObject *object, VgCondition **out_condition, GError **error)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, "when") : NULL;

  if (node == NULL)
    return TRUE;

  *out_condition = vg_condition_new (node, error);
  return *out_condition != NULL;
}

/* One that says nothing of a part speaks of the whole. */
static gboolean
add_reason (VgBookRule *rule, JsonObject *object, GError **error)
{
  VgBookReason *reason = g_new0 (VgBookReason, 1);

  g_ptr_array_add (rule->reasons, reason);
  reason->object = object;
  if (!read_condition (object, &reason->when, error))
    return FALSE;

  if (reason->when == NULL && rule->when != NULL)
    reason->when = vg_condition_ref (rule->when);
  return TRUE;
}

static gboolean
add_reasons (VgBookRule *rule, GError **error)
{
  JsonArray *list = vg_json_get_array (rule->object, "because");

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    if (!add_reason (rule, json_array_get_object_element (list, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
add_rule (VgRuleBook *self, VgRuleKindId kind, JsonObject *object, GError **error)
{
  JsonArray *sides = vg_json_get_array (object, "sides");
  VgBookRule *rule = g_new0 (VgBookRule, 1);

  g_ptr_array_add (self->rules[kind], rule);
  rule->object = object;
  rule->id = vg_json_get_string (object, "id");
  rule->reasons = g_ptr_array_new_with_free_func (reason_free);
  if (!read_condition (object, &rule->when, error))
    return FALSE;
  for (guint i = 0; sides != NULL && i < 2; i++)
    if (!read_condition (json_array_get_object_element (sides, i), &rule->sides[i], error))
      return FALSE;

  return add_reasons (rule, error);
}

static gboolean
read_file (VgRuleBook *self, VgRuleKindId kind, GError **error)
{
  g_autofree char *path = dup_path (kind);
  JsonArray *list = NULL;

  self->roots[kind] = vg_json_read_file (path, VG_JSON_DATA_BYTES, error);
  if (self->roots[kind] == NULL)
    return FALSE;

  list = vg_json_get_array (vg_json_peek_object (self->roots[kind]), vg_rule_kind_get (kind)->list);
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    if (!add_rule (self, kind, json_array_get_object_element (list, i), error)) {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }

  return TRUE;
}

static VgRuleBook *
read_book (GError **error)
{
  g_autoptr (VgRuleBook) self = NULL;

  if (!check (error))
    return NULL;

  self = g_new0 (VgRuleBook, 1);
  g_atomic_ref_count_init (&self->refs);
  for (guint kind = 0; kind < VG_RULE_N_KINDS; kind++)
    self->rules[kind] = g_ptr_array_new_with_free_func (rule_free);
  for (guint kind = 0; kind < VG_RULE_N_KINDS; kind++)
    if (!read_file (self, kind, error))
      return NULL;

  return g_steal_pointer (&self);
}

VgRuleBook *
vg_rule_book_read (GError **error)
{
  static GMutex mutex;
  static VgRuleBook *shared;
  VgRuleBook *book = NULL;

  g_mutex_lock (&mutex);
  if (shared == NULL)
    shared = read_book (error);
  book = shared != NULL ? vg_rule_book_ref (shared) : NULL;
  g_mutex_unlock (&mutex);

  return book;
}

VgRuleBook *
vg_rule_book_ref (VgRuleBook *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
vg_rule_book_unref (VgRuleBook *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  for (guint kind = 0; kind < VG_RULE_N_KINDS; kind++) {
    g_clear_pointer (&self->rules[kind], g_ptr_array_unref);
    g_clear_pointer (&self->roots[kind], json_node_unref);
  }
  g_free (self);
}

guint
vg_rule_book_get_n (VgRuleBook *self, VgRuleKindId kind)
{
  return self->rules[kind]->len;
}

const VgBookRule *
vg_rule_book_get (VgRuleBook *self, VgRuleKindId kind, guint index)
{
  g_return_val_if_fail (index < self->rules[kind]->len, NULL);

  return g_ptr_array_index (self->rules[kind], index);
}

const VgBookRule *
vg_rule_book_find (VgRuleBook *self, VgRuleKindId kind, const char *id)
{
  for (guint i = 0; i < self->rules[kind]->len; i++)
    if (g_strcmp0 (vg_rule_book_get (self, kind, i)->id, id) == 0)
      return vg_rule_book_get (self, kind, i);

  return NULL;
}

const char *
vg_book_rule_get_text (const VgBookRule *rule, const char *key, const char *language)
{
  return vg_text_get (vg_json_get_object (rule->object, key), language);
}

const char *
vg_book_rule_get_word (const VgBookRule *rule, const char *key)
{
  return vg_json_get_string (rule->object, key);
}

GPtrArray *
vg_book_rule_list_texts (const VgBookRule *rule, const char *key, const char *language)
{
  GPtrArray *texts = g_ptr_array_new ();
  JsonArray *list = vg_json_get_array (rule->object, key);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    g_ptr_array_add (texts,
                     (gpointer) vg_text_get (json_array_get_object_element (list, i), language));

  return texts;
}
