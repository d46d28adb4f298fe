/* SPDX-License-Identifier: GPL-3.0-or-later */

/* gate.h - one gate before the contact, as it stands now.
 *
 * A gate is open when its condition is yes. One that is unknown, and one that is no and only
 * warns, may be passed with a written reason: "gate/ID" keeps reason and result, and the pass
 * holds only while the result is still that one. A gate that blocks and is no can never be
 * passed.
 */
#pragma once

#include "derive/judgement.h"
#include "derive/rule-book.h"

G_BEGIN_DECLS

/* VgGate:
 * @id, @phase, @go: lent by the book; @go is a source (quote.h) or "page:NAME"
 * @title, @opens: in the screen's language; names of people are filled in
 * @because: (nullable): why it is not yes, as a colleague would say it (because.h)
 * @reason, @by, @date: (nullable): of the record at "gate/ID", whether it still holds or not
 * @has_lapsed: it was passed when it stood differently
 */
typedef struct {
  const char *id;
  const char *phase;
  const char *go;
  const char *source;
  gboolean is_block;
  char *title;
  char *opens;
  char *because;
  VgJudgement judgement;
  gboolean is_passed;
  gboolean has_lapsed;
  char *reason;
  char *by;
  char *date;
} VgGate;

/* The book that @rule is of must outlive the gate. Returns: (transfer full) */
VgGate *vg_gate_new (const VgBookRule *rule, VgFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
void vg_gate_free (VgGate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgGate, vg_gate_free)

/* Whether it stands in nobody's way: yes, or passed. */
gboolean vg_gate_is_open (const VgGate *self);

/* Whether a written reason would pass it as it stands now. */
gboolean vg_gate_can_be_passed (const VgGate *self);

/* How it stands, in the screen's language: "open", "closed", "cannot be judged yet", "left by
 * the party: your judgement", "passed". Lends.
 */
const char *vg_gate_say (const VgGate *self);

G_END_DECLS
