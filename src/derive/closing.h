/* SPDX-License-Identifier: GPL-3.0-or-later */

/* closing.h - how a case ended, what each person was told then, and until when it is kept.
 *
 * About seven in ten registrations end without contact (domain report 0.1): that it ended
 * well without contact is an end like the others. Each call that writes is one act.
 */
#pragma once

#include "derive/closing-rules.h"
#include "model/case.h"

G_BEGIN_DECLS

/* VgClosing:
 * @how: a word of vg_closing_get_ends()
 * @date: (nullable): when it ended; NULL for today
 * @words: (nullable): how that came, for the mediator
 * @until: (nullable): until when the case is kept; NULL for the years of the rules
 */
typedef struct {
  const char *how;
  const char *date;
  const char *words;
  const char *until;
} VgClosing;

/* How a case can end, NULL-terminated, in the order in which one chooses. */
const char *const *vg_closing_get_ends (void);

/* As a sentence without its full stop, with the person's name where it is about one.
 *
 * Returns: (transfer full)
 */
char *vg_closing_say_end (VgCase *subject, const char *how) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the end asks for a reason in words: the mediator decided it. */
gboolean vg_closing_needs_words (const char *how);

gboolean vg_closing_is_closed (VgCase *subject);

/* FALSE where the case is not closed. Lent by the case, until it changes. */
gboolean vg_closing_get (VgCase *subject, VgClosing *out);

/* Whether it is closed, in an end that is not one with contact, direct or indirect. */
gboolean vg_closing_was_without_contact (VgCase *subject);

/* Whether it ended because @party was not reached. */
gboolean vg_closing_was_not_reached (VgCase *subject, const char *party);

/* The day @years after @date; 28 February where that year has no 29th. NULL where @date is
 * no date. Returns: (transfer full) (nullable)
 */
char *vg_closing_dup_until (const char *date, guint years) G_GNUC_WARN_UNUSED_RESULT;

/* VG_ERROR_FINDINGS where it is closed already, there is no such end, a reason is missing, or it
 * would be kept until before it ended; nothing is written then.
 */
gboolean
vg_closing_close (VgCase *subject, VgClosingRules *rules, const VgClosing *closing, GError **error);

/* Puts other words or another day until when it is kept into a case that is closed. */
gboolean vg_closing_set_words (VgCase *subject, const char *words, GError **error);
gboolean vg_closing_set_until (VgCase *subject, const char *until, GError **error);

/* Work on it goes on; how it had ended stays in the history. VG_ERROR_FINDINGS where it is
 * not closed.
 */
gboolean vg_closing_reopen (VgCase *subject, GError **error);

/* What @party was told when it ended, and since when that stands there; NULL where nothing
 * was written down. Lends.
 */
const char *vg_closing_get_farewell (VgCase *subject, const char *party);
const char *vg_closing_get_farewell_date (VgCase *subject, const char *party);

/* With today's date; "" takes it away. */
gboolean
vg_closing_set_farewell (VgCase *subject, const char *party, const char *words, GError **error);

/* VgRetention: how the day until when a case is kept lies to today.
 * @VG_RETENTION_NEAR: within the days of the rules
 * @VG_RETENTION_OVER: it was before today
 */
typedef enum {
  VG_RETENTION_NONE,
  VG_RETENTION_FAR,
  VG_RETENTION_NEAR,
  VG_RETENTION_OVER,
} VgRetention;

/* @until: (nullable). @remind_days: see vg_closing_rules_get_remind_days() */
VgRetention vg_closing_judge_until (const char *until, guint remind_days);

/* What is to be done about that day, as a sentence or two in the screen's language; NULL where
 * nothing is. Returns: (transfer full) (nullable)
 */
char *vg_closing_say_reminder (const char *until, guint remind_days) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
