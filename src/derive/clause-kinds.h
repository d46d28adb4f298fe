/* SPDX-License-Identifier: GPL-3.0-or-later */

/* clause-kinds.h - the kinds of arrangement, and what each presupposes.
 *
 * data/papers/papers.json says which facets must be acknowledged before an arrangement of a kind
 * can be made (an apology: that it happened, and the own part in it), and what can be arranged
 * instead. For the mediator: what it says of the accused was perhaps not released.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

typedef struct _VgClauseKinds VgClauseKinds;

/* @VG_CLAUSE_WAITS: acknowledged, but not everyone may know it yet: it can be written, and no
 *   paper shows it
 * @VG_CLAUSE_REFUSED: not acknowledged, or nobody knows whether it is
 */
typedef enum {
  VG_CLAUSE_FITS,
  VG_CLAUSE_WAITS,
  VG_CLAUSE_REFUSED,
} VgClauseVerdict;

/* Returns: (transfer full) (nullable) */
VgClauseKinds *vg_clause_kinds_read (GError **error) G_GNUC_WARN_UNUSED_RESULT;
void vg_clause_kinds_free (VgClauseKinds *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgClauseKinds, vg_clause_kinds_free)

/* Their ids, NULL-terminated, in the order of the paper. */
const char *const *vg_clause_kinds_list (void);

/* The title of a kind, and what always goes with it (NULL for most), in the screen's language. */
const char *vg_clause_kinds_say (VgClauseKinds *self, const char *block);
const char *vg_clause_kinds_say_note (VgClauseKinds *self, const char *block);

VgClauseVerdict vg_clause_kinds_judge (VgClauseKinds *self, VgCase *subject, const char *block);

/* Why a clause of this kind waits or is refused, in sentences; for one refused also what can be
 * arranged instead. NULL where it fits. Returns: (transfer full) (nullable)
 */
char *vg_clause_kinds_dup_reason (VgClauseKinds *self,
                                  VgCase *subject,
                                  const char *block) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
