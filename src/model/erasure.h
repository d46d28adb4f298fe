/* SPDX-License-Identifier: GPL-3.0-or-later */

/* erasure.h - what goes from a case when one person is erased, worked out beforehand.
 *
 * Decided place by place, whatever else the act that set it holds. What is about this person
 * alone goes (about.h). Of what names the person, or was written down about them and others, it
 * is chosen; at first what names them goes, and the rest stays. An act that holds anything which
 * goes is erased, and what it says besides is set anew. Nothing older comes back to light, and
 * what a line once said of the person does not stay behind it.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

typedef enum {
  VG_ERASURE_KEEP,
  VG_ERASURE_ERASE,
} VgErasureChoice;

/* VgErasureGroup: of lines about which one decides, in this order.
 * @VG_ERASURE_NAMES: written down about the case or about several, and names the person
 * @VG_ERASURE_SAID: what another person said, chose or did, and names them: it is another's
 * @VG_ERASURE_SHARED: about the person and others, and names nobody
 */
typedef enum {
  VG_ERASURE_NAMES,
  VG_ERASURE_SAID,
  VG_ERASURE_SHARED,
} VgErasureGroup;

/* VgErasureLine: what stands at one place now. */
typedef struct {
  char *place;
  VgErasureGroup group;
  VgErasureChoice choice;
} VgErasureLine;

typedef struct _VgErasure VgErasure;

/* Keeps @subject. */
VgErasure *vg_erasure_new (VgCase *subject, const char *person) G_GNUC_WARN_UNUSED_RESULT;
void vg_erasure_free (VgErasure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgErasure, vg_erasure_free)

/* Both lent. */
VgCase *vg_erasure_get_case (VgErasure *self);
const char *vg_erasure_get_person (VgErasure *self);

/* What one looks for to find where the person is named; NULL where no name is known. Lends. */
const char *vg_erasure_get_word (VgErasure *self);

/* How many places that stand now are about this person alone. */
guint vg_erasure_get_n_alone (VgErasure *self);

/* The lines, group by group, in the order of places; who is in charge of the case is none. */
guint vg_erasure_get_n_lines (VgErasure *self);
const VgErasureLine *vg_erasure_get_line (VgErasure *self, guint index);
guint vg_erasure_count (VgErasure *self, VgErasureGroup group);

/* To erase all that is shared also erases what was written down so before and stands no more. */
void vg_erasure_choose (VgErasure *self, guint index, VgErasureChoice choice);
void vg_erasure_choose_group (VgErasure *self, VgErasureGroup group, VgErasureChoice choice);

/* What goes of a line where it is erased: all it says, or what of its record names the person.
 * Returns: (transfer full)
 */
JsonNode *vg_erasure_dup_going (VgErasure *self, guint index) G_GNUC_WARN_UNUSED_RESULT;

/* How many lines stay, as is chosen now, and name the person. */
guint vg_erasure_count_left (VgErasure *self);

/* The acts that go, but for those about this person alone.
 *
 * Returns: (transfer container) (element-type VgAct)
 */
GPtrArray *vg_erasure_list_single (VgErasure *self) G_GNUC_WARN_UNUSED_RESULT;

/* The case as it is afterwards: without what goes, and with at most one act more, which
 * sets anew what stays and removes what would come back. Of a record that names the person and
 * goes, what does not name them stays where it can stand by itself: the level of a risk without
 * its note. Drafts of this person are gone. The first of a side is marked as
 * erased where another is on it.
 *
 * Returns: (transfer full) (nullable): NULL where the case is in other hands
 */
VgCase *vg_erasure_apply (VgErasure *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
