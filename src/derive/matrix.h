/* SPDX-License-Identifier: GPL-3.0-or-later */

/* matrix.h - the goals of both sides against one another (domain report 4.2).
 *
 * For the mediator's eyes alone: it is made of what both sides said, released or not, so
 * nothing of it may stand in a text or a question for a party. It suggests what to talk
 * about. A pure function of case and data; words come in the screen's language.
 *
 * A pair's sign follows what the person with the accused's goal says on the facets that the
 * pair hangs on: all acknowledged, one denied, or not known; not known takes the more
 * careful of the two signs (facet-view.h). A goal without a kind, and a pair the data does
 * not have, have not been looked at.
 */
#pragma once

#include "derive/matrix-data.h"
#include "model/case.h"

G_BEGIN_DECLS

typedef struct _VgMatrix VgMatrix;

/* VgMatrixGoal: one goal at the edge.
 * @place: "goal/harmed/g4"
 * @code: (nullable)
 * @kind: (nullable): what that kind of goal is called
 * @words: the own words, "" where there are none yet
 */
typedef struct {
  char *place;
  char *party;
  char *code;
  char *kind;
  char *words;
} VgMatrixGoal;

/* VgMatrixCell: one pair.
 * @word: what the sign is called
 * @talk: (nullable): what to talk about; NULL where nobody has looked at the pair
 * @because: a sentence on which facet decided, or what is not known
 * @mismatch: (nullable): the place of its record, settled or not
 * @is_settled: the record settles it, for these words and this sign
 */
typedef struct {
  const VgMatrixGoal *harmed;
  const VgMatrixGoal *accused;
  VgSign sign;
  const char *word;
  const char *talk;
  char *because;
  char *mismatch;
  gboolean is_settled;
} VgMatrixCell;

/* Keeps a reference on both. Made anew after each act. Returns: (transfer full) */
VgMatrix *vg_matrix_new (VgCase *subject, VgMatrixData *data) G_GNUC_WARN_UNUSED_RESULT;
void vg_matrix_free (VgMatrix *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgMatrix, vg_matrix_free)

VgCase *vg_matrix_get_case (VgMatrix *self);

/* Rows are goals of harmed parties, columns of accused; each person's in their own order. */
guint vg_matrix_get_n_rows (VgMatrix *self);
guint vg_matrix_get_n_columns (VgMatrix *self);
const VgMatrixGoal *vg_matrix_get_row (VgMatrix *self, guint row);
const VgMatrixGoal *vg_matrix_get_column (VgMatrix *self, guint column);
const VgMatrixCell *vg_matrix_get_cell (VgMatrix *self, guint row, guint column);

/* The cell of the goals at two places, or NULL. Lends. */
const VgMatrixCell *vg_matrix_find (VgMatrix *self, const char *harmed, const char *accused);

/* How many cells have @sign. */
guint vg_matrix_count (VgMatrix *self, VgSign sign);

/* Whether nobody has looked at the pair: neither does the data know it, nor did the mediator
 * settle it with both.
 */
gboolean vg_matrix_is_unseen (const VgMatrixCell *cell);

/* How many such cells there are: while there is one, nobody knows that nothing clashes. */
guint vg_matrix_count_unseen (VgMatrix *self);

G_END_DECLS
