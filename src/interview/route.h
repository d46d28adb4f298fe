/* SPDX-License-Identifier: GPL-3.0-or-later */

/* route.h - which items of a guide are at issue for a person now, and how each stands.
 *
 * Follows the case: an act costs what it changes, not the length of the guide. The signal
 * "changed" (GArray of guint: the items whose state changed) comes after every act that
 * touches the route; "changed" of the case itself says more than that.
 */
#pragma once

#include "guide/guide.h"
#include "interview/names.h"

G_BEGIN_DECLS

/* VgItemState:
 * @VG_STATE_ABSENT: its condition is no, and nothing was said: not shown
 * @VG_STATE_PARKED: its condition is no, but there is an answer: kept, in no output
 * @VG_STATE_NOT_YET: its condition is unknown and nothing was said: not yet at issue
 * @VG_STATE_NOTE: text only
 */
typedef enum {
  VG_STATE_ABSENT,
  VG_STATE_PARKED,
  VG_STATE_NOT_YET,
  VG_STATE_NOTE,
  VG_STATE_OPEN,
  VG_STATE_LATER,
  VG_STATE_DECLINED,
  VG_STATE_DOES_NOT_KNOW,
  VG_STATE_NOT_APPLICABLE,
  VG_STATE_ANSWERED,
} VgItemState;

/* VgProgress: counts of items at issue, notes left out. @n_closed: answered, declined,
 * does not know or not applicable; @n_later and @n_open are the rest of @n_items.
 */
typedef struct {
  guint n_items;
  guint n_closed;
  guint n_answered;
  guint n_later;
  guint n_open;
  guint n_not_yet;
  guint n_parked;
} VgProgress;

#define VG_TYPE_ROUTE (vg_route_get_type ())
G_DECLARE_FINAL_TYPE (VgRoute, vg_route, VG, ROUTE, GObject)

#define VG_NO_ITEM G_MAXUINT

/* @party: (nullable): NULL for a guide about the case. Returns: (transfer full) */
VgRoute *
vg_route_new (VgCase *subject, VgGuide *guide, const char *party) G_GNUC_WARN_UNUSED_RESULT;

VgCase *vg_route_get_case (VgRoute *self);
VgGuide *vg_route_get_guide (VgRoute *self);
const char *vg_route_get_party (VgRoute *self);
VgNames *vg_route_get_names (VgRoute *self);

VgItemState vg_route_get_state (VgRoute *self, guint index);

/* Whether the item is on the path now: everything but absent, parked and not yet. */
gboolean vg_route_is_shown (VgRoute *self, guint index);

/* The nearest shown item after or before @index (VG_NO_ITEM: from the very beginning or
 * end), or VG_NO_ITEM.
 */
guint vg_route_get_next (VgRoute *self, guint index);
guint vg_route_get_previous (VgRoute *self, guint index);

/* The first shown item that is open, or for later when none is open; else VG_NO_ITEM. */
guint vg_route_get_first_open (VgRoute *self);

void vg_route_get_progress (VgRoute *self, VgProgress *out_progress);
void vg_route_get_section_progress (VgRoute *self, guint section, VgProgress *out_progress);

/* Whether a prompt fits this person now: its condition is yes, or it has none. */
gboolean vg_route_fits (VgRoute *self, VgCondition *when);

/* A word for a state, in the screen's language: "answered", "not yet at issue". */
const char *vg_item_state_say (VgItemState state);

/* One character for it: ✓ – ? » ▫ ‖. */
const char *vg_item_state_get_sign (VgItemState state);

G_END_DECLS
