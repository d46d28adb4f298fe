/* SPDX-License-Identifier: GPL-3.0-or-later */

/* erasure.h - what goes from a case when one person is erased, worked out beforehand.
 *
 * Acts that hold data of this person alone go. Acts about this person and others are
 * decided one by one. Nothing older comes back to light: what stood in an act that goes is
 * gone, whatever was there before.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* VgErasureChoice: of an act about several people.
 * @VG_ERASURE_REDACT: it goes, and what it says of the others is set anew
 */
typedef enum {
  VG_ERASURE_KEEP,
  VG_ERASURE_REDACT,
  VG_ERASURE_ERASE,
} VgErasureChoice;

typedef struct _VgErasure VgErasure;

/* Keeps @subject. Every choice is "keep". */
VgErasure *vg_erasure_new (VgCase *subject, const char *person) G_GNUC_WARN_UNUSED_RESULT;
void vg_erasure_free (VgErasure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgErasure, vg_erasure_free)

/* Both lent. */
VgCase *vg_erasure_get_case (VgErasure *self);
const char *vg_erasure_get_person (VgErasure *self);

/* Acts about this person alone. */
guint vg_erasure_get_n_alone (VgErasure *self);

/* Acts about this person and others, oldest first; who is in charge of the case stays. */
guint vg_erasure_get_n_shared (VgErasure *self);
VgAct *vg_erasure_get_shared (VgErasure *self, guint index);
void vg_erasure_choose (VgErasure *self, guint index, VgErasureChoice choice);

/* The shared acts that go. Returns: (transfer container) (element-type VgAct) */
GPtrArray *vg_erasure_list_single (VgErasure *self) G_GNUC_WARN_UNUSED_RESULT;

/* The case as it is afterwards: without what goes, and with at most one act more, which
 * sets anew what stays and removes what would come back. Drafts of this person are gone.
 *
 * Returns: (transfer full) (nullable): NULL where the case is in other hands
 */
VgCase *vg_erasure_apply (VgErasure *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
