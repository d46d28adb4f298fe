/* SPDX-License-Identifier: GPL-3.0-or-later */

/* proposal.h - what a case would take over of a registration, to be looked at before it does.
 *
 * Nothing that is filled in is overwritten. What no table leads anywhere, what the program has
 * no word for, and what stands otherwise in the case is not lost: it becomes one note, from the
 * registration. Nothing of it counts as said in a talk.
 */
#pragma once

#include "exchange/registration-map.h"
#include "exchange/registration.h"
#include "guide/shelf.h"
#include "model/case.h"

G_BEGIN_DECLS

/* VgProposedState:
 * @VG_PROPOSED_NEW: nothing stands there yet
 * @VG_PROPOSED_SAME: it stands there already
 * @VG_PROPOSED_KEPT: something else stands there, and stays; this goes into the note
 * @VG_PROPOSED_NOTED: goes into the note
 */
typedef enum {
  VG_PROPOSED_NEW,
  VG_PROPOSED_SAME,
  VG_PROPOSED_KEPT,
  VG_PROPOSED_NOTED,
} VgProposedState;

/* VgProposed: all lent by the proposal.
 * @name, @text: as the form calls it, and as it was filled in
 * @label: (nullable): what it is in a case, in the screen's language; NULL where NOTED
 * @said: what it becomes, in words of the screen; @text where NOTED
 * @there: (nullable): what stands there now, in words, where KEPT
 * @place, @member, @value: (nullable): as in VgMapped; NULL where NOTED
 */
typedef struct {
  VgProposedState state;
  char *name;
  char *text;
  char *label;
  char *said;
  char *there;
  char *place;
  char *member;
  char *value;
} VgProposed;

typedef struct _VgProposal VgProposal;

/* @subject: (nullable): the case; NULL: a new one, that has nothing yet
 * @shelf: (nullable): with it values are called as its guides call them
 */
VgProposal *vg_proposal_new (VgRegistration *registration,
                             VgRegistrationMap *map,
                             VgCase *subject,
                             VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;
void vg_proposal_free (VgProposal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgProposal, vg_proposal_free)

/* In the order of the form. */
guint vg_proposal_get_n (VgProposal *self);
const VgProposed *vg_proposal_get (VgProposal *self, guint index);

/* The number the registration came under; the name of one of the two ("harmed", "accused");
 * or NULL where it does not say. Lends.
 */
const char *vg_proposal_get_reference (VgProposal *self);
const char *vg_proposal_get_person (VgProposal *self, const char *party);

/* Whether the case would be another afterwards. */
gboolean vg_proposal_changes_anything (VgProposal *self);

/* A name for a case made of it that tells nothing of anybody. Returns: (transfer full) */
char *vg_proposal_dup_label (VgProposal *self) G_GNUC_WARN_UNUSED_RESULT;

/* Takes over what is new, and keeps the rest in a note; what was filled in since is kept.
 * Each person's own in an act of its own.
 */
gboolean vg_proposal_apply (VgProposal *self, VgCase *subject, GError **error);

G_END_DECLS
