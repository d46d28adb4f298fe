/* SPDX-License-Identifier: GPL-3.0-or-later */

/* sources.h - from the places a line of a paper came from, back to the questions. */
#pragma once

#include "document/block.h"
#include "guide/shelf.h"
#include "model/case.h"

G_BEGIN_DECLS

/* VgSources: whose paper it is. Lends all three.
 * @party: (nullable): whose questions lines may lead to; NULL for everybody's
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

/* The questions that record at these places, each once; for a release the question that
 * recorded what it releases. Places that no question records at, such as a name, are
 * left out.
 *
 * Returns: (transfer full) (element-type VgSourceItem)
 */
GPtrArray *vg_sources_list_items (const VgSources *self,
                                  GPtrArray *places) G_GNUC_WARN_UNUSED_RESULT;

/* The question that records at @place (nullable).
 *
 * Returns: (transfer full) (nullable): NULL where no question does; free with g_free()
 */
VgSourceItem *vg_sources_find_item (const VgSources *self,
                                    const char *place) G_GNUC_WARN_UNUSED_RESULT;

/* Whether no question asks for what stands at @place (nullable), since it is noted with what is
 * arranged for the contact.
 */
gboolean vg_sources_is_arranged (const char *place);

/* Whether it is the name of the mediator, which is recorded once for the whole case. */
gboolean vg_sources_is_mediator (const char *place);

G_END_DECLS
