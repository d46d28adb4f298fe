/* SPDX-License-Identifier: GPL-3.0-or-later */

/* matrix-data.h - data/goals/matrix.json: how each goal of a harmed party goes together with
 * each of an accused, when the accused acknowledges and when not (domain report 4.2).
 *
 * It suggests what to talk about and decides nothing. A pair that it does not have has not
 * been looked at, and fits nothing.
 */
#pragma once

#include "derive/goal-list.h"
#include "derive/sheet.h"
#include "derive/sign.h"

G_BEGIN_DECLS

typedef struct _VgMatrixData VgMatrixData;

/* VgMatrixPair:
 * @facets: which facets of acknowledgement decide between the two signs; empty where the
 *   signs are the same
 */
typedef struct {
  VgSign acknowledged;
  VgSign denied;
  const char *const *facets;
} VgMatrixPair;

/* The shipped file, with the shipped goals. Returns: (transfer full) (nullable): NULL with
 * @error naming the file, the place in it and the fault
 */
VgMatrixData *vg_matrix_data_read (GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Any file; its codes must be of @goals. Returns: as above */
VgMatrixData *vg_matrix_data_read_file (const char *path,
                                        VgGoalList *goals,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

VgMatrixData *vg_matrix_data_ref (VgMatrixData *self);
void vg_matrix_data_unref (VgMatrixData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgMatrixData, vg_matrix_data_unref)

/* The goals it was read with, and the words for facets and what is said on them. Lend. */
VgGoalList *vg_matrix_data_get_goals (VgMatrixData *self);
VgSheet *vg_matrix_data_get_sheet (VgMatrixData *self);

/* NULL for a pair nobody has looked at, or a code that is NULL or unknown. Lends. */
const VgMatrixPair *
vg_matrix_data_find (VgMatrixData *self, const char *harmed, const char *accused);

/* What to talk about with a pair of this data where @sign holds for it. Lends. */
const char *vg_matrix_data_say_talk (VgMatrixData *self,
                                     const VgMatrixPair *pair,
                                     VgSign sign,
                                     const char *language);

/* What a sign is called: "clash", "botst". Lends. */
const char *vg_matrix_data_say_sign (VgMatrixData *self, VgSign sign, const char *language);

G_END_DECLS
