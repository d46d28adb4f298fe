/* SPDX-License-Identifier: GPL-3.0-or-later */

/* mirror.h - what two people were asked and what they said to it, side by side, for the
 * mediator alone: nothing here is released, and nothing of it may go on.
 */
#pragma once

#include "interview/interview.h"

G_BEGIN_DECLS

/* VgSaid: @as: (nullable): the form of a fragment; NULL for what was chosen or noted as such */
typedef struct {
  char *as;
  char *text;
} VgSaid;

/* VgMirrorSide: one of two cells.
 * @item: (nullable): lent by the guide; NULL where this person is not asked
 * @state: as in route.h; VG_STATE_ABSENT where not asked
 * @said: (element-type VgSaid): empty where nothing was said; what is parked stands nowhere
 */
typedef struct {
  VgItem *item;
  VgItemState state;
  GPtrArray *said;
} VgMirrorSide;

/* VgMirrorRow:
 * @section: of the guide the first person is asked along, or of the second's where only that
 *   one is asked this; lent
 */
typedef struct {
  VgSection *section;
  VgMirrorSide sides[2];
} VgMirrorRow;

void vg_mirror_row_free (VgMirrorRow *self);

/* Every question that is at issue for either, in the order of the first one's talk; what only
 * the second is asked comes after the rest of its section. Notes are left out.
 *
 * Returns: (transfer full) (element-type VgMirrorRow)
 */
GPtrArray *vg_mirror_list (VgInterview *first, VgInterview *second) G_GNUC_WARN_UNUSED_RESULT;

/* What one person said, question by question in the order of the talk, without what is not
 * settled: the first side of each row; the second holds nothing.
 *
 * Returns: (transfer full) (element-type VgMirrorRow)
 */
GPtrArray *vg_mirror_list_said (VgInterview *interview) G_GNUC_WARN_UNUSED_RESULT;

/* Fills @out with a talk with the first person of each side, in the order of the talks; both
 * NULL where there is nobody on one side. Each (transfer full) (nullable)
 */
void vg_mirror_find_pair (VgCase *subject, VgShelf *shelf, VgInterview *out[2]);

/* Whether anything was said there, or a reason given for saying nothing. */
gboolean vg_mirror_side_is_settled (const VgMirrorSide *self);

G_END_DECLS
