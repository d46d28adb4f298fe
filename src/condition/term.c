/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "condition/term.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

#define ANY_NUMBER G_MAXUINT

/* The row of an operator is its kind. */
static const struct {
  const char *name;
  guint min_args;
  guint max_args;
  VgValueType types;
} operators[] = {
  [VG_TERM_CONSTANT] = { NULL, 0, 0, VG_VALUE_TYPE_ANY },
  [VG_TERM_LIST] = { NULL, 0, ANY_NUMBER, VG_VALUE_TYPE_LIST },
  [VG_TERM_VAR] = { "var", 1, 1, VG_VALUE_TYPE_ANY },
  [VG_TERM_SAME] = { "===", 2, 2, VG_VALUE_TYPE_BOOLEAN },
  [VG_TERM_DIFFERS] = { "!==", 2, 2, VG_VALUE_TYPE_BOOLEAN },
  [VG_TERM_NOT] = { "!", 1, 1, VG_VALUE_TYPE_BOOLEAN },
  [VG_TERM_AND] = { "and", 1, ANY_NUMBER, VG_VALUE_TYPE_BOOLEAN },
  [VG_TERM_OR] = { "or", 1, ANY_NUMBER, VG_VALUE_TYPE_BOOLEAN },
  [VG_TERM_IF] = { "if", 0, ANY_NUMBER, VG_VALUE_TYPE_ANY },
  [VG_TERM_IN] = { "in", 2, 2, VG_VALUE_TYPE_BOOLEAN },
  [VG_TERM_BELOW] = { "<", 2, 3, VG_VALUE_TYPE_BOOLEAN },
  [VG_TERM_AT_MOST] = { "<=", 2, 3, VG_VALUE_TYPE_BOOLEAN },
  [VG_TERM_ABOVE] = { ">", 2, 3, VG_VALUE_TYPE_BOOLEAN },
  [VG_TERM_AT_LEAST] = { ">=", 2, 3, VG_VALUE_TYPE_BOOLEAN },
  [VG_TERM_SUM] = { "+", 1, ANY_NUMBER, VG_VALUE_TYPE_NUMBER },
  [VG_TERM_ANSWERED] = { "answered", 1, 1, VG_VALUE_TYPE_BOOLEAN },
  [VG_TERM_DECLINED] = { "declined", 1, 1, VG_VALUE_TYPE_BOOLEAN },
  [VG_TERM_HAS] = { "has", 1, 2, VG_VALUE_TYPE_BOOLEAN },
  [VG_TERM_COUNT] = { "count", 1, 1, VG_VALUE_TYPE_NUMBER },
};

VgTerm *
vg_term_new (VgTermKind kind, VgTerm *parent, int index)
{
  VgTerm *self = g_new0 (VgTerm, 1);

  self->kind = kind;
  self->parent = parent;
  self->index = index;
  if (kind != VG_TERM_CONSTANT && kind != VG_TERM_VAR)
    self->args = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_term_free);

  return self;
}

void
vg_term_free (VgTerm *self)
{
  g_clear_pointer (&self->constant, json_node_unref);
  g_clear_pointer (&self->args, g_ptr_array_unref);
  g_free (self);
}

const VgTerm *
vg_term_get_arg (const VgTerm *self, guint index)
{
  return g_ptr_array_index (self->args, index);
}

const char *
vg_term_kind_get_name (VgTermKind kind)
{
  return operators[kind].name;
}

gboolean
vg_term_kind_from_name (const char *name, VgTermKind *out_kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (g_strcmp0 (operators[i].name, name) == 0) {
      *out_kind = i;
      return TRUE;
    }

  return FALSE;
}

gboolean
vg_term_kind_takes (VgTermKind kind, guint n_args)
{
  return n_args >= operators[kind].min_args && n_args <= operators[kind].max_args;
}

static void
append_pointer (const VgTerm *self, GString *pointer)
{
  if (self->parent == NULL)
    return;

  append_pointer (self->parent, pointer);
  if (self->parent->kind != VG_TERM_LIST)
    g_string_append_printf (pointer, "/%s", operators[self->parent->kind].name);
  if (self->index >= 0)
    g_string_append_printf (pointer, "/%d", self->index);
}

char *
vg_term_dup_pointer (const VgTerm *self)
{
  GString *pointer = g_string_new (NULL);

  append_pointer (self, pointer);
  return g_string_free (pointer, FALSE);
}

void
vg_term_set_error (const VgTerm *self, GError **error, int code, const char *format, ...)
{
  g_autofree char *pointer = vg_term_dup_pointer (self);
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);

  g_set_error (error, VG_ERROR, code, "%s: %s", pointer, what);
}

/* An `if` without a last argument comes to null when no test is yes. */
static gboolean
lacks_else (const VgTerm *self)
{
  return self->args->len % 2 == 0;
}

/* Tests stand at even places, but for the last of an odd number. */
static gboolean
is_branch (const VgTerm *self, guint index)
{
  return index % 2 == 1 || index + 1 == self->args->len;
}

VgValueType
vg_term_get_types (const VgTerm *self)
{
  guint types = 0;

  if (self->kind == VG_TERM_CONSTANT)
    return vg_value_type_of (self->constant);
  if (self->kind != VG_TERM_IF)
    return operators[self->kind].types;

  if (lacks_else (self))
    types |= VG_VALUE_TYPE_NULL;
  for (guint i = 0; i < self->args->len; i++)
    if (is_branch (self, i))
      types |= vg_term_get_types (vg_term_get_arg (self, i));

  return types;
}

static gboolean
check_branches (const VgTerm *self, VgValueType wanted, GError **error)
{
  if (lacks_else (self) && (wanted & VG_VALUE_TYPE_NULL) == 0) {
    vg_term_set_error (self, error, VG_ERROR_PARSE,
                       _ ("“if” needs a last argument here: what holds when no test is yes"));
    return FALSE;
  }

  for (guint i = 0; i < self->args->len; i++)
    if (is_branch (self, i) && !vg_term_check (vg_term_get_arg (self, i), wanted, error))
      return FALSE;

  return TRUE;
}

gboolean
vg_term_check (const VgTerm *self, VgValueType wanted, GError **error)
{
  VgValueType types = 0;

  if (self->kind == VG_TERM_IF)
    return check_branches (self, wanted, error);

  types = vg_term_get_types (self);
  if ((types & wanted) != 0)
    return TRUE;

  if (types == VG_VALUE_TYPE_NULL)
    vg_term_set_error (self, error, VG_ERROR_PARSE,
                       _ ("null is no value here: a name without a value is unknown by itself; "
                          "whether it has one, “answered” tells"));
  else
    vg_term_set_error (self, error, VG_ERROR_PARSE, _ ("%s is needed here, not %s"),
                       vg_value_type_say (wanted), vg_value_type_say (types));
  return FALSE;
}
