/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "condition/term-open.h"

#include "condition/term-evaluate.h"

/* @found: the terms that name what is sought, possibly several times */
typedef struct {
  VgAnswers *answers;
  VgValueState state;
  GPtrArray *found;
} Search;

/* These call each other. */
static gboolean search (Search *self, const VgTerm *term);

/* A wrong type is another's to report; here it counts as not known. */
static VgTruth
judge (Search *self, const VgTerm *term)
{
  g_autoptr (GError) error = NULL;
  VgTruth truth = VG_TRUTH_UNKNOWN;

  if (!vg_term_judge (term, self->answers, &truth, &error))
    truth = VG_TRUTH_UNKNOWN;
  return truth;
}

static gboolean
search_name (Search *self, const VgTerm *term)
{
  if (vg_answers_get (self->answers, term->name_index)->state != self->state)
    return FALSE;

  g_ptr_array_add (self->found, (gpointer) term);
  return TRUE;
}

static gboolean
search_args (Search *self, const VgTerm *term)
{
  gboolean matters = FALSE;

  for (guint i = 0; i < term->args->len; i++)
    matters |= search (self, vg_term_get_arg (term, i));

  return matters;
}

/* What is decided changes only when every operand that decides it can; until it is
 * decided, any operand counts.
 */
static gboolean
search_operands (Search *self, const VgTerm *term, VgTruth deciding)
{
  guint mark = self->found->len;

  if (judge (self, term) != deciding)
    return search_args (self, term);

  for (guint i = 0; i < term->args->len; i++) {
    const VgTerm *arg = vg_term_get_arg (term, i);

    if (judge (self, arg) == deciding && !search (self, arg)) {
      g_ptr_array_set_size (self->found, (int) mark);
      return FALSE;
    }
  }

  return TRUE;
}

/* The tests up to the first that is yes, and the branches that may be taken. */
static gboolean
search_if (Search *self, const VgTerm *term)
{
  gboolean matters = FALSE;
  guint index = 0;

  for (; index + 1 < term->args->len; index += 2) {
    const VgTerm *test = vg_term_get_arg (term, index);
    VgTruth truth = judge (self, test);

    matters |= search (self, test);
    if (truth != VG_TRUTH_NO)
      matters |= search (self, vg_term_get_arg (term, index + 1));
    if (truth == VG_TRUTH_YES)
      return matters;
  }

  if (index < term->args->len)
    matters |= search (self, vg_term_get_arg (term, index));
  return matters;
}

static gboolean
is_known (Search *self, const VgTerm *term)
{
  g_autoptr (GError) error = NULL;
  g_auto (VgValue) value = VG_VALUE_INIT;

  return vg_term_evaluate (term, self->answers, &value, &error) &&
         (value.state == VG_VALUE_GIVEN || value.state == VG_VALUE_NOT_APPLICABLE);
}

static gboolean
search_comparison (Search *self, const VgTerm *term)
{
  gboolean has_name = FALSE;

  if (is_known (self, term))
    return FALSE;

  if (term->kind == VG_TERM_HAS)
    has_name = search_name (self, term);
  return search_args (self, term) || has_name;
}

static gboolean
search (Search *self, const VgTerm *term)
{
  switch (term->kind) {
  case VG_TERM_CONSTANT:
    return FALSE;
  case VG_TERM_ANSWERED:
  case VG_TERM_DECLINED:
    return self->state == VG_VALUE_OPEN && search_name (self, term);
  case VG_TERM_VAR:
  case VG_TERM_COUNT:
    return search_name (self, term);
  case VG_TERM_AND:
    return search_operands (self, term, VG_TRUTH_NO);
  case VG_TERM_OR:
    return search_operands (self, term, VG_TRUTH_YES);
  case VG_TERM_IF:
    return search_if (self, term);
  case VG_TERM_LIST:
  case VG_TERM_NOT:
    return search_args (self, term);
  case VG_TERM_SAME:
  case VG_TERM_DIFFERS:
  case VG_TERM_IN:
  case VG_TERM_BELOW:
  case VG_TERM_AT_MOST:
  case VG_TERM_ABOVE:
  case VG_TERM_AT_LEAST:
  case VG_TERM_SUM:
  case VG_TERM_HAS:
  default:
    return search_comparison (self, term);
  }
}

GPtrArray *
vg_term_list_names (const VgTerm *self, VgAnswers *answers, VgValueState state)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *names = g_ptr_array_new ();
  Search searching = { answers, state, found };

  if (!is_known (&searching, self))
    search (&searching, self);
  for (guint i = 0; i < found->len; i++) {
    const VgTerm *term = g_ptr_array_index (found, i);

    if (g_hash_table_add (seen, (gpointer) term->name))
      g_ptr_array_add (names, (gpointer) term->name);
  }

  return names;
}
