/* SPDX-License-Identifier: GPL-3.0-or-later */

/* standing.h - one sign for how a thing stands, the same wherever such things are listed.
 *
 * They differ in form, so that none needs a colour: a full dot beside a ring reads as done,
 * therefore what is under way is half a disc. A screen reader never gets the sign alone: who
 * shows it says the word as well.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* VgStanding:
 * @VG_STANDING_DONE: ✓
 * @VG_STANDING_UNDER_WAY: ◐
 * @VG_STANDING_OPEN: ○, not begun
 * @VG_STANDING_NEEDS_YOU: !, stands in the way until the mediator does something
 * @VG_STANDING_LEFT_OUT: –, not needed, or not come to
 */
typedef enum {
  VG_STANDING_DONE,
  VG_STANDING_UNDER_WAY,
  VG_STANDING_OPEN,
  VG_STANDING_NEEDS_YOU,
  VG_STANDING_LEFT_OUT,
} VgStanding;

#define VG_N_STANDINGS (VG_STANDING_LEFT_OUT + 1)

/* One character. Lends. */
const char *vg_standing_get_sign (VgStanding standing);

G_END_DECLS
