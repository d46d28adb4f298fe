/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/matrix.h"

#include "base/json.h"
#include "base/language.h"
#include "derive/facet-view.h"
#include "derive/mismatch-record.h"
#include "interview/goal-record.h"
#include "model/people.h"
#include "model/place.h"

#include <glib/gi18n-lib.h>

struct _VgMatrix {
  VgCase *subject;
  VgMatrixData *data;
  GPtrArray *rows;
  GPtrArray *columns;
  GPtrArray *cells; /* row by row */
};

static void
goal_free (gpointer data)
{
  VgMatrixGoal *goal = data;

  g_free (goal->place);
  g_free (goal->party);
  g_free (goal->code);
  g_free (goal->kind);
  g_free (goal->words);
  g_free (goal);
}

static void
cell_free (gpointer data)
{
  VgMatrixCell *cell = data;

  g_free (cell->because);
  g_free (cell->mismatch);
  g_free (cell);
}

static VgMatrixGoal *
make_goal (VgMatrix *self, const char *party, const char *place)
{
  JsonObject *record = vg_case_get_object (self->subject, place);
  VgGoalList *kinds = vg_matrix_data_get_goals (self->data);
  const char *words = vg_json_get_string (record, "words");
  VgMatrixGoal *goal = g_new0 (VgMatrixGoal, 1);
  guint index = 0;

  goal->place = g_strdup (place);
  goal->party = g_strdup (party);
  goal->code = g_strdup (vg_json_get_string (record, "code"));
  goal->words = g_strdup (words != NULL ? words : "");
  if (vg_goal_list_find (kinds, goal->code, &index))
    goal->kind = g_strdup (vg_goal_list_get_label (kinds, index, vg_language_get ()));
  return goal;
}

/* The goals of everyone in one role, person by person. */
static GPtrArray *
list_goals (VgMatrix *self, const char *role)
{
  GPtrArray *goals = g_ptr_array_new_with_free_func (goal_free);
  g_autoptr (GPtrArray) people = vg_people_list (self->subject);

  for (guint i = 0; i < people->len; i++) {
    g_autoptr (GPtrArray) places = NULL;

    if (g_strcmp0 (vg_people_get_role (self->subject, people->pdata[i]), role) != 0)
      continue;
    places = vg_goal_record_list (self->subject, people->pdata[i]);
    for (guint n = 0; n < places->len; n++)
      g_ptr_array_add (goals, make_goal (self, people->pdata[i], places->pdata[n]));
  }

  return goals;
}

/* "de heer Kei, on “What happened”: denies". */
static char *
say_facet (VgMatrix *self, const char *party, const char *facet)
{
  VgSheet *sheet = vg_matrix_data_get_sheet (self->data);
  const char *language = vg_language_get ();
  g_autofree char *name = vg_people_dup_name (self->subject, party);
  const char *value = vg_facet_view_get (self->subject, party, facet);
  const char *said = value != NULL ? vg_sheet_say (sheet, "values", value, language)
                                   : _ ("nothing noted yet");

  /* Translators: a name, a facet of acknowledgement, and what is said on it. */
  return g_strdup_printf (_ ("%s, on “%s”: %s."), name,
                          vg_sheet_say (sheet, "facets", facet, language), said);
}

/* Why the pair has its sign, as a sentence. */
static char *
explain (VgMatrix *self, const char *party, VgFacetVerdict verdict, const char *facet)
{
  g_autofree char *said = facet != NULL ? say_facet (self, party, facet) : NULL;
  g_autofree char *name = vg_people_dup_name (self->subject, party);

  switch (verdict) {
  case VG_FACETS_ACKNOWLEDGED:
    return g_strdup_printf (_ ("%s acknowledges all that this pair hangs on."), name);
  case VG_FACETS_DENIED:
    return g_steal_pointer (&said);
  case VG_FACETS_OPEN:
  default:
    return g_strdup_printf (_ ("%s Until that is clear, the more careful sign holds."), said);
  }
}

static char *
explain_unseen (const VgMatrixCell *cell)
{
  return g_strdup (cell->harmed->kind == NULL || cell->accused->kind == NULL
                       ? _ ("One of the goals has no kind yet.")
                       : _ ("Nobody has looked at this pair yet: it may clash. Ask both, apart."));
}

