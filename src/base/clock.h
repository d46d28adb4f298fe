/* SPDX-License-Identifier: GPL-3.0-or-later */

/* clock.h - the time and random names, so that tests can hold them still. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (transfer full): now, as "2026-03-02T14:03:22Z" */
char *vg_clock_dup_now (void) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full): the local date, as "2026-03-02" */
char *vg_clock_dup_today (void) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full): the moment @hours before now, as vg_clock_dup_now() writes it */
char *vg_clock_dup_hours_ago (int hours) G_GNUC_WARN_UNUSED_RESULT;

/* Sixteen random letters and digits (80 bits): two people never make the same one.
 *
 * Returns: (transfer full): the id
 */
char *vg_clock_new_id (void) G_GNUC_WARN_UNUSED_RESULT;

/* For tests: every later now is @now (as above, UTC), today its date, and ids are
 * "id0000000000000001" and so on; NULL lets go.
 */
void vg_clock_hold (const char *now);

/* Every later today is this date, for looking ahead at the day of the contact; NULL lets go. */
void vg_clock_set_today (const char *date);

/* Days from one ISO date to another, or -1 where either is no date or @until is earlier. */
int vg_clock_days_between (const char *from, const char *until);

gboolean vg_clock_is_date (const char *text);

G_END_DECLS
