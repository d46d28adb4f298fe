/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "condition/answers.h"

#include "base/json.h"

typedef struct {
  VgValue value;
  gboolean is_asked;
} Answer;

struct _VgAnswers {
  const char *const *names;
  VgLookup lookup;
  gpointer user_data;
  guint n_answers;
  Answer *answers;
};

VgAnswers *
vg_answers_new (const char *const *names, guint n_names, VgLookup lookup, gpointer user_data)
{
  VgAnswers *self = NULL;

  g_return_val_if_fail (names != NULL, NULL);
  g_return_val_if_fail (lookup != NULL, NULL);

  self = g_new0 (VgAnswers, 1);
  self->names = names;
  self->lookup = lookup;
  self->user_data = user_data;
  self->n_answers = n_names;
  self->answers = g_new0 (Answer, self->n_answers);

  return self;
}

void
vg_answers_free (VgAnswers *self)
{
  for (guint i = 0; i < self->n_answers; i++)
    vg_value_clear (&self->answers[i].value);
  g_free (self->answers);
  g_free (self);
}

const VgValue *
vg_answers_get (VgAnswers *self, guint index)
{
  Answer *answer = &self->answers[index];
  VgValue *value = &answer->value;

  if (answer->is_asked)
    return value;

  answer->is_asked = TRUE;
  self->lookup (self->names[index], value, self->user_data);
  if (value->state == VG_VALUE_GIVEN && (value->node == NULL || vg_json_is_null (value->node)))
    vg_value_clear (value);

  return value;
}
