/* SPDX-License-Identifier: GPL-3.0-or-later */

/* past.h - what stood at one place over time, as people would tell it: what was taken back
 * never happened.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* VgPast: what one act left there. Lent by the case.
 * @at: when, as "2026-03-02T14:03:22Z"
 * @record: (nullable): NULL where it was removed
 */
typedef struct {
  const char *at;
  JsonObject *record;
} VgPast;

/* Oldest first. Acts that were undone are left out, and so are the undoings.
 *
 * Returns: (transfer full) (element-type VgPast)
 */
GArray *vg_past_list (VgCase *subject, const char *place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
