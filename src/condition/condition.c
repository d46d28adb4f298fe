/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "condition/condition.h"

#include "condition/term-evaluate.h"
#include "condition/term-explain.h"
#include "condition/term-open.h"
#include "condition/term-read.h"

/* @names: a NULL-terminated array of owned names; the terms lend them */
struct _VgCondition {
  gatomicrefcount refs;
  VgTerm *root;
  GPtrArray *names;
  guint n_names;
};

VgCondition *
vg_condition_new (JsonNode *rule, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (VgTerm) root = NULL;
  VgCondition *self = NULL;

  g_return_val_if_fail (rule != NULL, NULL);

  root = vg_term_read (rule, names, error);
  if (root == NULL)
    return NULL;

  self = g_new0 (VgCondition, 1);
  g_atomic_ref_count_init (&self->refs);
  self->root = g_steal_pointer (&root);
  self->n_names = names->len;
  g_ptr_array_add (names, NULL);
  self->names = g_steal_pointer (&names);

  return self;
}

VgCondition *
vg_condition_ref (VgCondition *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
vg_condition_unref (VgCondition *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  vg_term_free (self->root);
  g_ptr_array_unref (self->names);
  g_free (self);
}

gboolean
vg_condition_check_truth (VgCondition *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return vg_term_check (self->root, VG_VALUE_TYPE_TRUTH, error);
}

const char *const *
vg_condition_get_names (VgCondition *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->names->pdata;
}

gboolean
vg_condition_decide (VgCondition *self,
                     VgLookup lookup,
                     gpointer user_data,
                     VgTruth *out_truth,
                     GError **error)
{
  g_autoptr (VgAnswers) answers = NULL;

  g_return_val_if_fail (self != NULL && lookup != NULL && out_truth != NULL, FALSE);

  answers = vg_answers_new (vg_condition_get_names (self), self->n_names, lookup, user_data);
  return vg_term_judge (self->root, answers, out_truth, error);
}

gboolean
vg_condition_evaluate (VgCondition *self,
                       VgLookup lookup,
                       gpointer user_data,
                       VgValue *out_value,
                       GError **error)
{
  g_autoptr (VgAnswers) answers = NULL;

  g_return_val_if_fail (self != NULL && lookup != NULL && out_value != NULL, FALSE);

  answers = vg_answers_new (vg_condition_get_names (self), self->n_names, lookup, user_data);
  if (!vg_term_evaluate (self->root, answers, out_value, error)) {
    vg_value_clear (out_value);
    return FALSE;
  }

  if (out_value->state != VG_VALUE_GIVEN)
    vg_value_clear (out_value);
  return TRUE;
}

char *
vg_condition_explain (VgCondition *self, VgLookup lookup, VgSay say, gpointer user_data)
{
  g_autoptr (VgAnswers) answers = NULL;

  g_return_val_if_fail (self != NULL && lookup != NULL, NULL);

  answers = vg_answers_new (vg_condition_get_names (self), self->n_names, lookup, user_data);
  return vg_term_explain (self->root, answers, say, user_data);
}

static GPtrArray *
list_names (VgCondition *self, VgLookup lookup, gpointer user_data, VgValueState state)
{
  g_autoptr (VgAnswers) answers = NULL;

  answers = vg_answers_new (vg_condition_get_names (self), self->n_names, lookup, user_data);
  return vg_term_list_names (self->root, answers, state);
}

GPtrArray *
vg_condition_list_open (VgCondition *self, VgLookup lookup, gpointer user_data)
{
  g_return_val_if_fail (self != NULL && lookup != NULL, NULL);

  return list_names (self, lookup, user_data, VG_VALUE_OPEN);
}

GPtrArray *
vg_condition_list_settled (VgCondition *self, VgLookup lookup, gpointer user_data)
{
  g_return_val_if_fail (self != NULL && lookup != NULL, NULL);

  return list_names (self, lookup, user_data, VG_VALUE_SETTLED);
}
