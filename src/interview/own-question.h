/* SPDX-License-Identifier: GPL-3.0-or-later */

/* own-question.h - questions a mediator adds to a person's talk: "question/PARTY/N" =
 * {"text","section"}.
 *
 * In the talk number N is the item "own-N", an open question at the end of its section. It is
 * answered, released and told like any other, and can be taken away while nothing is said.
 */
#pragma once

#include "guide/guide.h"
#include "model/case.h"

G_BEGIN_DECLS

/* @guide with the questions added for @party, or @guide itself where there are none.
 * @party: (nullable): NULL has none
 *
 * Returns: (transfer full)
 */
VgGuide *vg_own_question_extend (VgCase *subject,
                                 VgGuide *guide,
                                 const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* Adds one to the section @section.
 *
 * Returns: (transfer full) (nullable): the id of the item; NULL with an error where @text says
 * nothing
 */
char *vg_own_question_add (VgCase *subject,
                           const char *party,
                           const char *section,
                           const char *text,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Where the question of the item @id stands: "question/harmed/2"; NULL where the item is one
 * of the guide's. Returns: (transfer full) (nullable)
 */
char *vg_own_question_dup_place (const char *party, const char *id) G_GNUC_WARN_UNUSED_RESULT;

/* The text of the question that an answer at @place ("answer/harmed/own-2/1") was given to;
 * NULL where that is one of the guide's. Lends.
 */
const char *vg_own_question_get_text_at (VgCase *subject, const char *place);

/* Whether the item @id is such a question, and nothing was said to it. */
gboolean vg_own_question_can_be_removed (VgCase *subject, const char *party, const char *id);

/* FALSE with an error where something was said to it. */
gboolean
vg_own_question_remove (VgCase *subject, const char *party, const char *id, GError **error);

G_END_DECLS
