/* SPDX-License-Identifier: GPL-3.0-or-later */

/* search.h - whether any answers make conditions yes: all of them are tried.
 *
 * Names have the values that the guides offer; names without such a list get those around
 * the constants they are compared with. Where that is not every outcome, or there are too
 * many combinations, the answer is that they may well be met.
 */
#pragma once

#include "guide/guide-set.h"

G_BEGIN_DECLS

typedef struct _VgSearch VgSearch;

VgSearch *vg_search_new (VgGuideSet *set, VgGuideFile *file) G_GNUC_WARN_UNUSED_RESULT;
void vg_search_free (VgSearch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgSearch, vg_search_free)

/* Adds a condition that must be yes, and with it what may be answered only when the
 * conditions of other questions are not no.
 */
void vg_search_require (VgSearch *self, VgRule *rule);

/* FALSE is certain. Adds what it cost to @n_trials. */
gboolean vg_search_can_be_met (VgSearch *self, guint *n_trials);

G_END_DECLS
