/* SPDX-License-Identifier: GPL-3.0-or-later */

/* red-flag.h - how one red flag stands in a case (domain report 3.4).
 *
 * One that was found stays open through every later assessment until a named colleague has
 * resolved it; not to have looked at it, or not to know, never closes it.
 */
#pragma once

#include "risk/risk-item.h"

G_BEGIN_DECLS

typedef enum {
  VG_RED_FLAG_OPEN,     /* found, or possible, and not resolved */
  VG_RED_FLAG_UNKNOWN,  /* not looked at in this assessment, or not known */
  VG_RED_FLAG_RESOLVED, /* found, and resolved */
  VG_RED_FLAG_ABSENT,   /* looked at: it is not there */
} VgRedFlagState;

/* VgRedFlag:
 * @item: as it stands in the assessment
 * @found_at: (nullable): where it was found, when it is open: maybe in an earlier assessment
 * @resolved, @by: (nullable): the day, and the colleague
 */
typedef struct {
  VgRiskItem *item;
  VgRedFlagState state;
  char *found_at;
  char *resolved;
  char *by;
} VgRedFlag;

/* @assessment: (nullable): NULL where there is none yet. Returns: (transfer full) */
VgRedFlag *vg_red_flag_new (VgCase *subject,
                            const char *assessment,
                            const char *code) G_GNUC_WARN_UNUSED_RESULT;

void vg_red_flag_free (VgRedFlag *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgRedFlag, vg_red_flag_free)

/* "open", "unknown", "resolved", "absent". Lends. */
const char *vg_red_flag_state_get_word (VgRedFlagState state);

/* The same in the screen's language. Lends. */
const char *vg_red_flag_state_say (VgRedFlagState state);

G_END_DECLS
