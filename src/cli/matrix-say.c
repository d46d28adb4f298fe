/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/matrix-say.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "base/language.h"
#include "derive/expectation.h"
#include "derive/mismatch-record.h"

#include <glib/gi18n-lib.h>

#define LABEL_CHARS 44 /* with COLUMNS of CELL_CHARS this stays within 100 */
#define CELL_CHARS  6
#define COLUMNS     9
#define LINE_CHARS  96

/* @text in at most @n_chars. Returns: (transfer full) */
static char *
dup_cut (const char *text, glong n_chars)
{
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (text, -1) <= n_chars)
    return g_strdup (text);

  cut = g_utf8_substring (text, 0, n_chars - 1);
  return g_strconcat (cut, "…", NULL);
}

/* A word of a line: in front of it the blanks that were left off after the one before, so
 * that no line ends in blanks. Returns: the blanks left off now
 */
static int
print_fitted (int blanks, const char *text, int n_chars)
{
  g_print ("%*s%s", blanks, "", text);
  return n_chars - (int) g_utf8_strlen (text, -1);
}

/* "VG10 g4": how a goal is named in the table and on the command line. */
static char *
dup_name (const VgMatrixGoal *goal, const char *side)
{
  g_autofree char *id = vg_mismatch_record_dup_goal (side, goal->place);

  return g_strdup_printf ("%-4s %s", goal->code != NULL ? goal->code : "?", id);
}

static char *
dup_label (const VgMatrixGoal *goal, const char *side, glong n_chars)
{
  g_autofree char *name = dup_name (goal, side);
  g_autofree char *label = g_strdup_printf ("%s  “%s”", name, goal->words);

  return dup_cut (label, n_chars);
}

static void
print_head (VgMatrix *matrix, guint from, guint until)
{
  int blanks = LABEL_CHARS;

  for (guint column = from; column < until; column++) {
    const char *code = vg_matrix_get_column (matrix, column)->code;

    blanks = print_fitted (blanks, code != NULL ? code : "?", CELL_CHARS);
  }
  g_print ("\n");
}

static void
print_rows (VgMatrix *matrix, guint from, guint until)
{
  print_head (matrix, from, until);
  for (guint row = 0; row < vg_matrix_get_n_rows (matrix); row++) {
    g_autofree char *label = dup_label (vg_matrix_get_row (matrix, row), "harmed", LABEL_CHARS - 2);
    int blanks = print_fitted (0, label, LABEL_CHARS);

    for (guint column = from; column < until; column++) {
      VgSign sign = vg_matrix_get_cell (matrix, row, column)->sign;

      blanks = print_fitted (blanks, vg_sign_get_mark (sign), CELL_CHARS);
    }
    g_print ("\n");
  }
}

static void
print_columns (VgMatrix *matrix)
{
  for (guint column = 0; column < vg_matrix_get_n_columns (matrix); column++) {
    const VgMatrixGoal *goal = vg_matrix_get_column (matrix, column);
    g_autofree char *label = dup_label (goal, "accused", LINE_CHARS);

    g_print ("%s\n", label);
  }
}

static void
print_legend (VgMatrixData *data)
{
  for (guint sign = VG_SIGN_STRENGTHENS; sign <= VG_N_SIGNS; sign++) {
    /* The friendliest first; what nobody has looked at last. */
    VgSign shown = sign % VG_N_SIGNS;

    g_print ("%s %s%s", vg_sign_get_mark (shown),
             vg_matrix_data_say_sign (data, shown, vg_language_get ()),
             shown == VG_SIGN_APART || shown == VG_SIGN_NOT_LOOKED_AT ? "\n" : "   ");
  }
}

/* How far a mismatch is, in brackets at the end of its line. */
static void
print_progress (VgCase *subject, const VgMatrixCell *cell)
{
  g_autoptr (VgMismatch) mismatch = vg_mismatch_new (subject, cell);

  if (mismatch->is_settled)
    g_print (" [%s]", _ ("settled"));
  else if (mismatch->is_reopened)
    g_print (" [%s]", _ ("open again: it was settled for other words or another sign"));
  else if (mismatch->needs_settling || mismatch->record != NULL)
    g_print (" [%u/%u: %s]", mismatch->next + 1, VG_MISMATCH_N_STEPS,
             vg_mismatch_step_say (mismatch->next));
}

