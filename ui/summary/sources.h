/* SPDX-License-Identifier: GPL-3.0-or-later */

/* sources.h - from the places a line of a paper came from, back to the questions. */
#pragma once

#include "document/block.h"
#include "guide/shelf.h"
#include "model/case.h"

G_BEGIN_DECLS

/* VgSources: whose paper it is.
 * Lends all three.
 */
typedef struct {
  VgCase *subject;
  VgShelf *shelf;
  const char *party;
} VgSources;

/* VgSourceItem: one question.
 * @guide, @party: what "win.talk-at" wants; @party is "" for a guide about the case
 */
typedef struct {
  const char *guide;
  const char *party;
  VgItem *item;
} VgSourceItem;

/* The places of all runs of the block, each once, in order.
 *
 * Returns: (transfer container) (element-type utf8): lent by the block
 */
GPtrArray *vg_sources_list_places (const VgBlock *block) G_GNUC_WARN_UNUSED_RESULT;

/* The questions that record at these places, each once; places that no question records
 * at, such as a name, are left out.
 *
 * Returns: (transfer full) (element-type VgSourceItem)
 */
GPtrArray *vg_sources_list_items (const VgSources *self,
                                  GPtrArray *places) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
