/* SPDX-License-Identifier: GPL-3.0-or-later */

/* shelf.h - the guides of a folder, by id. */
#pragma once

#include "guide/guide.h"

G_BEGIN_DECLS

typedef struct _VgShelf VgShelf;

/* Reads every *.json of @folder that is a guide (its "format" says so). A guide with faults makes
 * the whole fail with all findings in the message: nobody works with half a shelf.
 *
 * Returns: (transfer full) (nullable)
 */
VgShelf *vg_shelf_read (const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same of two folders: a guide of @own takes the place of one of @folder with its id. */
VgShelf *
vg_shelf_read_both (const char *folder, const char *own, GError **error) G_GNUC_WARN_UNUSED_RESULT;

VgShelf *vg_shelf_ref (VgShelf *self);
void vg_shelf_unref (VgShelf *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgShelf, vg_shelf_unref)

/* Returns: (transfer none) (nullable) */
VgGuide *vg_shelf_find (VgShelf *self, const char *id);

guint vg_shelf_get_n_guides (VgShelf *self);
VgGuide *vg_shelf_get_guide (VgShelf *self, guint index);

/* The item that records at @place ("case/event"), or NULL. Lends. */
VgItem *vg_shelf_find_item_at (VgShelf *self, const char *place);

/* How a name or one of its values is called in @language: the label of the item that
 * records it ("case.relation" is what the guide without a party asks), or a word of the
 * program's own for positions, facets and consents. A VgSay with the shelf bound in.
 *
 * Returns: (transfer full)
 */
char *vg_shelf_say (VgShelf *self, const char *name, JsonNode *value, const char *language)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
