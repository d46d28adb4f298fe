/* SPDX-License-Identifier: GPL-3.0-or-later */

/* facet-list.h - what one person says on each facet of acknowledgement, as it stands now.
 *
 * For preparation, never evidence; and for the mediator alone.
 */
#pragma once

#include "guide/shelf.h"
#include "interview/release.h"
#include "model/case.h"

G_BEGIN_DECLS

/* VgFacetRow: one facet. Lends all texts from the case and the guide but @place, @none_place
 * and @said_on.
 * @guide, @item: (nullable): where the talk asks for it; both or none
 * @value, @words: (nullable)
 * @none: (nullable): the reason for no answer, where there is one
 * @none_place: (nullable): where it may stand
 * @said_on: (nullable): the day on which what stands there was noted, as "2026-03-02"
 * @release: whether the other may know
 * @to: (transfer full): whom the release names, NULL-terminated
 */
typedef struct {
  const char *facet;
  char *place;
  VgGuide *guide;
  VgItem *item;
  const char *value;
  const char *words;
  const char *none;
  char *none_place;
  char *said_on;
  VgRelease release;
  char **to;
} VgFacetRow;

void vg_facet_row_free (VgFacetRow *self);

/* All six facets, in their order. Lends until the case changes.
 *
 * Returns: (transfer full) (element-type VgFacetRow)
 */
GPtrArray *
vg_facet_list_new (VgCase *subject, VgShelf *shelf, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* The values that may be noted for it: those of the guide, else those of the record.
 *
 * Returns: (transfer container) (element-type utf8): lent
 */
GPtrArray *vg_facet_row_list_values (const VgFacetRow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
