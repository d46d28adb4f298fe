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

/* Adds only what the condition names, for vg_search_try_all(). */
void vg_search_follow (VgSearch *self, VgRule *rule);

/* FALSE is certain. Adds what it cost to @n_trials. */
gboolean vg_search_can_be_met (VgSearch *self, guint *n_trials);

/* Called with one combination of answers: the functions below look at it. */
typedef void (*VgSearchTried) (VgSearch *self, gpointer user_data);

/* Tries every combination that can be answered. FALSE, and nothing tried, where trying values
 * cannot show every outcome, or there are too many.
 */
gboolean vg_search_try_all (VgSearch *self, VgSearchTried tried, gpointer user_data);

/* Tries @n combinations drawn at random, always the same ones. */
void vg_search_try_some (VgSearch *self, guint n, VgSearchTried tried, gpointer user_data);

/* Whether @rule is yes with the combination that is tried now. */
gboolean vg_search_is_yes (VgSearch *self, VgRule *rule);

/* The names that were added, and what is tried for each. The value is to be cleared. */
guint vg_search_get_n_names (VgSearch *self);
const char *vg_search_get_name (VgSearch *self, guint index);
void vg_search_get_value (VgSearch *self, guint index, VgValue *out_value);

G_END_DECLS
