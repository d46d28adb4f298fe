/* SPDX-License-Identifier: GPL-3.0-or-later */

/* leak.h - does a text for one party say what another has not released?
 *
 * Blocking: several words in a row of what someone else said and did not release to the
 * reader; fewer of what must not be known; addresses, numbers, dates and names that only
 * someone else has told. Shown, not blocking: dates and names that the reader told as well,
 * words of the reader's own supporters, and the mediator's own notes.
 *
 * Never found: what is released to the reader, in the words it is released in; what the
 * reader said; the names chosen for the people; the name of the case; clauses that every
 * principal party has accepted; years in which the case was worked on.
 *
 * Someone else is everybody but the reader: a second accused is another party to the first,
 * and what a harmed party told is not for her supporter. Only what a supporter on the
 * reader's side said does not block a text for the principal.
 *
 * A finding is a value for the mediator's eyes, and its passage is what was said. It finds
 * words, not what can be concluded: a text that says in other words what was not released
 * passes. The cost follows the length of the text and of the case: test a text whole.
 */
#pragma once

#include "derive/leak-rules.h"
#include "interview/release.h"
#include "model/case.h"

G_BEGIN_DECLS

#define VG_LEAK_BOTH "both" /* the reader of a text for all principal parties */

/* VgLeak:
 * @passage: as it stands in the text
 * @start, @length: in characters of the text
 * @place: where it leaks from
 * @party: (nullable): whose it is; NULL: the mediator's own
 * @reader: the party it may not go to
 * @release: (nullable): the release that is missing ("release/answer/harmed/V05/1"); NULL
 *           where none can be given
 * @state: how that release stands; VG_RELEASE_GIVEN where it is for another reader or for
 *         other words
 */
typedef struct {
  VgLeakKind kind;
  gboolean is_blocking;
  char *passage;
  guint start;
  guint length;
  char *place;
  char *party;
  char *reader;
  char *release;
  VgRelease state;
} VgLeak;

void vg_leak_free (VgLeak *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgLeak, vg_leak_free)

/* @reader: (nullable): a party, VG_LEAK_BOTH, or NULL for the mediator, who may read all
 * @own: (nullable): texts of ours, NULL-terminated: a row of words within one of them is no
 * leak
 *
 * Returns: (transfer full) (element-type VgLeak): in the order of the text
 */
GPtrArray *vg_leak_find (VgCase *subject,
                         VgLeakRules *rules,
                         const char *reader,
                         const char *text,
                         const char *const *own) G_GNUC_WARN_UNUSED_RESULT;

/* Whether any finding is blocking. */
gboolean vg_leaks_are_blocking (GPtrArray *leaks);

/* "words", "must-not-be-known", "address", "number", "date", "name". */
const char *vg_leak_kind_get_name (VgLeakKind kind);

G_END_DECLS
