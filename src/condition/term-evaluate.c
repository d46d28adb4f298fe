/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "condition/term-evaluate.h"

#include "base/error.h"
#include "base/json.h"
#include "condition/compare.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MAX_INTEGER 9007199254740991.0

static void
copy_value (const VgValue *value, VgValue *out_value)
{
  *out_value = *value;
  if (value->node != NULL)
    out_value->node = json_node_ref (value->node);
}

static void
give (VgValue *out_value, JsonNode *taken)
{
  out_value->state = VG_VALUE_GIVEN;
  out_value->node = taken;
}

/* Whether @value may stand where @term asks for @wanted. What is not given may. */
static gboolean
check_value (const VgTerm *term, const VgValue *value, VgValueType wanted, GError **error)
{
  VgValueType type = 0;

  if (value->state != VG_VALUE_GIVEN)
    return TRUE;

  type = vg_value_type_of (value->node);
  if ((type & wanted) != 0)
    return TRUE;

  if (term->name != NULL)
    vg_term_set_error (term, error, VG_ERROR_FAILED, _ ("%s is needed here; “%s” is %s"),
                       vg_value_type_say (wanted), term->name, vg_value_type_say (type));
  else
    vg_term_set_error (term, error, VG_ERROR_FAILED, _ ("%s is needed here, not %s"),
                       vg_value_type_say (wanted), vg_value_type_say (type));
  return FALSE;
}

static gboolean
evaluate_as (const VgTerm *term,
             VgAnswers *answers,
             VgValueType wanted,
             VgValue *out_value,
             GError **error)
{
  return vg_term_evaluate (term, answers, out_value, error) &&
         check_value (term, out_value, wanted, error);
}

static gboolean
judge_same (const VgTerm *self, VgAnswers *answers, VgTruth *out_truth, GError **error)
{
  g_auto (VgValue) left = VG_VALUE_INIT;
  g_auto (VgValue) right = VG_VALUE_INIT;

  if (!evaluate_as (vg_term_get_arg (self, 0), answers, VG_VALUE_TYPE_SCALAR, &left, error) ||
      !evaluate_as (vg_term_get_arg (self, 1), answers, VG_VALUE_TYPE_SCALAR, &right, error))
    return FALSE;

  /* What does not apply is no for !== as well. */
  if (!vg_compare_states (&left, &right, out_truth))
    *out_truth = vg_truth_of (vg_value_type_is_same (left.node, right.node) ==
                              (self->kind == VG_TERM_SAME));
  return TRUE;
}

/* The values of < <= > >=, all of one type where given. What the rule itself writes tells
 * first, so that an answer is found wrong and not the rule.
 */
static gboolean
evaluate_ordered (const VgTerm *self, VgAnswers *answers, VgValue *values, GError **error)
{
  guint wanted = VG_VALUE_TYPE_ORDERED;

  for (guint i = 0; i < self->args->len; i++)
    wanted &= vg_term_get_types (vg_term_get_arg (self, i));

  for (guint i = 0; i < self->args->len; i++) {
    if (!evaluate_as (vg_term_get_arg (self, i), answers, wanted, &values[i], error))
      return FALSE;
    if (values[i].state == VG_VALUE_GIVEN)
      wanted = vg_value_type_of (values[i].node);
  }

  return TRUE;
}

static gboolean
judge_order (const VgTerm *self, VgAnswers *answers, VgTruth *out_truth, GError **error)
{
  VgValue values[3] = { VG_VALUE_INIT, VG_VALUE_INIT, VG_VALUE_INIT };
  gboolean is_well = evaluate_ordered (self, answers, values, error);

  *out_truth = VG_TRUTH_YES;
  for (guint i = 0; is_well && i + 1 < self->args->len; i++)
    vg_truth_add (out_truth, vg_compare_order (self->kind, &values[i], &values[i + 1]),
                  VG_TRUTH_NO);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    vg_value_clear (&values[i]);
  return is_well;
}

