/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bookmark.h - where one was in a case when the vault was locked, as a text that is sealed
 * in it: a GVariant's, ('key', 'talk', 'guide', 'party', 'name', 'item', 'fragment'), "" for NULL.
 */
#pragma once

#include "ui/trail.h"
#include "workspace/vault.h"

G_BEGIN_DECLS

/* VgBookmark:
 * @key: of the case
 * @page: what stood in front
 * @item: (nullable): the question of a TALK
 * @fragment: (nullable): of the words to it, those that stand in the field: one may be in the
 *   middle of a sentence
 */
typedef struct {
  const char *key;
  VgPage page;
  const char *item;
  const char *fragment;
  GVariant *lender; /* of what was read */
} VgBookmark;

/* Returns: (transfer full) (nullable): NULL where one was in no case */
char *vg_bookmark_write (const VgBookmark *self) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full) (nullable): NULL for any other text */
VgBookmark *vg_bookmark_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Lets the vault remember it. Where it cannot, one begins at the list. */
void vg_bookmark_keep (const VgBookmark *self, VgVault *vault);

/* What the vault remembers, once: who closes the program in peace begins at the list the next
 * time. Returns: (transfer full) (nullable)
 */
VgBookmark *vg_bookmark_take (VgVault *vault) G_GNUC_WARN_UNUSED_RESULT;

/* Goes there once the page of its case is in front: asks @widget for win.page, win.talk-at or
 * win.talk.
 */
void vg_bookmark_follow (const VgBookmark *self, GtkWidget *widget);

/* Returns: (transfer full) (nullable): as it would be read again; NULL where one was in no case */
VgBookmark *vg_bookmark_copy (const VgBookmark *self) G_GNUC_WARN_UNUSED_RESULT;

/* Of what was read. */
void vg_bookmark_free (VgBookmark *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgBookmark, vg_bookmark_free)

G_END_DECLS
