/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "condition/term-explain.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "condition/compare.h"
#include "condition/term-evaluate.h"
#include "condition/term-open.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @facts: what has been found to say, in order; each once, @said knows them */
typedef struct {
  VgAnswers *answers;
  VgSay say;
  gpointer user_data;
  GPtrArray *facts;
  GHashTable *said;
} Voice;

static void
add_fact (Voice *self, char *taken)
{
  if (g_hash_table_contains (self->said, taken)) {
    g_free (taken);
    return;
  }

  g_hash_table_add (self->said, taken);
  g_ptr_array_add (self->facts, taken);
}

/* "A, B and C"; @last joins the last two. */
static char *
join (GPtrArray *parts, const char *last)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++) {
    if (i > 0)
      g_string_append (list, i + 1 == parts->len ? last : ", ");
    g_string_append (list, g_ptr_array_index (parts, i));
  }

  return g_string_free (list, FALSE);
}

static char *
join_and (GPtrArray *parts)
{
  return join (parts, C_ ("between the last two of a list", " and "));
}

static char *
join_or (GPtrArray *parts)
{
  return join (parts, C_ ("between the last two of a list", " or "));
}

static char *
say_name (Voice *self, const char *name)
{
  return self->say != NULL ? self->say (name, NULL, self->user_data) : g_strdup (name);
}

static char *
say_constant (JsonNode *node)
{
  if (vg_json_is_boolean (node))
    return g_strdup (json_node_get_boolean (node) ? _ ("yes") : _ ("no"));
  if (vg_json_peek_string (node) != NULL)
    return json_node_dup_string (node);

  return vg_json_write (node);
}

/* @name: (nullable): whose value it is */
static char *
say_value (Voice *self, const char *name, JsonNode *node)
{
  if (name == NULL || self->say == NULL)
    return say_constant (node);

  return self->say (name, node, self->user_data);
}

/* @beside: what the term is compared with; a constant is said as a value of its name */
static char *
say_term (Voice *self, const VgTerm *term, const VgTerm *beside)
{
  g_autofree char *name = NULL;

  if (term->kind == VG_TERM_CONSTANT)
    return say_value (self, beside->kind == VG_TERM_VAR ? beside->name : NULL, term->constant);
  if (term->name == NULL)
    return g_strdup (term->kind == VG_TERM_SUM ? _ ("the sum") : _ ("the outcome"));

  name = say_name (self, term->name);
  if (term->kind == VG_TERM_COUNT)
    return g_strdup_printf (_ ("the number of entries under “%s”"), name);
  return g_steal_pointer (&name);
}

static gboolean
evaluate (Voice *self, const VgTerm *term, VgValue *out_value)
{
  g_autoptr (GError) error = NULL;

  return vg_term_evaluate (term, self->answers, out_value, &error);
}

/* What cannot be judged is left out of the facts. */
static VgTruth
judge (Voice *self, const VgTerm *term)
{
  g_autoptr (GError) error = NULL;
  VgTruth truth = VG_TRUTH_UNKNOWN;

  return vg_term_judge (term, self->answers, &truth, &error) ? truth : VG_TRUTH_UNKNOWN;
}

/* Says of the first of @terms that does not apply so, and tells whether there is one. */
static gboolean
add_not_applicable (Voice *self, const VgTerm *first, const VgTerm *second)
{
  const VgTerm *terms[] = { first, second };

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++) {
    g_auto (VgValue) value = VG_VALUE_INIT;
    g_autofree char *words = NULL;

    if (terms[i] == NULL || !evaluate (self, terms[i], &value) ||
        value.state != VG_VALUE_NOT_APPLICABLE)
      continue;

    words = say_term (self, terms[i], terms[i]);
    add_fact (self, g_strdup_printf (_ ("%s does not apply"), words));
    return TRUE;
  }

  return FALSE;
}

/* Whether the words for a value are a clause of their own, see VgSay. */
static gboolean
is_clause (const char *name, const char *value)
{
  gsize length = strlen (name);

  return g_str_has_prefix (value, name) && value[length] == ' ';
}

/* Says that @name has none of the values a clause was made of: by the clause of the value
 * it has, where there is one.
 */
static void
add_other_clause (Voice *self, const VgTerm *term, const char *name, const char *clauses)
{
  g_auto (VgValue) value = VG_VALUE_INIT;
  g_autofree char *actual = NULL;

  if (evaluate (self, term, &value) && value.state == VG_VALUE_GIVEN)
    actual = say_value (self, term->name, value.node);

  if (actual != NULL && is_clause (name, actual))
    add_fact (self, g_steal_pointer (&actual));
  else
    add_fact (self, g_strdup_printf (_ ("not: %s"), clauses));
}

