/* SPDX-License-Identifier: GPL-3.0-or-later */

/* release-give.h - writing down what a party lets the other know, or does not.
 *
 * Released can be what a party said: answers and fragments, goals, acknowledgement facets
 * and consents. Not the mediator's own observations, and nothing of the case. Each is one
 * act: {"how","to","date": today,"by": the party,"digest": of the words as they are now}.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* VgReleaseTerms:
 * @how: "as-is", "other-words", "later" or "no"
 * @to: (nullable): parties or roles, NULL-terminated; NULL for the principal role of the other
 *      side
 * @words: (nullable): the agreed words, for other-words alone
 */
typedef struct {
  const char *how;
  const char *const *to;
  const char *words;
} VgReleaseTerms;

/* FALSE with an error in plain words where what stands at @place is nobody's to release, or
 * nothing stands there.
 */
gboolean vg_release_can_give (VgCase *subject, const char *place, GError **error);

/* Refuses, besides that, other words without any, words with any other @how, and a @to that
 * is nobody in the case or the party itself. A release that was there is replaced: whom it
 * named and this one does not, has it no more.
 */
gboolean
vg_release_give (VgCase *subject, const char *place, const VgReleaseTerms *terms, GError **error);

/* As if it had never been asked. FALSE with an error where nothing was written down. */
gboolean vg_release_remove (VgCase *subject, const char *place, GError **error);

/* The role on the other side of @party, "harmed" or "accused"; NULL for someone who is on
 * no side. Lends.
 */
const char *vg_release_get_other_side (VgCase *subject, const char *party);

G_END_DECLS
