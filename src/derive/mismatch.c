/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/mismatch.h"

#include "base/json.h"
#include "derive/mismatch-record.h"
#include "interview/release.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *word;
  const char *what;
} steps[VG_MISMATCH_N_STEPS] = {
  { "name", N_ ("Name it in neutral words, both sides in their own.") },
  { "permission", N_ ("Ask each whether the other may know this goal.") },
  { "told", N_ ("Tell each apart and unhurried, with what is still possible.") },
  { "sorted",
    N_ ("Sort the goal again with each: in my own hands, up to the other, not possible.") },
  { "choice",
    N_ ("Let them choose: adapt the goal, another form, a smaller step, postpone, or stop well.") },
  { "settled", N_ ("Note the choice in the words of both, and ask for consent anew.") },
};

void
vg_mismatch_free (VgMismatch *self)
{
  g_free (self->record);
  g_free (self->harmed);
  g_free (self->accused);
  g_free (self);
}

static VgMismatchState
state_of_two (gboolean one, gboolean other)
{
  if (one && other)
    return VG_MISMATCH_DONE;

  return one || other ? VG_MISMATCH_HALF : VG_MISMATCH_OPEN;
}

static VgMismatchState
state_of_one (gboolean is_done)
{
  return is_done ? VG_MISMATCH_DONE : VG_MISMATCH_OPEN;
}

static gboolean
has (JsonObject *record, const char *member)
{
  return vg_words_are_any (vg_json_get_string (record, member));
}

/* Whether the person whose goal stands at @reader_goal may know the goal at @place now. */
static gboolean
may_know (VgCase *subject, const char *place, const char *reader_goal)
{
  g_autofree char *reader = vg_place_dup_party (reader_goal);

  return vg_release_is_for (subject, place, reader);
}

static VgMismatchState
state_of_permission (VgCase *subject, const VgMismatch *self, JsonObject *record)
{
  if (has (record, "permission"))
    return VG_MISMATCH_DONE;

  return state_of_two (may_know (subject, self->harmed, self->accused),
                       may_know (subject, self->accused, self->harmed));
}

static gboolean
are_same_words (const char *a, const char *b)
{
  g_autofree char *left = a != NULL ? vg_words_normalise (a) : NULL;
  g_autofree char *right = b != NULL ? vg_words_normalise (b) : NULL;

  return left != NULL && g_strcmp0 (left, right) == 0;
}

/* Whether the entry says that @reader was told the goal at @place as it is now. */
static gboolean
tells (VgCase *subject, JsonObject *entry, const char *place, const char *reader)
{
  const char *to = vg_json_get_string (entry, "to");
  const char *told = vg_json_get_string (entry, "words");
  const char *words = vg_json_get_string (vg_case_get_object (subject, place), "words");
  g_autofree char *released = vg_release_dup_words (subject, place);

  if (g_strcmp0 (vg_json_get_string (entry, "place"), place) != 0 || g_strcmp0 (to, reader) != 0 ||
      !has (entry, "date"))
    return FALSE;

  return are_same_words (told, words) || are_same_words (told, released);
}

/* Whether the register has that the person of @reader_goal was told the goal at @place. */
static gboolean
was_told (VgCase *subject, const char *place, const char *reader_goal)
{
  g_autoptr (GPtrArray) entries = vg_case_list (subject, "told");
  g_autofree char *reader = vg_place_dup_party (reader_goal);

  for (guint i = 0; i < entries->len; i++)
    if (tells (subject, vg_case_get_object (subject, entries->pdata[i]), place, reader))
      return TRUE;

  return FALSE;
}

static VgMismatchState
state_of_told (VgCase *subject, const VgMismatch *self, JsonObject *record)
{
  return state_of_two (
      has (record, "told-harmed") || was_told (subject, self->accused, self->harmed),
      has (record, "told-accused") || was_told (subject, self->harmed, self->accused));
}

