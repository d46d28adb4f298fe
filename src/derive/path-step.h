/* SPDX-License-Identifier: GPL-3.0-or-later */

/* path-step.h - one step of a path, as it stands now: from the case, or as the mediator marked it.
 *
 * "step/PATH/ID" = {"state","date","words","reason","stood","digest"}. What follows from the
 * case counts and cannot be marked as done; what does not is done when the mediator says so in
 * words. Any step can be passed with a reason, and the pass holds while the step stands as it
 * did. A step that stops ("on": "stop") is done only when the mediator judged it for what the
 * case says now: when a goal, what is acknowledged or the aim changes, it is to be judged anew.
 */
#pragma once

#include "derive/judgement.h"
#include "derive/rule-book.h"

G_BEGIN_DECLS

/* VgPathState:
 * @VG_PATH_OPEN: nobody knows yet
 * @VG_PATH_NOT_YET: it is known not to be done
 * @VG_PATH_DONE: it follows from the case, or the mediator said so
 * @VG_PATH_PASSED: left with a written reason
 * @VG_PATH_STOPPED: the path ends here: what the step looks at says so, or the mediator
 */
typedef enum {
  VG_PATH_OPEN,
  VG_PATH_NOT_YET,
  VG_PATH_DONE,
  VG_PATH_PASSED,
  VG_PATH_STOPPED,
} VgPathState;

/* VgPathStep:
 * @id, @go, @source: lent by the book; @go is (nullable)
 * @place: of its record
 * @title, @why, @how, @avoid: in the screen's language, names filled in; @avoid is (nullable)
 * @instead: (element-type utf8): what is possible where it stops; lent by the book
 * @judgement: what the case says; unknown where it says nothing about this step
 * @because: (nullable): why that is not yes, as a colleague would say it (because.h)
 * @is_derived: it follows from the case alone
 * @is_stop: what it looks at may end the path
 * @keeps_words: words of it may stand in the case
 * @holds_back: it says stop, passed or not
 * @has_lapsed: it was marked for how it stood before
 * @words, @reason, @date: (nullable): as marked
 */
typedef struct {
  const char *id;
  const char *go;
  const char *source;
  char *place;
  char *title;
  char *why;
  char *how;
  char *avoid;
  GPtrArray *instead;
  VgJudgement judgement;
  char *because;
  VgPathState state;
  gboolean is_derived;
  gboolean is_stop;
  gboolean keeps_words;
  gboolean holds_back;
  gboolean has_lapsed;
  char *words;
  char *reason;
  char *date;
} VgPathStep;

/* @path: "denial.accused". The book that @rule is of must outlive the step.
 *
 * Returns: (transfer full)
 */
VgPathStep *vg_path_step_new (const VgBookRule *rule,
                              VgFacts *facts,
                              const char *path) G_GNUC_WARN_UNUSED_RESULT;

void vg_path_step_free (VgPathStep *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgPathStep, vg_path_step_free)

/* Whether nothing is left to do: done, or passed. */
gboolean vg_path_step_is_settled (const VgPathStep *self);

/* "open", "not-yet", "done", "passed", "stopped". Lends. */
const char *vg_path_step_get_word (VgPathState state);

/* The state in the screen's language, which says who says so. Lends. */
const char *vg_path_step_say (const VgPathStep *self);

G_END_DECLS