static void
add_is (Voice *self, const char *left, const char *right, gboolean holds)
{
  add_fact (self, holds ? g_strdup_printf (_ ("%s is %s"), left, right)
                        : g_strdup_printf (_ ("%s is not %s"), left, right));
}

static void
add_same (Voice *self, const VgTerm *term, gboolean holds)
{
  const VgTerm *left = vg_term_get_arg (term, 0);
  const VgTerm *right = vg_term_get_arg (term, 1);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (left->kind == VG_TERM_CONSTANT) {
    left = right;
    right = vg_term_get_arg (term, 0);
  }
  if (add_not_applicable (self, left, right))
    return;

  first = say_term (self, left, right);
  second = say_term (self, right, left);
  if (right->kind != VG_TERM_CONSTANT)
    add_fact (self, holds ? g_strdup_printf (_ ("%s is the same as %s"), first, second)
                          : g_strdup_printf (_ ("%s is not the same as %s"), first, second));
  else if (!is_clause (first, second))
    add_is (self, first, second, holds);
  else if (holds)
    add_fact (self, g_steal_pointer (&second));
  else
    add_other_clause (self, left, first, second);
}

static void
add_includes (Voice *self, const char *list, const char *value, gboolean holds)
{
  add_fact (self, holds ? g_strdup_printf (_ ("%s includes %s"), list, value)
                        : g_strdup_printf (_ ("%s does not include %s"), list, value));
}

/* The elements of @list in words, as values of what @sought names. */
static GPtrArray *
say_elements (Voice *self, const VgTerm *list, const VgTerm *sought)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < list->args->len; i++)
    g_ptr_array_add (words, say_term (self, vg_term_get_arg (list, i), sought));

  return words;
}

static void
add_one_of (Voice *self, const VgTerm *sought, const VgTerm *list, gboolean holds)
{
  g_autoptr (GPtrArray) elements = say_elements (self, list, sought);
  g_autofree char *name = say_term (self, sought, sought);
  g_autofree char *words = join_or (elements);

  if (elements->len == 0)
    return;

  if (is_clause (name, g_ptr_array_index (elements, 0))) {
    if (holds)
      add_fact (self, g_steal_pointer (&words));
    else
      add_other_clause (self, sought, name, words);
  } else if (elements->len == 1) {
    add_is (self, name, words, holds);
  } else {
    add_fact (self, holds ? g_strdup_printf (_ ("%s is one of %s"), name, words)
                          : g_strdup_printf (_ ("%s is none of %s"), name, words));
  }
}

static void
add_in (Voice *self, const VgTerm *term, gboolean holds)
{
  const VgTerm *sought = vg_term_get_arg (term, 0);
  const VgTerm *list = vg_term_get_arg (term, 1);
  g_autofree char *value = NULL;
  g_autofree char *name = NULL;

  if (add_not_applicable (self, sought, list->kind == VG_TERM_LIST ? NULL : list))
    return;
  if (list->kind == VG_TERM_LIST) {
    add_one_of (self, sought, list, holds);
    return;
  }

  value = say_term (self, sought, list);
  name = say_term (self, list, list);
  add_includes (self, name, value, holds);
}

static void
add_has (Voice *self, const VgTerm *term, gboolean holds)
{
  g_autofree char *name = say_name (self, term->name);
  g_autofree char *value = NULL;

  if (vg_answers_get (self->answers, term->name_index)->state == VG_VALUE_NOT_APPLICABLE) {
    add_fact (self, g_strdup_printf (_ ("%s does not apply"), name));
  } else if (term->args->len == 0) {
    add_fact (self, holds ? g_strdup_printf (_ ("there is something under “%s”"), name)
                          : g_strdup_printf (_ ("there is nothing under “%s”"), name));
  } else {
    const VgTerm *sought = vg_term_get_arg (term, 0);

    value = sought->kind == VG_TERM_CONSTANT ? say_value (self, term->name, sought->constant)
                                             : say_term (self, sought, sought);
    add_includes (self, name, value, holds);
  }
}

/* The order seen from the other side. */
static VgTermKind
mirror (VgTermKind kind)
{
  if (kind == VG_TERM_BELOW)
    return VG_TERM_ABOVE;
  if (kind == VG_TERM_ABOVE)
    return VG_TERM_BELOW;
  return kind == VG_TERM_AT_MOST ? VG_TERM_AT_LEAST : VG_TERM_AT_MOST;
}