/* Whether @sought is among @list, which stands behind @term. */
static gboolean
find_in_array (const VgTerm *term,
               const VgValue *sought,
               JsonArray *list,
               VgTruth *out_truth,
               GError **error)
{
  *out_truth = VG_TRUTH_NO;
  for (guint i = 0; i < json_array_get_length (list) && *out_truth != VG_TRUTH_YES; i++) {
    JsonNode *node = json_array_get_element (list, i);
    VgValue element = { VG_VALUE_GIVEN, node, FALSE };

    /* A null in a list of answers is a place without a value. */
    if (vg_json_is_null (node))
      element = (VgValue) VG_VALUE_INIT;
    if (!check_value (term, &element, VG_VALUE_TYPE_SCALAR, error))
      return FALSE;
    vg_truth_add (out_truth, vg_compare_same (sought, &element), VG_TRUTH_YES);
  }

  return TRUE;
}

static gboolean
find_in_terms (const VgTerm *list,
               const VgValue *sought,
               VgAnswers *answers,
               VgTruth *out_truth,
               GError **error)
{
  *out_truth = VG_TRUTH_NO;
  for (guint i = 0; i < list->args->len && *out_truth != VG_TRUTH_YES; i++) {
    g_auto (VgValue) element = VG_VALUE_INIT;

    if (!evaluate_as (vg_term_get_arg (list, i), answers, VG_VALUE_TYPE_SCALAR, &element, error))
      return FALSE;
    vg_truth_add (out_truth, vg_compare_same (sought, &element), VG_TRUTH_YES);
  }

  return TRUE;
}

/* What is left to say of `in` and `has` where the list itself is not given. */
static VgTruth
judge_without_list (const VgValue *sought, const VgValue *list)
{
  VgTruth truth = VG_TRUTH_UNKNOWN;

  vg_compare_states (sought, list, &truth);
  return truth;
}

static gboolean
judge_in (const VgTerm *self, VgAnswers *answers, VgTruth *out_truth, GError **error)
{
  const VgTerm *right = vg_term_get_arg (self, 1);
  g_auto (VgValue) sought = VG_VALUE_INIT;
  g_auto (VgValue) list = VG_VALUE_INIT;

  if (!evaluate_as (vg_term_get_arg (self, 0), answers, VG_VALUE_TYPE_SCALAR, &sought, error))
    return FALSE;
  if (right->kind == VG_TERM_LIST)
    return find_in_terms (right, &sought, answers, out_truth, error);

  if (!evaluate_as (right, answers, VG_VALUE_TYPE_LIST, &list, error))
    return FALSE;
  if (list.state == VG_VALUE_GIVEN)
    return find_in_array (right, &sought, json_node_get_array (list.node), out_truth, error);

  *out_truth = judge_without_list (&sought, &list);
  return TRUE;
}

static gboolean
judge_has (const VgTerm *self, VgAnswers *answers, VgTruth *out_truth, GError **error)
{
  const VgValue *list = vg_answers_get (answers, self->name_index);
  g_auto (VgValue) sought = VG_VALUE_INIT;
  JsonArray *array = NULL;

  if (!check_value (self, list, VG_VALUE_TYPE_LIST, error))
    return FALSE;
  if (self->args->len > 0 &&
      !evaluate_as (vg_term_get_arg (self, 0), answers, VG_VALUE_TYPE_SCALAR, &sought, error))
    return FALSE;

  if (list->state != VG_VALUE_GIVEN) {
    *out_truth = judge_without_list (&sought, list);
    return TRUE;
  }

  array = json_node_get_array (list->node);
  if (self->args->len > 0)
    return find_in_array (self, &sought, array, out_truth, error);

  *out_truth = vg_truth_of (json_array_get_length (array) > 0);
  return TRUE;
}

