/* SPDX-License-Identifier: GPL-3.0-or-later */

/* block.h - one named piece of a document: a heading, a paragraph, a list item, a table. */
#pragma once

#include "document/run.h"

G_BEGIN_DECLS

typedef enum {
  VG_BLOCK_HEADING,
  VG_BLOCK_PARAGRAPH,
  VG_BLOCK_ITEM,
  VG_BLOCK_QUOTE,
  VG_BLOCK_TABLE,
  VG_BLOCK_RULE,
  VG_BLOCK_CODE,
} VgBlockKind;

typedef enum {
  VG_ALIGN_START,
  VG_ALIGN_CENTRE,
  VG_ALIGN_END,
} VgAlign;

/* VgBlock:
 * @name: (nullable): unique in its document; NULL only where names are not asked for, and for RULE
 * @presupposes: (nullable): the facets of acknowledgement without which it may not stand
 * @level: of a HEADING, from 1; of a RULE the lines to write on that it stands for, with room
 *   above each; 0 for one that parts
 * @depth: lists around it; an ITEM has at least 1. A paragraph with a depth goes on in its item
 * @list: tells lists apart that follow one another; 0 outside lists
 * @number: of an ITEM in an ordered list, else 0 for a bullet
 * @runs: (nullable): for all but TABLE and RULE
 * @rows: (nullable): of a TABLE: arrays of cells, which are arrays of runs; the first is
 *   the header, whose cells may all be empty
 * @aligns: (nullable): one VgAlign a column
 */
typedef struct {
  VgBlockKind kind;
  char *name;
  GStrv presupposes;
  guint level;
  guint depth;
  guint list;
  guint number;
  GPtrArray *runs;
  GPtrArray *rows;
  GArray *aligns;
} VgBlock;

VgBlock *vg_block_new (VgBlockKind kind) G_GNUC_WARN_UNUSED_RESULT;
void vg_block_free (VgBlock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgBlock, vg_block_free)

/* Of a TABLE. */
guint vg_block_get_n_columns (const VgBlock *self);
VgAlign vg_block_get_align (const VgBlock *self, guint column);

/* The runs of a cell; an empty array where the row is short. */
GPtrArray *vg_block_get_cell (const VgBlock *self, guint row, guint column);
gboolean vg_block_has_header (const VgBlock *self);

/* Whether all it presupposes is among the @acknowledged facets, NULL-terminated. */
gboolean vg_block_may_stand (const VgBlock *self, const char *const *acknowledged);

/* Whether there is nothing to print; a rule never is. */
gboolean vg_block_is_empty (const VgBlock *self);

/* Its words; the cells of a table parted by tabs and line ends. Returns: (transfer full) */
char *vg_block_dup_text (const VgBlock *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
