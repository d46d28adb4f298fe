/* SPDX-License-Identifier: GPL-3.0-or-later */

/* names.h - the one vocabulary that conditions and templates may name, filled from a case.
 *
 * case.FIELD · self.FIELD, self.acknowledgement, self.acknowledgement.FACET,
 * self.answer.QUESTION, self.goal.CODE, self.consent.ID, self.consent.ID.days ·
 * released.SIDE.… with the same tails · today.
 *
 * "self" is the person the talk or text is for. What another party said is reached only
 * through "released", and only while the release holds: a changed word lapses it. So a
 * question that depends on the other can never tell more than was released.
 *
 * The mediator's view knows besides: SIDE.… with the same tails and SIDE.goals,
 * SIDE.teach-back.QUESTION (side.h) · risk.… (risk.h) · check.ID. Nothing that a person
 * reads or is asked may be made from it.
 */
#pragma once

#include "condition/value.h"
#include "model/case.h"

G_BEGIN_DECLS

typedef struct _VgNames VgNames;

/* @self_party: (nullable): NULL for a guide about the case. Keeps a reference on @subject. */
VgNames *vg_names_new (VgCase *subject, const char *self_party) G_GNUC_WARN_UNUSED_RESULT;

/* The mediator's view of the whole case. It has no self. */
VgNames *vg_names_new_for_mediator (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

void vg_names_free (VgNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgNames, vg_names_free)

/* A VgLookup; @names is a VgNames. */
void vg_names_look_up (const char *name, VgValue *out_value, gpointer names);

/* Under which prefixes of the case a name's value stands: what changes there may change it.
 *
 * Returns: (transfer full): a NULL-terminated list, empty for "today"
 */
char **vg_names_list_sources (VgNames *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
