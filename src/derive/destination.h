/* SPDX-License-Identifier: GPL-3.0-or-later */

/* destination.h - where in the window one goes for what a rule asks: the question of a talk,
 * a page, or a line of what is arranged.
 */
#pragma once

#include "guide/shelf.h"
#include "model/case.h"

G_BEGIN_DECLS

typedef enum {
  VG_DESTINATION_NONE,
  VG_DESTINATION_TALK,
  VG_DESTINATION_PAGE,
  VG_DESTINATION_CHECK,
} VgDestinationKind;

/* VgDestination:
 * @guide, @item: of a TALK; lent by the shelf
 * @party: (nullable): with whom the TALK is; NULL for a guide about the case
 * @name: of a PAGE ("goals"), or the id of a CHECK
 * @place: (nullable): of a PAGE: what one goes there for, "consent/harmed/take-part"
 */
typedef struct {
  VgDestinationKind kind;
  const char *guide;
  const char *item;
  char *party;
  char *name;
  char *place;
} VgDestination;

/* Fills @out. @go: as data/gates has it: a source (quote.h) or "page:NAME". Whether there is
 * such a page is for the window to say. Of several people on a side it leads to the first one
 * who is asked this. NONE where nothing records what stands there.
 */
void vg_destination_find (VgCase *subject, VgShelf *shelf, const char *go, VgDestination *out);
void vg_destination_clear (VgDestination *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VgDestination, vg_destination_clear)

#define VG_DESTINATION_INIT                                                                        \
  {                                                                                                \
    VG_DESTINATION_NONE, NULL, NULL, NULL, NULL, NULL                                              \
  }

G_END_DECLS
