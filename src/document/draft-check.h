/* SPDX-License-Identifier: GPL-3.0-or-later */

/* draft-check.h - what is still open in a paper, and what may not leave like this. */
#pragma once

#include "document/draft.h"

G_BEGIN_DECLS

/* VgFaultKind:
 * @VG_FAULT_OPEN: a chip: the paper leaves as CONCEPT
 * @VG_FAULT_CHANGED_GROUND: an edit whose ground has changed: look at both
 * @VG_FAULT_ORPHAN: an edit whose paragraph is not made any more: it stands in no format
 * @VG_FAULT_LOST_SOURCE: an edit whose source was erased, parked or is no longer released
 * @VG_FAULT_WITHHELD: a clause that was agreed presupposes what is not acknowledged
 * @VG_FAULT_LEAK: what the reader may not know; see derive/leak.h
 * @VG_FAULT_SHARED: a name or date that both sides have: shown, and may leave
 */
typedef enum {
  VG_FAULT_OPEN,
  VG_FAULT_CHANGED_GROUND,
  VG_FAULT_ORPHAN,
  VG_FAULT_LOST_SOURCE,
  VG_FAULT_WITHHELD,
  VG_FAULT_LEAK,
  VG_FAULT_SHARED,
} VgFaultKind;

/* VgFault:
 * @blocks: the paper may not be exported while it is there
 * @paragraph: (nullable): its name
 * @place: (nullable): of the case, where it can be mended
 * @what: a sentence for the mediator, in the screen's language
 */
typedef struct {
  VgFaultKind kind;
  gboolean blocks;
  char *paragraph;
  char *place;
  char *what;
} VgFault;

void vg_fault_free (VgFault *self);

/* @reader: (nullable): a party, "both", or NULL for the mediator, who may know everything.
 * For anybody else a draft that was given no rules for the leak test may not leave.
 *
 * Returns: (transfer full) (element-type VgFault): in the order of the paper, leaks last
 */
GPtrArray *vg_draft_check (VgDraft *draft, const char *reader) G_GNUC_WARN_UNUSED_RESULT;

gboolean vg_faults_block (GPtrArray *faults);

G_END_DECLS
