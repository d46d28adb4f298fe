/* SPDX-License-Identifier: GPL-3.0-or-later */

/* own-estimate.h - how safe a person finds something, beside what the mediator thinks.
 *
 * The two are shown side by side and never averaged (domain report 3.1, step 3). What a person
 * thinks stands under their own name, estimate/PARTY/ASSESSMENT/ITEM, and reaches nobody else.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

#define VG_ESTIMATE_WHOLE "whole" /* the item that stands for everything together */
#define VG_ESTIMATE_NONE  (-1)

/* VgOwnEstimate:
 * @value: 0 (not safe at all) to 10, or VG_ESTIMATE_NONE
 * @words: (nullable)
 */
typedef struct {
  char *party;
  int value;
  char *words;
} VgOwnEstimate;

void vg_own_estimate_free (VgOwnEstimate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgOwnEstimate, vg_own_estimate_free)

/* What people think of @item in @assessment, in the order of the people of the case.
 *
 * Returns: (transfer full) (element-type VgOwnEstimate)
 */
GPtrArray *vg_own_estimate_list (VgCase *subject,
                                 const char *assessment,
                                 const char *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
