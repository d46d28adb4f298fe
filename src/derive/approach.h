/* SPDX-License-Identifier: GPL-3.0-or-later */

/* approach.h - how somebody who did not come by themselves is approached (domain report 1.3, P2).
 *
 * What approach/PARTY says; where it says nothing, what the moments of contact show. Nothing
 * that was not noted reads as allowed: without a yes of the other side to approach this person,
 * without a channel known to be safe or knowledge about a ban on contact nothing goes out. What
 * somebody who refuses permits to be told back is nothing, until they said otherwise.
 */
#pragma once

#include "condition/truth.h"
#include "derive/way-rules.h"
#include "model/case.h"

G_BEGIN_DECLS

/* In the order of the words of approach/PARTY. */
typedef enum {
  VG_APPROACH_NOT_BEGUN,
  VG_APPROACH_PREPARED,
  VG_APPROACH_SENT,
  VG_APPROACH_REMINDED,
  VG_APPROACH_ANSWERED,
  VG_APPROACH_SILENT,
  VG_APPROACH_REFUSED,
  VG_APPROACH_NOT_WANTED,
} VgApproachState;

/* VgApproach: all lent by the case until it changes, but @since.
 * @since: (nullable): the day of the last contact with this person
 * @channel: (nullable): the way that is safe for them
 * @until: (nullable): until when an answer is awaited; only while it is
 * @may_tell: "nothing", "only-that" or "words": what the other may hear of their no
 * @words: (nullable): the words for that, or what was noted
 * @delete_on: (nullable): the day on which their data go
 * @n_reminders: that went out
 * @is_in_talk: a talk was begun, and no answer noted, nor that they take part: @state is
 * VG_APPROACH_ANSWERED, for nothing more goes out, but nobody said yes
 */
typedef struct {
  const char *party;
  VgApproachState state;
  char *since;
  const char *channel;
  const char *until;
  const char *may_tell;
  const char *words;
  const char *delete_on;
  guint n_reminders;
  gboolean is_not_to_be_contacted;
  gboolean is_in_talk;
} VgApproach;

/* @party: lives as long as what is returned. Returns: (transfer full) */
VgApproach *vg_approach_new (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;
void vg_approach_free (VgApproach *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgApproach, vg_approach_free)

/* Whether this person is approached: harmed or accused, and not on the side that started. Where
 * nobody knows who started, those of whom an approach was noted.
 */
gboolean vg_approach_is_for (VgCase *subject, const char *party);

/* Returns: (transfer full) (element-type utf8): those people, in the order of the case */
GPtrArray *vg_approach_list_people (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* Whether somebody of whom it was noted is not to be contacted at all. */
gboolean vg_approach_is_not_to_be_contacted (VgCase *subject, const char *party);

/* Whether a letter, a call or a reminder may go out: no where the other side refused or took
 * back the consent, or the person is not to be contacted; yes where all is known; else
 * unknown.
 *
 * @out_why: (optional) (transfer full) (element-type utf8): in the screen's language, what
 *   stands against it or is not known yet; empty for yes
 */
VgTruth vg_approach_may_go (VgCase *subject, const char *party, GPtrArray **out_why);

/* Whether one more reminder may go: an answer is awaited or did not come, and the rules leave one.
 */
gboolean vg_approach_has_reminder_left (const VgApproach *self, VgWayRules *rules);

/* Whether the approach has come to its end without a yes: refused, silent with no reminder
 * left, or not wanted any more.
 */
gboolean vg_approach_is_over (const VgApproach *self, VgWayRules *rules);

/* What the other side may be told of somebody's no: the words for it, "" where only that they
 * do not want to, NULL where nothing, or where there is no refusal. Lends.
 */
const char *vg_approach_get_told_back (VgCase *subject, const char *party);

/* How it stands in the screen's language, which of a talk alone does not say that an answer was
 * noted. Lends.
 */
const char *vg_approach_say (const VgApproach *self);

/* Whether all there is to note of it was: an answer, and the way that is safe. */
gboolean vg_approach_is_settled (const VgApproach *self);

/* The state as a word of the record, and in the screen's language. Lend. */
const char *vg_approach_get_word (VgApproachState state);
const char *vg_approach_say_state (VgApproachState state);

/* FALSE where @word (nullable) is no state. */
gboolean vg_approach_find_state (const char *word, VgApproachState *out);

/* That this person is not to be contacted, as a sentence, wherever a contact is noted; NULL
 * where that was not said. Returns: (transfer full) (nullable)
 */
char *vg_approach_say_warning (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
