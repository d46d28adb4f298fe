/* SPDX-License-Identifier: GPL-3.0-or-later */

/* way-rules.h - the stages of a case, and the terms of the approach of the other person.
 *
 * data/way/way.json. One reminder at most is domain report 1.3 (P2); how long the data of
 * somebody who refuses are kept is 8.2.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _VgWayRules VgWayRules;

/* VgWayTerm: all in days.
 * @VG_WAY_ANSWER: an answer is awaited after a letter or a call
 * @VG_WAY_REMINDER: after the reminder
 * @VG_WAY_KEEP_REFUSED, @VG_WAY_KEEP_SILENT: how long the data of a person are kept
 * @VG_WAY_REMIND: so long before that one is reminded
 */
typedef enum {
  VG_WAY_ANSWER,
  VG_WAY_REMINDER,
  VG_WAY_KEEP_REFUSED,
  VG_WAY_KEEP_SILENT,
  VG_WAY_REMIND,
} VgWayTerm;

/* From @path, or where it is NULL from the data of the program.
 *
 * Returns: (transfer full) (nullable): NULL with @error naming the file and the fault
 */
VgWayRules *vg_way_rules_read (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void vg_way_rules_free (VgWayRules *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgWayRules, vg_way_rules_free)

/* The same, read once and kept; NULL where it cannot be read.
 *
 * Returns: (transfer none) (nullable)
 */
VgWayRules *vg_way_rules_get (void);

guint vg_way_rules_get_days (VgWayRules *self, VgWayTerm term);

/* How many reminders there may be: none or one. */
guint vg_way_rules_get_n_reminders (VgWayRules *self);

/* The stages in the order of the way. All lend.
 * days: after so many without anybody hearing anything one looks again; 0 for never
 * on: "mediator", "spoken-to", "approached", "both" or "nobody": who it waits on
 * next: what is next, in @language
 */
guint vg_way_rules_get_n_stages (VgWayRules *self);
const char *vg_way_rules_get_stage (VgWayRules *self, guint index);
guint vg_way_rules_get_stage_days (VgWayRules *self, guint index);
const char *vg_way_rules_get_on (VgWayRules *self, guint index);
const char *vg_way_rules_get_next (VgWayRules *self, guint index, const char *language);

/* What is next once nobody is left on a side who may still take part. Lends. */
const char *vg_way_rules_get_without_yes (VgWayRules *self, const char *language);

G_END_DECLS
