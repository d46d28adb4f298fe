/* SPDX-License-Identifier: GPL-3.0-or-later */

/* tail.h - what one person said, by the tail of a name: what stands after "self." or
 * "released.SIDE.".
 */
#pragma once

#include "condition/value.h"
#include "model/case.h"

G_BEGIN_DECLS

/* VgTail: all lent.
 * @party: whose words they are
 * @is_released: only what @reader may know of them
 * @reader: (nullable): NULL for the mediator, who may know all that is released
 */
typedef struct {
  VgCase *subject;
  const char *party;
  gboolean is_released;
  const char *reader;
} VgTail;

/* @out is VG_VALUE_INIT and stays so where nothing is known. */
void vg_tail_look_up (const VgTail *self, const char *tail, VgValue *out);

G_END_DECLS
