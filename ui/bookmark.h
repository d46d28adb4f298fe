/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bookmark.h - where one was in a case when the vault was locked, as a text that is sealed
 * in it: a GVariant's, ('key', 'talk', 'guide', 'party', 'name', 'item'), "" for NULL.
 */
#pragma once

#include "ui/trail.h"

G_BEGIN_DECLS

/* VgBookmark:
 * @key: of the case
 * @page: what stood in front
 * @item: (nullable): the question of a TALK
 */
typedef struct {
  const char *key;
  VgPage page;
  const char *item;
  GVariant *lender; /* of what was read */
} VgBookmark;

/* Returns: (transfer full) (nullable): NULL where one was in no case */
char *vg_bookmark_write (const VgBookmark *self) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full) (nullable): NULL for any other text */
VgBookmark *vg_bookmark_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Of what was read. */
void vg_bookmark_free (VgBookmark *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgBookmark, vg_bookmark_free)

G_END_DECLS
