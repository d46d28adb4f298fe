/* SPDX-License-Identifier: GPL-3.0-or-later */

/* path.h - a guided path through a preparation that can be left and taken up: the fourteen steps
 * where two accounts differ (domain report 1.2), and the five of the Meldcode (3.5).
 *
 * For the mediator alone. A picture of the case at one moment: make it anew when the case
 * changes. Steps are looked at in their order and may be done in any.
 */
#pragma once

#include "derive/path-step.h"
#include "guide/shelf.h"

G_BEGIN_DECLS

typedef struct _VgPath VgPath;

/* VgPathMark: what the mediator says of a step.
 * @state: "done", "open", "skipped" or "stopped"
 * @words: (nullable): what was done
 * @reason: (nullable): why it is passed, or why one stops
 */
typedef struct {
  const char *state;
  const char *words;
  const char *reason;
} VgPathMark;

/* The path of one of the accused. Keeps references. Returns: (transfer full) */
VgPath *vg_path_new_denial (VgCase *subject, VgShelf *shelf, VgRuleBook *book, const char *accused)
    G_GNUC_WARN_UNUSED_RESULT;

/* The path of one worry about somebody's safety; @id names it in this case. */
VgPath *vg_path_new_meldcode (VgCase *subject, VgShelf *shelf, VgRuleBook *book, const char *id)
    G_GNUC_WARN_UNUSED_RESULT;

void vg_path_free (VgPath *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgPath, vg_path_free)

/* (element-type VgPathStep): in their order. Lends. */
GPtrArray *vg_path_get_steps (VgPath *self);

/* Returns: (transfer none) (nullable) */
const VgPathStep *vg_path_find (VgPath *self, const char *id);

/* The first that is neither done nor passed; NULL where none is left. Lends. */
const VgPathStep *vg_path_get_next (VgPath *self);

guint vg_path_count_settled (VgPath *self);

/* Whether the path says that there is no contact: yes where a step stops or was stopped,
 * also when it was passed with a reason; no only when every step that may stop was judged for
 * what the case says now.
 */
VgTruth vg_path_get_stop (VgPath *self);

/* One act on the step @id. Refused with @error: for a step there is none of; "done" of what
 * follows from the case, or of a stop that the case does not clear; without words, where words
 * are kept; with words where none are kept; "skipped" or "stopped" without a reason.
 */
gboolean vg_path_mark (VgPath *self, const char *id, const VgPathMark *mark, GError **error);

/* The same, with @text as the words of what was done, or as the reason. */
gboolean
vg_path_note (VgPath *self, const char *id, const char *state, const char *text, GError **error);

/* Takes the mark away. */
gboolean vg_path_clear (VgPath *self, const char *id, GError **error);

/* Whether the accounts of @accused and the others differ: yes as soon as contact, act,
 * unwillingness or responsibility is not acknowledged, silence included (it has the same
 * protection); no when all is acknowledged; else nobody knows yet.
 */
VgTruth vg_path_is_denial_at_issue (VgCase *subject, const char *accused);

/* The accused with whom it is at issue or not known yet, in the order of people.
 *
 * Returns: (transfer full) (element-type utf8)
 */
GPtrArray *vg_path_list_accused (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* The ids of the Meldcode paths that were begun. Returns: (transfer full) (element-type utf8) */
GPtrArray *vg_path_list_meldcode (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* An id that none of them has. Returns: (transfer full) */
char *vg_path_dup_free_meldcode (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