/* One operand that is @deciding decides; until then unknown stays. */
static gboolean
judge_each (const VgTerm *self,
            VgAnswers *answers,
            VgTruth deciding,
            VgTruth *out_truth,
            GError **error)
{
  *out_truth = vg_truth_not (deciding);
  for (guint i = 0; i < self->args->len && *out_truth != deciding; i++) {
    VgTruth truth = VG_TRUTH_UNKNOWN;

    if (!vg_term_judge (vg_term_get_arg (self, i), answers, &truth, error))
      return FALSE;
    vg_truth_add (out_truth, truth, deciding);
  }

  return TRUE;
}

static gboolean
judge_not (const VgTerm *self, VgAnswers *answers, VgTruth *out_truth, GError **error)
{
  if (!vg_term_judge (vg_term_get_arg (self, 0), answers, out_truth, error))
    return FALSE;

  *out_truth = vg_truth_not (*out_truth);
  return TRUE;
}

/* A value as a truth value. A number is one where the rule writes or reckons it (0 is no),
 * but not as an answer: no days since a consent must not read as no consent.
 */
static gboolean
judge_value (const VgTerm *self, VgAnswers *answers, VgTruth *out_truth, GError **error)
{
  g_auto (VgValue) value = VG_VALUE_INIT;
  VgValueType wanted = self->kind == VG_TERM_VAR ? VG_VALUE_TYPE_BOOLEAN
                                                 : (VgValueType) VG_VALUE_TYPE_TRUTH;

  if (!evaluate_as (self, answers, wanted, &value, error))
    return FALSE;

  if (value.state == VG_VALUE_NOT_APPLICABLE)
    *out_truth = VG_TRUTH_NO;
  else if (value.state != VG_VALUE_GIVEN)
    *out_truth = VG_TRUTH_UNKNOWN;
  else if (vg_json_is_boolean (value.node))
    *out_truth = vg_truth_of (json_node_get_boolean (value.node));
  else
    *out_truth = vg_truth_of (json_node_get_double (value.node) != 0);
  return TRUE;
}

static gboolean
refuse_null (const VgTerm *self, GError **error)
{
  vg_term_set_error (self, error, VG_ERROR_FAILED, _ ("%s is needed here, not %s"),
                     vg_value_type_say (VG_VALUE_TYPE_TRUTH),
                     vg_value_type_say (VG_VALUE_TYPE_NULL));
  return FALSE;
}

/* Walks over the branches of an `if` that may be taken.
 * @index: where the next test stands
 * @test: yes when @branch is taken for certain
 * @branch: (nullable): NULL where no test is yes and there is no last argument
 */
typedef struct {
  const VgTerm *whole;
  guint index;
  VgTruth test;
  const VgTerm *branch;
} Walk;

static gboolean
walk_on (Walk *walk, VgAnswers *answers, GError **error)
{
  const VgTerm *whole = walk->whole;

  while (walk->index + 1 < whole->args->len) {
    if (!vg_term_judge (vg_term_get_arg (whole, walk->index), answers, &walk->test, error))
      return FALSE;
    walk->branch = vg_term_get_arg (whole, walk->index + 1);
    walk->index += 2;
    if (walk->test != VG_TRUTH_NO)
      return TRUE;
  }

  walk->test = VG_TRUTH_YES;
  walk->branch = walk->index < whole->args->len ? vg_term_get_arg (whole, walk->index) : NULL;
  return TRUE;
}

/* The branches that may be taken must agree, else it is unknown. */
static gboolean
judge_if (const VgTerm *self, VgAnswers *answers, VgTruth *out_truth, GError **error)
{
  Walk walk = { self, 0, VG_TRUTH_UNKNOWN, NULL };

  for (gboolean is_first = TRUE; walk.test != VG_TRUTH_YES; is_first = FALSE) {
    VgTruth truth = VG_TRUTH_UNKNOWN;

    if (!walk_on (&walk, answers, error))
      return FALSE;
    if (walk.branch == NULL)
      return refuse_null (self, error);
    if (!vg_term_judge (walk.branch, answers, &truth, error))
      return FALSE;

    *out_truth = is_first || truth == *out_truth ? truth : VG_TRUTH_UNKNOWN;
    if (*out_truth == VG_TRUTH_UNKNOWN)
      return TRUE;
  }

  return TRUE;
}