static void
find_steps (VgCase *subject, VgMismatch *self)
{
  /* What was noted before it opened again was about other words. */
  JsonObject *record = self->record != NULL && !self->is_reopened
                           ? vg_case_get_object (subject, self->record)
                           : NULL;

  self->steps[VG_MISMATCH_NAME] = state_of_one (has (record, "name"));
  self->steps[VG_MISMATCH_PERMISSION] = state_of_permission (subject, self, record);
  self->steps[VG_MISMATCH_TOLD] = state_of_told (subject, self, record);
  self->steps[VG_MISMATCH_SORTED] = state_of_two (has (record, "sorted-harmed"),
                                                  has (record, "sorted-accused"));
  self->steps[VG_MISMATCH_CHOICE] = state_of_one (has (record, "choice"));
  self->steps[VG_MISMATCH_SETTLED] = state_of_one (self->is_settled);
}

VgMismatch *
vg_mismatch_new (VgCase *subject, const VgMatrixCell *cell)
{
  VgMismatch *self = g_new0 (VgMismatch, 1);

  self->record = g_strdup (cell->mismatch);
  self->harmed = g_strdup (cell->harmed->place);
  self->accused = g_strdup (cell->accused->place);
  self->sign = cell->sign;
  self->needs_settling = vg_sign_needs_settling (cell->sign);
  self->is_settled = cell->is_settled;
  self->is_reopened = !cell->is_settled && cell->mismatch != NULL &&
                      vg_mismatch_record_was_settled (subject, cell->mismatch);
  find_steps (subject, self);

  while (self->next < VG_MISMATCH_N_STEPS && !self->is_settled &&
         self->steps[self->next] == VG_MISMATCH_DONE)
    self->next++;
  if (self->is_settled)
    self->next = VG_MISMATCH_N_STEPS;
  return self;
}

static gboolean
belongs (const VgMatrixCell *cell, VgSign sign)
{
  return cell->sign == sign && (vg_sign_needs_settling (sign) || cell->mismatch != NULL);
}

static void
add_with_sign (VgMatrix *matrix, VgSign sign, GPtrArray *mismatches)
{
  for (guint row = 0; row < vg_matrix_get_n_rows (matrix); row++)
    for (guint column = 0; column < vg_matrix_get_n_columns (matrix); column++) {
      const VgMatrixCell *cell = vg_matrix_get_cell (matrix, row, column);

      if (belongs (cell, sign))
        g_ptr_array_add (mismatches, vg_mismatch_new (vg_matrix_get_case (matrix), cell));
    }
}

GPtrArray *
vg_mismatch_list (VgMatrix *matrix)
{
  GPtrArray *mismatches = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_mismatch_free);

  for (guint sign = VG_SIGN_BLOCKS; vg_sign_needs_talk (sign); sign--)
    add_with_sign (matrix, sign, mismatches);
  add_with_sign (matrix, VG_SIGN_NOT_LOOKED_AT, mismatches);

  return mismatches;
}

static gboolean
is_unsettled (const VgMismatch *mismatch)
{
  return mismatch->needs_settling && !mismatch->is_settled;
}

int
vg_mismatch_count_unsettled (VgCase *subject, guint *out_n_unseen, GError **error)
{
  g_autoptr (VgMatrixData) data = vg_matrix_data_read (error);
  g_autoptr (VgMatrix) matrix = data != NULL ? vg_matrix_new (subject, data) : NULL;
  g_autoptr (GPtrArray) mismatches = matrix != NULL ? vg_mismatch_list (matrix) : NULL;
  int n_unsettled = 0;

  if (out_n_unseen != NULL)
    *out_n_unseen = matrix != NULL ? vg_matrix_count_unseen (matrix) : 0;
  if (mismatches == NULL)
    return -1;

  for (guint i = 0; i < mismatches->len; i++)
    n_unsettled += is_unsettled (mismatches->pdata[i]) ? 1 : 0;

  return n_unsettled;
}

const VgMismatch *
vg_mismatch_find_unsettled (GPtrArray *mismatches)
{
  for (guint i = 0; i < mismatches->len; i++)
    if (is_unsettled (mismatches->pdata[i]))
      return mismatches->pdata[i];

  return NULL;
}

const char *
vg_mismatch_step_say (VgMismatchStep step)
{
  g_return_val_if_fail (step < VG_MISMATCH_N_STEPS, NULL);

  return _ (steps[step].what);
}

const char *
vg_mismatch_step_get_word (VgMismatchStep step)
{
  g_return_val_if_fail (step < VG_MISMATCH_N_STEPS, NULL);

  return steps[step].word;
}