static void
print_talk (VgCase *subject, const VgMatrixCell *cell)
{
  g_autofree char *harmed = dup_name (cell->harmed, "harmed");
  g_autofree char *accused = dup_name (cell->accused, "accused");

  g_print ("%s %s × %s: %s. %s %s", vg_sign_get_mark (cell->sign), harmed, accused, cell->word,
           cell->because, cell->talk);
  print_progress (subject, cell);
  g_print ("\n");
}

static void
print_talks (VgMatrix *matrix, VgSign sign)
{
  for (guint row = 0; row < vg_matrix_get_n_rows (matrix); row++)
    for (guint column = 0; column < vg_matrix_get_n_columns (matrix); column++) {
      const VgMatrixCell *cell = vg_matrix_get_cell (matrix, row, column);

      if (cell->sign == sign)
        print_talk (vg_matrix_get_case (matrix), cell);
    }
}

void
vg_matrix_say (VgMatrix *matrix, VgMatrixData *data)
{
  guint n_columns = vg_matrix_get_n_columns (matrix);
  guint n_unseen = vg_matrix_count_unseen (matrix);

  if (vg_matrix_get_n_rows (matrix) == 0 || n_columns == 0) {
    g_print ("%s\n", _ ("There are no goals of both sides yet."));
    return;
  }

  for (guint from = 0; from < n_columns; from += COLUMNS)
    print_rows (matrix, from, MIN (from + COLUMNS, n_columns));
  g_print ("\n");
  print_columns (matrix);
  g_print ("\n");
  print_legend (data);
  g_print ("\n");
  for (guint sign = VG_SIGN_BLOCKS; vg_sign_needs_talk (sign); sign--)
    print_talks (matrix, sign);
  if (n_unseen > 0)
    g_print (ngettext ("%u pair has not been looked at yet: ask both about it, apart.\n",
                       "%u pairs have not been looked at yet: ask both about them, apart.\n",
                       n_unseen),
             n_unseen);
}

static void
print_object (JsonObject *taken)
{
  g_autoptr (JsonNode) node = vg_json_new_object (taken);
  g_autofree char *text = vg_json_write (node);

  g_print ("%s\n", text);
}

static JsonObject *
make_goal (const VgMatrixGoal *goal)
{
  JsonObject *object = json_object_new ();

  vg_json_set_text (object, "place", goal->place);
  vg_json_set_text (object, "party", goal->party);
  vg_json_set_text (object, "code", goal->code);
  vg_json_set_text (object, "kind", goal->kind);
  vg_json_set_text (object, "words", goal->words);
  return object;
}

static JsonObject *
make_cell (const VgMatrixCell *cell)
{
  JsonObject *object = json_object_new ();

  vg_json_set_text (object, "harmed", cell->harmed->place);
  vg_json_set_text (object, "accused", cell->accused->place);
  vg_json_set_text (object, "sign", vg_sign_get_word (cell->sign));
  vg_json_set_text (object, "word", cell->word);
  vg_json_set_text (object, "talk", cell->talk);
  vg_json_set_text (object, "because", cell->because);
  vg_json_set_text (object, "mismatch", cell->mismatch);
  json_object_set_boolean_member (object, "settled", cell->is_settled);
  return object;
}

static JsonObject *
make_mismatch (const VgMismatch *mismatch)
{
  static const char *const states[] = { "open", "half", "done" };
  JsonObject *object = json_object_new ();
  JsonObject *steps = json_object_new ();

  vg_json_set_text (object, "record", mismatch->record);
  vg_json_set_text (object, "harmed", mismatch->harmed);
  vg_json_set_text (object, "accused", mismatch->accused);
  vg_json_set_text (object, "sign", vg_sign_get_word (mismatch->sign));
  for (guint i = 0; i < VG_MISMATCH_N_STEPS; i++)
    vg_json_set_text (steps, vg_mismatch_step_get_word (i), states[mismatch->steps[i]]);
  json_object_set_object_member (object, "steps", steps);
  if (mismatch->next < VG_MISMATCH_N_STEPS)
    vg_json_set_text (object, "next", vg_mismatch_step_get_word (mismatch->next));
  json_object_set_boolean_member (object, "needs-settling", mismatch->needs_settling);
  json_object_set_boolean_member (object, "settled", mismatch->is_settled);
  json_object_set_boolean_member (object, "reopened", mismatch->is_reopened);
  return object;
}

