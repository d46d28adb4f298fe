/* SPDX-License-Identifier: GPL-3.0-or-later */

/* guide-set.h - the guides of one check: those that are checked, then those of the shelf.
 *
 * What one guide names in another is looked for in this order; a guide under check stands
 * for the one of the same id on the shelf.
 */
#pragma once

#include "guide/guide-file.h"

G_BEGIN_DECLS

/* VgGuideSet: both of element-type VgGuideFile. */
typedef struct {
  GPtrArray *checked;
  GPtrArray *shelf;
} VgGuideSet;

VgGuideSet *vg_guide_set_new (void) G_GNUC_WARN_UNUSED_RESULT;
void vg_guide_set_free (VgGuideSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgGuideSet, vg_guide_set_free)

/* Adds a file to be checked. One that cannot be read has a finding. */
void vg_guide_set_add_path (VgGuideSet *self, const char *path);

/* Adds what is on the shelf. Files that are no guide there are nobody's business here. */
void vg_guide_set_add_shelf (VgGuideSet *self, const char *folder);

VgGuideFile *vg_guide_set_find (VgGuideSet *self, const char *id);

/* The item that records @place ("case/event"), or NULL. */
VgEntry *vg_guide_set_find_setter (VgGuideSet *self, const char *place);

/* The item @id in @first (nullable), or in any guide for @role; or NULL. */
VgEntry *
vg_guide_set_find_item (VgGuideSet *self, VgGuideFile *first, const char *role, const char *id);

/* Whether any guide for @role is known: without one nothing can be said of its items. */
gboolean vg_guide_set_has_role (VgGuideSet *self, const char *role);

G_END_DECLS
