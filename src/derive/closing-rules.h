/* SPDX-License-Identifier: GPL-3.0-or-later */

/* closing-rules.h - how long a closed case is kept, and when one asks how it is after it.
 *
 * data/checklists/closing.json; aftercare for both, at fixed moments, is domain report 5.7,
 * the years a case is kept 8.3.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _VgClosingRules VgClosingRules;

/* Returns: (transfer full) (nullable): NULL with @error naming the file and the fault */
VgClosingRules *vg_closing_rules_read (GError **error) G_GNUC_WARN_UNUSED_RESULT;
void vg_closing_rules_free (VgClosingRules *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgClosingRules, vg_closing_rules_free)

/* The same, read once and kept, for lists of many cases; NULL where it cannot be read.
 *
 * Returns: (transfer none) (nullable)
 */
VgClosingRules *vg_closing_rules_get (void);

/* Years after closing. */
guint vg_closing_rules_get_years (VgClosingRules *self);

/* Days before the end of these years from which on one is reminded. */
guint vg_closing_rules_get_remind_days (VgClosingRules *self);

/* The moments of aftercare, in their order. All lend. */
guint vg_closing_rules_get_n_moments (VgClosingRules *self);
const char *vg_closing_rules_get_moment (VgClosingRules *self, guint index);
guint vg_closing_rules_get_days (VgClosingRules *self, guint index);

/* Whether this one is planned also where a case ended without contact. */
gboolean vg_closing_rules_is_without_contact (VgClosingRules *self, guint index);

/* By the id of a moment: its title, and what one asks then; NULL where there is none of it. */
const char *
vg_closing_rules_find_title (VgClosingRules *self, const char *moment, const char *language);
const char *
vg_closing_rules_find_ask (VgClosingRules *self, const char *moment, const char *language);

/* What one asks where the case ended without contact: nothing that takes one for granted. */
const char *vg_closing_rules_find_ask_without_contact (VgClosingRules *self,
                                                       const char *moment,
                                                       const char *language);

G_END_DECLS
