/* SPDX-License-Identifier: GPL-3.0-or-later */

/* head.h - where each chain of a vault ends.
 *
 * A chain is one author's acts in a case, or the mediator's own notes (case and author
 * zero). What is written over and over (a case's cover and card, a setting) has a head too:
 * there the number counts how often it was written, the link is zero, and the author is the
 * name of its kind, filled up with zeros, which no digested id can be.
 */
#pragma once

#include "seal/chain.h"
#include "seal/envelope.h"
#include "store/database.h"

G_BEGIN_DECLS

/* VgHead: @number 0 is the beginning, before the first */
typedef struct {
  VgLinkName name;
  guint8 link[VG_DIGEST_BYTES];
} VgHead;

#define VG_HEAD_COVER   "cover"
#define VG_HEAD_CARD    "card"
#define VG_HEAD_SETTING "setting"

/* Writes the name of a kind as an author. */
void vg_head_set_kind (VgHead *self, const char *kind);

/* Whether it is that of an author's chain, or one's own notes. */
gboolean vg_head_is_chain (const VgHead *self);

/* The end of the chain that @self names by case and author; the beginning where there is none. */
gboolean vg_head_read (VgHead *self, VgDatabase *database, GError **error);
gboolean vg_head_write (const VgHead *self, VgDatabase *database, GError **error);

/* From a row of "SELECT cas, author, number, link FROM head". FALSE where it is damaged. */
gboolean vg_head_take_row (VgHead *self, VgStatement *row);

/* Where the chains of a case end, by their authors. Returns: (transfer full) (nullable)
 * (element-type VgHead)
 */
GArray *vg_head_list_chains (VgDatabase *database,
                             const guint8 cas[VG_ID_BYTES],
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Goes on to the next, whose commitment this is. */
void vg_head_follow (VgHead *self, const guint8 commitment[VG_DIGEST_BYTES]);

/* The name of the row that comes next after @self. @format: of envelope.h */
void vg_head_name_next (const VgHead *self, const char *format, VgRowName *out);

G_END_DECLS
