/* SPDX-License-Identifier: GPL-3.0-or-later */

/* likely-questions.h - which questions a piece of a talk may answer, the likeliest first.
 *
 * By the words that the piece shares with a question: those of the question itself count most,
 * then those of its follow-ups and its section; a word that many questions have counts little.
 * Words that say little by themselves (data/gates/leaks.json) do not count. Words said of
 * anything, such as "looks", and another form of a word of a follow-up make no question likely,
 * but a likely one likelier. It offers, a person chooses.
 */
#pragma once

#include "derive/leak-rules.h"
#include "interview/interview.h"

G_BEGIN_DECLS

/* VgLikelyQuestion:
 * @item: its index in the guide
 * @points: 0 where it is not likely
 */
typedef struct {
  guint item;
  guint points;
  gboolean is_answered;
} VgLikelyQuestion;

typedef struct _VgLikelyQuestions VgLikelyQuestions;

/* The words of all open questions are read once. @rules: (nullable): NULL where they cannot
 * be read: then every word counts
 */
VgLikelyQuestions *vg_likely_questions_new (VgInterview *interview,
                                            VgLeakRules *rules) G_GNUC_WARN_UNUSED_RESULT;
void vg_likely_questions_free (VgLikelyQuestions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgLikelyQuestions, vg_likely_questions_free)

/* Every open question that is on the path now: the likely ones by their points, then
 * the others; in both those still open before those answered, else in the order of the talk.
 *
 * Returns: (transfer full) (element-type VgLikelyQuestion)
 */
GArray *vg_likely_questions_list (VgLikelyQuestions *self,
                                  const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