void
vg_matrix_say_json (VgMatrix *matrix)
{
  JsonObject *object = json_object_new ();
  JsonArray *rows = json_array_new ();
  JsonArray *columns = json_array_new ();
  JsonArray *cells = json_array_new ();
  JsonArray *mismatches = json_array_new ();
  g_autoptr (GPtrArray) list = vg_mismatch_list (matrix);

  for (guint column = 0; column < vg_matrix_get_n_columns (matrix); column++)
    json_array_add_object_element (columns, make_goal (vg_matrix_get_column (matrix, column)));
  for (guint row = 0; row < vg_matrix_get_n_rows (matrix); row++) {
    json_array_add_object_element (rows, make_goal (vg_matrix_get_row (matrix, row)));
    for (guint column = 0; column < vg_matrix_get_n_columns (matrix); column++)
      json_array_add_object_element (cells, make_cell (vg_matrix_get_cell (matrix, row, column)));
  }
  for (guint i = 0; i < list->len; i++)
    json_array_add_object_element (mismatches, make_mismatch (list->pdata[i]));

  json_object_set_array_member (object, "rows", rows);
  json_object_set_array_member (object, "columns", columns);
  json_object_set_array_member (object, "cells", cells);
  json_object_set_array_member (object, "mismatches", mismatches);
  print_object (object);
}

static GPtrArray *
list_expectations (VgCase *subject, VgMatrixData *data)
{
  return vg_expectation_list (subject, vg_matrix_data_get_goals (data),
                              vg_matrix_data_get_sheet (data));
}

static void
print_rehearsal (VgCase *subject, VgMatrixData *data)
{
  g_autoptr (GPtrArray) places = vg_expectation_list_unrehearsed (subject);
  const char *ask = vg_goal_list_get_rehearsal (vg_matrix_data_get_goals (data), vg_language_get (),
                                                "u");

  if (places->len == 0)
    return;

  g_print ("\n");
  g_print (_ ("Still to ask: %s\n"), ask);
  for (guint i = 0; i < places->len; i++) {
    const char *words = vg_json_get_string (vg_case_get_object (subject, places->pdata[i]),
                                            "words");

    g_print ("  %s  “%s”\n", (const char *) places->pdata[i], words != NULL ? words : "");
  }
}

void
vg_matrix_say_expectations (VgCase *subject, VgMatrixData *data)
{
  g_autoptr (GPtrArray) expectations = list_expectations (subject, data);

  for (guint i = 0; i < expectations->len; i++) {
    const VgExpectation *expectation = expectations->pdata[i];

    g_print ("%-4s “%s”\n     %s\n", expectation->code != NULL ? expectation->code : "?",
             expectation->words != NULL ? expectation->words : "", expectation->sentence);
  }
  if (expectations->len == 0)
    g_print ("%s\n", _ ("The harmed party has named no goals yet."));
  print_rehearsal (subject, data);
}

static JsonObject *
make_facet (const VgExpectationFacet *facet)
{
  JsonObject *object = json_object_new ();

  vg_json_set_text (object, "facet", facet->facet);
  vg_json_set_text (object, "party", facet->party);
  vg_json_set_text (object, "value", facet->value);
  return object;
}

static JsonObject *
make_expectation (const VgExpectation *expectation)
{
  JsonObject *object = json_object_new ();
  JsonArray *facets = json_array_new ();

  vg_json_set_text (object, "place", expectation->place);
  vg_json_set_text (object, "code", expectation->code);
  vg_json_set_text (object, "result", vg_expectation_get_word (expectation->result));
  vg_json_set_text (object, "sentence", expectation->sentence);
  for (guint i = 0; i < expectation->facets->len; i++)
    json_array_add_object_element (facets, make_facet (expectation->facets->pdata[i]));
  json_object_set_array_member (object, "facets", facets);
  return object;
}

void
vg_matrix_say_expectations_json (VgCase *subject, VgMatrixData *data)
{
  g_autoptr (GPtrArray) expectations = list_expectations (subject, data);
  g_autoptr (GPtrArray) unrehearsed = vg_expectation_list_unrehearsed (subject);
  JsonObject *object = json_object_new ();
  JsonArray *goals = json_array_new ();
  JsonArray *places = json_array_new ();

  for (guint i = 0; i < expectations->len; i++)
    json_array_add_object_element (goals, make_expectation (expectations->pdata[i]));
  for (guint i = 0; i < unrehearsed->len; i++)
    json_array_add_string_element (places, unrehearsed->pdata[i]);

  json_object_set_array_member (object, "expectations", goals);
  json_object_set_array_member (object, "unrehearsed", places);
  print_object (object);
}