gboolean
vg_term_judge (const VgTerm *self, VgAnswers *answers, VgTruth *out_truth, GError **error)
{
  switch (self->kind) {
  case VG_TERM_SAME:
  case VG_TERM_DIFFERS:
    return judge_same (self, answers, out_truth, error);
  case VG_TERM_NOT:
    return judge_not (self, answers, out_truth, error);
  case VG_TERM_AND:
    return judge_each (self, answers, VG_TRUTH_NO, out_truth, error);
  case VG_TERM_OR:
    return judge_each (self, answers, VG_TRUTH_YES, out_truth, error);
  case VG_TERM_IF:
    return judge_if (self, answers, out_truth, error);
  case VG_TERM_IN:
    return judge_in (self, answers, out_truth, error);
  case VG_TERM_BELOW:
  case VG_TERM_AT_MOST:
  case VG_TERM_ABOVE:
  case VG_TERM_AT_LEAST:
    return judge_order (self, answers, out_truth, error);
  case VG_TERM_ANSWERED:
    *out_truth = vg_truth_of (vg_answers_get (answers, self->name_index)->state == VG_VALUE_GIVEN);
    return TRUE;
  case VG_TERM_DECLINED:
    *out_truth = vg_truth_of (vg_answers_get (answers, self->name_index)->is_declined);
    return TRUE;
  case VG_TERM_HAS:
    return judge_has (self, answers, out_truth, error);
  case VG_TERM_CONSTANT:
  case VG_TERM_LIST:
  case VG_TERM_VAR:
  case VG_TERM_SUM:
  case VG_TERM_COUNT:
  default:
    return judge_value (self, answers, out_truth, error);
  }
}

/* A list is known when all of it is. */
static gboolean
evaluate_list (const VgTerm *self, VgAnswers *answers, VgValue *out_value, GError **error)
{
  g_autoptr (JsonArray) list = json_array_new ();
  gboolean is_known = TRUE;

  for (guint i = 0; i < self->args->len; i++) {
    g_auto (VgValue) element = VG_VALUE_INIT;

    if (!vg_term_evaluate (vg_term_get_arg (self, i), answers, &element, error))
      return FALSE;
    if (element.state == VG_VALUE_GIVEN)
      json_array_add_element (list, g_steal_pointer (&element.node));
    else
      is_known = FALSE;
  }

  if (is_known)
    give (out_value, vg_json_new_array (g_steal_pointer (&list)));
  return TRUE;
}

static gboolean
evaluate_branch (const VgTerm *branch, VgAnswers *answers, VgValue *out_value, GError **error)
{
  if (branch != NULL)
    return vg_term_evaluate (branch, answers, out_value, error);

  give (out_value, json_node_init_null (json_node_alloc ()));
  return TRUE;
}

/* As judge_if(), for values; without a last argument it may come to null. */
static gboolean
evaluate_if (const VgTerm *self, VgAnswers *answers, VgValue *out_value, GError **error)
{
  Walk walk = { self, 0, VG_TRUTH_UNKNOWN, NULL };

  for (gboolean is_first = TRUE; walk.test != VG_TRUTH_YES; is_first = FALSE) {
    g_auto (VgValue) value = VG_VALUE_INIT;

    if (!walk_on (&walk, answers, error) || !evaluate_branch (walk.branch, answers, &value, error))
      return FALSE;

    if (is_first) {
      copy_value (&value, out_value);
    } else if (!vg_compare_is_equal (&value, out_value)) {
      vg_value_clear (out_value);
      return TRUE;
    }
  }

  return TRUE;
}

