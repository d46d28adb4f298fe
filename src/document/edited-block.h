/* SPDX-License-Identifier: GPL-3.0-or-later */

/* edited-block.h - a block of a paper with a person's own text in it. */
#pragma once

#include "document/block.h"

G_BEGIN_DECLS

/* A copy of @block; with @text (nullable) that text stands in it, from @from (nullable), and
 * what looks like a chip in it, "⟦…⟧", is one. Control characters show their name.
 *
 * Returns: (transfer full) (nullable): NULL where the text leaves nothing to print
 */
VgBlock *
vg_edited_block_new (const VgBlock *block, const char *text, char **from) G_GNUC_WARN_UNUSED_RESULT;

/* Every place the block's runs came from, once each, in order.
 *
 * Returns: (transfer full): NULL-terminated
 */
GStrv vg_edited_block_dup_from (const VgBlock *block) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
