/* SPDX-License-Identifier: GPL-3.0-or-later */

/* anchor-copy.h - what this computer last saw of a vault: tells when an older file was put
 * back.
 *
 * One file for each vault and life in the user's state folder, four lines:
 *
 *   voorgesprek-anchor/1
 *   counter 118
 *   root HEX
 *   mac HEX
 *
 * It holds nothing that the vault's file does not show. Written at unlock, at close and
 * once a minute between, never with each save; not synced: it may lag, and a vault that is
 * newer than its copy is only what one expects.
 */
#pragma once

#include "store/anchor.h"

G_BEGIN_DECLS

typedef enum {
  VG_COPY_NONE,
  VG_COPY_FOUND,
  VG_COPY_DAMAGED, /* not readable, or its mac does not fit */
} VgCopyState;

/* Fills @out where it was found. */
VgCopyState vg_anchor_copy_read (VgAnchor *out, const VgAnchorName *name);

gboolean vg_anchor_copy_write (const VgAnchor *anchor, const VgAnchorName *name);

/* Returns: (transfer full) */
char *vg_anchor_copy_dup_path (const VgAnchorName *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