static gboolean
refuse_sum (const VgTerm *self, GError **error)
{
  vg_term_set_error (self, error, VG_ERROR_FAILED, _ ("the sum is too large"));
  return FALSE;
}

/* Of what does not apply there is no sum, and no comparison with it holds. */
static gboolean
evaluate_sum (const VgTerm *self, VgAnswers *answers, VgValue *out_value, GError **error)
{
  VgValueState state = VG_VALUE_GIVEN;
  double sum = 0;

  for (guint i = 0; i < self->args->len; i++) {
    g_auto (VgValue) value = VG_VALUE_INIT;

    if (!evaluate_as (vg_term_get_arg (self, i), answers, VG_VALUE_TYPE_NUMBER, &value, error))
      return FALSE;
    if (value.state == VG_VALUE_GIVEN)
      sum += json_node_get_double (value.node);
    else if (state != VG_VALUE_NOT_APPLICABLE)
      state = value.state == VG_VALUE_NOT_APPLICABLE ? value.state : VG_VALUE_OPEN;
  }

  out_value->state = state;
  if (state != VG_VALUE_GIVEN)
    return TRUE;
  if (!isfinite (sum)) {
    out_value->state = VG_VALUE_OPEN;
    return refuse_sum (self, error);
  }

  if (sum == floor (sum) && fabs (sum) <= MAX_INTEGER)
    give (out_value, vg_json_new_int ((gint64) sum));
  else
    give (out_value, json_node_init_double (json_node_alloc (), sum));
  return TRUE;
}

static gboolean
evaluate_count (const VgTerm *self, VgAnswers *answers, VgValue *out_value, GError **error)
{
  const VgValue *list = vg_answers_get (answers, self->name_index);

  if (!check_value (self, list, VG_VALUE_TYPE_LIST, error))
    return FALSE;

  if (list->state == VG_VALUE_GIVEN)
    give (out_value, vg_json_new_int (json_array_get_length (json_node_get_array (list->node))));
  else
    out_value->state = list->state;
  return TRUE;
}

static gboolean
evaluate_truth (const VgTerm *self, VgAnswers *answers, VgValue *out_value, GError **error)
{
  VgTruth truth = VG_TRUTH_UNKNOWN;

  if (!vg_term_judge (self, answers, &truth, error))
    return FALSE;

  if (truth != VG_TRUTH_UNKNOWN)
    give (out_value, vg_json_new_boolean (truth == VG_TRUTH_YES));
  return TRUE;
}

gboolean
vg_term_evaluate (const VgTerm *self, VgAnswers *answers, VgValue *out_value, GError **error)
{
  switch (self->kind) {
  case VG_TERM_CONSTANT:
    give (out_value, json_node_ref (self->constant));
    return TRUE;
  case VG_TERM_LIST:
    return evaluate_list (self, answers, out_value, error);
  case VG_TERM_VAR:
    copy_value (vg_answers_get (answers, self->name_index), out_value);
    return TRUE;
  case VG_TERM_IF:
    return evaluate_if (self, answers, out_value, error);
  case VG_TERM_SUM:
    return evaluate_sum (self, answers, out_value, error);
  case VG_TERM_COUNT:
    return evaluate_count (self, answers, out_value, error);
  case VG_TERM_SAME:
  case VG_TERM_DIFFERS:
  case VG_TERM_NOT:
  case VG_TERM_AND:
  case VG_TERM_OR:
  case VG_TERM_IN:
  case VG_TERM_BELOW:
  case VG_TERM_AT_MOST:
  case VG_TERM_ABOVE:
  case VG_TERM_AT_LEAST:
  case VG_TERM_ANSWERED:
  case VG_TERM_DECLINED:
  case VG_TERM_HAS:
  default:
    return evaluate_truth (self, answers, out_value, error);
  }
}