/* The order that holds where this one does not. */
static VgTermKind
opposite (VgTermKind kind)
{
  if (kind == VG_TERM_BELOW)
    return VG_TERM_AT_LEAST;
  if (kind == VG_TERM_ABOVE)
    return VG_TERM_AT_MOST;
  return kind == VG_TERM_AT_MOST ? VG_TERM_ABOVE : VG_TERM_BELOW;
}

/* Texts that have an order are dates. */
static char *
say_order (VgTermKind kind, gboolean is_date, const char *left, const char *right)
{
  if (kind == VG_TERM_BELOW)
    return is_date ? g_strdup_printf (_ ("%s is before %s"), left, right)
                   : g_strdup_printf (_ ("%s is less than %s"), left, right);
  if (kind == VG_TERM_AT_MOST)
    return is_date ? g_strdup_printf (_ ("%s is on or before %s"), left, right)
                   : g_strdup_printf (_ ("%s is at most %s"), left, right);
  if (kind == VG_TERM_ABOVE)
    return is_date ? g_strdup_printf (_ ("%s is after %s"), left, right)
                   : g_strdup_printf (_ ("%s is more than %s"), left, right);
  return is_date ? g_strdup_printf (_ ("%s is on or after %s"), left, right)
                 : g_strdup_printf (_ ("%s is at least %s"), left, right);
}

/* One step of < <= > >=, where it makes the whole @holds. */
static void
add_step (Voice *self, const VgTerm *term, guint index, gboolean holds)
{
  const VgTerm *left = vg_term_get_arg (term, index);
  const VgTerm *right = vg_term_get_arg (term, index + 1);
  g_auto (VgValue) first = VG_VALUE_INIT;
  g_auto (VgValue) second = VG_VALUE_INIT;
  g_autofree char *subject = NULL;
  g_autofree char *object = NULL;
  VgTermKind kind = holds ? term->kind : opposite (term->kind);
  gboolean is_turned = left->kind == VG_TERM_CONSTANT;

  if (!evaluate (self, left, &first) || !evaluate (self, right, &second) ||
      vg_compare_order (term->kind, &first, &second) != vg_truth_of (holds) ||
      add_not_applicable (self, left, right))
    return;

  subject = is_turned ? say_term (self, right, left) : say_term (self, left, right);
  object = is_turned ? say_term (self, left, right) : say_term (self, right, left);
  add_fact (self, say_order (is_turned ? mirror (kind) : kind,
                             vg_json_peek_string (first.node) != NULL, subject, object));
}

static void
add_steps (Voice *self, const VgTerm *term, gboolean holds)
{
  for (guint i = 0; i + 1 < term->args->len; i++)
    add_step (self, term, i, holds);
}

static void
add_answered (Voice *self, const VgTerm *term, gboolean holds)
{
  g_autofree char *name = say_name (self, term->name);

  if (term->kind == VG_TERM_ANSWERED)
    add_fact (self, holds ? g_strdup_printf (_ ("there is an answer to “%s”"), name)
                          : g_strdup_printf (_ ("there is no answer to “%s”"), name));
  else
    add_fact (self, holds ? g_strdup_printf (_ ("an answer to “%s” was declined"), name)
                          : g_strdup_printf (_ ("an answer to “%s” was not declined"), name));
}

/* A bare truth value: a name, or a number that the rule reckons. */
static void
add_bare (Voice *self, const VgTerm *term, gboolean holds)
{
  g_autofree char *words = NULL;
  g_autofree char *value = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (term->kind == VG_TERM_CONSTANT || add_not_applicable (self, term, NULL))
    return;

  words = say_term (self, term, term);
  if (term->kind != VG_TERM_VAR) {
    add_is (self, words, "0", !holds);
    return;
  }

  node = vg_json_new_boolean (holds);
  value = say_value (self, term->name, node);
  if (is_clause (words, value))
    add_fact (self, g_steal_pointer (&value));
  else
    add_is (self, words, value, TRUE);
}

/* This one and those above call each other. */
static void add_facts (Voice *self, const VgTerm *term);

/* The operands that stand as the whole does make it so. */
static void
add_operands (Voice *self, const VgTerm *term, VgTruth truth)
{
  for (guint i = 0; i < term->args->len; i++)
    if (judge (self, vg_term_get_arg (term, i)) == truth)
      add_facts (self, vg_term_get_arg (term, i));
}

