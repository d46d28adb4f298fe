/* SPDX-License-Identifier: GPL-3.0-or-later */

/* mismatch.h - pairs of goals that do not go together by themselves, and how far each has
 * come along the six steps (domain report 4.3): name it, have permission, tell each apart,
 * sort the goals again, choose, settle in words of both and with consent anew.
 *
 * For the mediator alone, as the matrix is. Steps are derived: a goal's release, and what
 * the register of things told holds, count without being noted again. When a goal's words or
 * the sign of the pair change after settling, the mismatch is open again, from the first step.
 */
#pragma once

#include "derive/matrix.h"

G_BEGIN_DECLS

typedef enum {
  VG_MISMATCH_NAME,
  VG_MISMATCH_PERMISSION,
  VG_MISMATCH_TOLD,
  VG_MISMATCH_SORTED,
  VG_MISMATCH_CHOICE,
  VG_MISMATCH_SETTLED,
} VgMismatchStep;

#define VG_MISMATCH_N_STEPS (VG_MISMATCH_SETTLED + 1)

/* VgMismatchState:
 * @VG_MISMATCH_HALF: done with one of the two people
 */
typedef enum {
  VG_MISMATCH_OPEN,
  VG_MISMATCH_HALF,
  VG_MISMATCH_DONE,
} VgMismatchState;

/* VgMismatch:
 * @record: (nullable): the place of its record; NULL before any step was noted
 * @harmed, @accused: the places of the two goals
 * @steps: the state of each step
 * @next: the first step that is not done; VG_MISMATCH_N_STEPS when it is settled
 * @needs_settling: it clashes or blocks; a pair that needs preparation, or that nobody had
 *   looked at, is here only where there is a record of it
 * @is_reopened: it was settled, for other words or another sign than there are now
 */
typedef struct {
  char *record;
  char *harmed;
  char *accused;
  VgSign sign;
  VgMismatchState steps[VG_MISMATCH_N_STEPS];
  guint next;
  gboolean needs_settling;
  gboolean is_settled;
  gboolean is_reopened;
} VgMismatch;

void vg_mismatch_free (VgMismatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgMismatch, vg_mismatch_free)

/* What blocks first, then what clashes, then the rest, those nobody had looked at last; each in
 * the order of the matrix.
 *
 * Returns: (transfer full) (element-type VgMismatch)
 */
GPtrArray *vg_mismatch_list (VgMatrix *matrix) G_GNUC_WARN_UNUSED_RESULT;

/* The mismatch of one pair, whatever its sign. Returns: (transfer full) */
VgMismatch *vg_mismatch_new (VgCase *subject, const VgMatrixCell *cell) G_GNUC_WARN_UNUSED_RESULT;

/* How many pairs clash or block and are not settled; -1 with @error set where the data
 * cannot be read: then nobody knows. None unsettled says nothing while some are unseen.
 *
 * @out_n_unseen: (optional): as vg_matrix_count_unseen(); 0 with -1
 */
int vg_mismatch_count_unsettled (VgCase *subject, guint *out_n_unseen, GError **error);

/* Of what vg_mismatch_list() returned: the first that is to be settled and is not, or NULL.
 * Lends.
 */
const VgMismatch *vg_mismatch_find_unsettled (GPtrArray *mismatches);

/* What to do in a step, as a sentence in the screen's language. Lends. */
const char *vg_mismatch_step_say (VgMismatchStep step);

/* "name", "permission", "told", "sorted", "choice", "settled". Lends. */
const char *vg_mismatch_step_get_word (VgMismatchStep step);

G_END_DECLS