static void
weigh (VgMatrix *self, VgMatrixCell *cell, const VgMatrixPair *pair)
{
  const char *party = cell->accused->party;
  const char *facet = NULL;
  VgFacetVerdict verdict = VG_FACETS_OPEN;

  cell->sign = vg_sign_more_careful (pair->acknowledged, pair->denied);
  if (pair->acknowledged == pair->denied) {
    cell->because = g_strdup (_ ("The sign is the same whatever is acknowledged."));
    return;
  }

  verdict = vg_facet_view_weigh (self->subject, party, pair->facets, &facet);
  if (verdict != VG_FACETS_OPEN)
    cell->sign = verdict == VG_FACETS_DENIED ? pair->denied : pair->acknowledged;
  cell->because = explain (self, party, verdict, facet);
}

static VgMatrixCell *
make_cell (VgMatrix *self, const VgMatrixGoal *harmed, const VgMatrixGoal *accused)
{
  const VgMatrixPair *pair = vg_matrix_data_find (self->data, harmed->code, accused->code);
  const char *language = vg_language_get ();
  VgMatrixCell *cell = g_new0 (VgMatrixCell, 1);

  cell->harmed = harmed;
  cell->accused = accused;
  if (pair != NULL) {
    weigh (self, cell, pair);
    cell->talk = vg_matrix_data_say_talk (self->data, pair, cell->sign, language);
  } else {
    cell->because = explain_unseen (cell);
  }
  cell->word = vg_matrix_data_say_sign (self->data, cell->sign, language);
  cell->mismatch = g_strdup (
      vg_mismatch_record_find (self->subject, harmed->place, accused->place));
  cell->is_settled = cell->mismatch != NULL &&
                     vg_mismatch_record_is_settled (self->subject, cell->mismatch, cell->sign);
  return cell;
}

VgMatrix *
vg_matrix_new (VgCase *subject, VgMatrixData *data)
{
  VgMatrix *self = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject), NULL);
  g_return_val_if_fail (data != NULL, NULL);

  self = g_new0 (VgMatrix, 1);
  self->subject = g_object_ref (subject);
  self->data = vg_matrix_data_ref (data);
  self->rows = list_goals (self, "harmed");
  self->columns = list_goals (self, "accused");
  self->cells = g_ptr_array_new_with_free_func (cell_free);
  for (guint row = 0; row < self->rows->len; row++)
    for (guint column = 0; column < self->columns->len; column++)
      g_ptr_array_add (self->cells,
                       make_cell (self, self->rows->pdata[row], self->columns->pdata[column]));

  return self;
}

void
vg_matrix_free (VgMatrix *self)
{
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->columns);
  vg_matrix_data_unref (self->data);
  g_object_unref (self->subject);
  g_free (self);
}

VgCase *
vg_matrix_get_case (VgMatrix *self)
{
  return self->subject;
}

guint
vg_matrix_get_n_rows (VgMatrix *self)
{
  return self->rows->len;
}

guint
vg_matrix_get_n_columns (VgMatrix *self)
{
  return self->columns->len;
}

const VgMatrixGoal *
vg_matrix_get_row (VgMatrix *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return self->rows->pdata[row];
}

const VgMatrixGoal *
vg_matrix_get_column (VgMatrix *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return self->columns->pdata[column];
}

const VgMatrixCell *
vg_matrix_get_cell (VgMatrix *self, guint row, guint column)
{
  g_return_val_if_fail (row < self->rows->len, NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return self->cells->pdata[row * self->columns->len + column];
}

const VgMatrixCell *
vg_matrix_find (VgMatrix *self, const char *harmed, const char *accused)
{
  for (guint i = 0; i < self->cells->len; i++) {
    const VgMatrixCell *cell = self->cells->pdata[i];

    if (g_str_equal (cell->harmed->place, harmed) && g_str_equal (cell->accused->place, accused))
      return cell;
  }

  return NULL;
}

guint
vg_matrix_count (VgMatrix *self, VgSign sign)
{
  guint n_cells = 0;

  for (guint i = 0; i < self->cells->len; i++)
    n_cells += ((const VgMatrixCell *) self->cells->pdata[i])->sign == sign;

  return n_cells;
}

gboolean
vg_matrix_is_unseen (const VgMatrixCell *cell)
{
  return cell->sign == VG_SIGN_NOT_LOOKED_AT && !cell->is_settled;
}

guint
vg_matrix_count_unseen (VgMatrix *self)
{
  guint n_cells = 0;

  for (guint i = 0; i < self->cells->len; i++)
    n_cells += vg_matrix_is_unseen (self->cells->pdata[i]);

  return n_cells;
}