/* A test for whether there is an answer says where the rule looks, not what it finds there. */
static gboolean
is_signpost (const VgTerm *test)
{
  return test->kind == VG_TERM_ANSWERED;
}

static void
add_taken (Voice *self, const VgTerm *term)
{
  guint index = 0;

  for (; index + 1 < term->args->len; index += 2) {
    const VgTerm *test = vg_term_get_arg (term, index);
    VgTruth truth = judge (self, test);

    if (truth != VG_TRUTH_UNKNOWN && !is_signpost (test))
      add_facts (self, test);
    if (truth != VG_TRUTH_NO)
      add_facts (self, vg_term_get_arg (term, index + 1));
    if (truth == VG_TRUTH_YES)
      return;
  }

  if (index < term->args->len)
    add_facts (self, vg_term_get_arg (term, index));
}

/* Where it finds nothing to say, as with a constant, the signposts are all there is. */
static void
add_if (Voice *self, const VgTerm *term)
{
  guint n_before = self->facts->len;
  VgTruth truth = VG_TRUTH_NO;

  add_taken (self, term);
  if (self->facts->len > n_before)
    return;

  for (guint i = 0; i + 1 < term->args->len && truth == VG_TRUTH_NO; i += 2) {
    truth = judge (self, vg_term_get_arg (term, i));
    add_facts (self, vg_term_get_arg (term, i));
  }
}

static void
add_facts (Voice *self, const VgTerm *term)
{
  VgTruth truth = judge (self, term);
  gboolean holds = truth == VG_TRUTH_YES;

  if (truth == VG_TRUTH_UNKNOWN)
    return;

  switch (term->kind) {
  case VG_TERM_NOT:
  case VG_TERM_AND:
  case VG_TERM_OR:
    if (term->kind == VG_TERM_NOT)
      truth = vg_truth_not (truth);
    add_operands (self, term, truth);
    return;
  case VG_TERM_IF:
    add_if (self, term);
    return;
  case VG_TERM_SAME:
    add_same (self, term, holds);
    return;
  case VG_TERM_DIFFERS:
    add_same (self, term, !holds);
    return;
  case VG_TERM_IN:
    add_in (self, term, holds);
    return;
  case VG_TERM_BELOW:
  case VG_TERM_AT_MOST:
  case VG_TERM_ABOVE:
  case VG_TERM_AT_LEAST:
    add_steps (self, term, holds);
    return;
  case VG_TERM_ANSWERED:
  case VG_TERM_DECLINED:
    add_answered (self, term, holds);
    return;
  case VG_TERM_HAS:
    add_has (self, term, holds);
    return;
  case VG_TERM_CONSTANT:
  case VG_TERM_LIST:
  case VG_TERM_VAR:
  case VG_TERM_SUM:
  case VG_TERM_COUNT:
  default:
    add_bare (self, term, holds);
    return;
  }
}

/* "A and B", or NULL where no name is in @state. */
static char *
say_names (Voice *self, const VgTerm *term, VgValueState state)
{
  g_autoptr (GPtrArray) names = vg_term_list_names (term, self->answers, state);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (words, say_name (self, g_ptr_array_index (names, i)));

  return names->len > 0 ? join_and (words) : NULL;
}

static char *
explain_unknown (Voice *self, const VgTerm *term)
{
  g_autofree char *open = say_names (self, term, VG_VALUE_OPEN);
  g_autofree char *settled = say_names (self, term, VG_VALUE_SETTLED);

  if (open != NULL)
    return g_strdup_printf (_ ("not known yet: %s"), open);
  if (settled != NULL)
    return g_strdup_printf (_ ("left open by choice: %s"), settled);
  return g_strdup (_ ("not known yet"));
}

static char *
explain_known (Voice *self, const VgTerm *term, VgTruth truth)
{
  add_facts (self, term);
  if (self->facts->len > 0)
    return join_and (self->facts);

  return g_strdup (truth == VG_TRUTH_YES ? _ ("this always holds") : _ ("this never holds"));
}

char *
vg_term_explain (const VgTerm *self, VgAnswers *answers, VgSay say, gpointer user_data)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  Voice voice = { answers, say, user_data, facts, said };
  VgTruth truth = VG_TRUTH_UNKNOWN;

  if (!vg_term_judge (self, answers, &truth, &error))
    return g_strdup (_ ("this cannot be judged: an answer has another form than the rule expects"));

  return truth == VG_TRUTH_UNKNOWN ? explain_unknown (&voice, self)
                                   : explain_known (&voice, self, truth);
}
