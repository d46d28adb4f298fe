/* SPDX-License-Identifier: GPL-3.0-or-later */

/* leak-index.h - the rows of words, and the traces, that would tell one reader too much.
 *
 * Found by their folded words, so that a text is tested in the time it takes to read it.
 * What the reader may know takes a row out again: released to them, said by themselves, or
 * ours.
 */
#pragma once

#include "derive/leak-source.h"
#include "derive/trace.h"

G_BEGIN_DECLS

/* VgLeakEntry:
 * @source: lent
 * @is_blocking: the other side's; else someone's of the reader's own side, or the mediator's
 */
typedef struct {
  VgLeakKind kind;
  const VgLeakSource *source;
  gboolean is_blocking;
} VgLeakEntry;

/* VgLeakLeave: why the reader may know something. */
typedef enum {
  VG_LEAK_LEAVE_NONE,
  VG_LEAK_LEAVE_ALLOWED, /* released to them, or nobody's secret */
  VG_LEAK_LEAVE_HELD,    /* they said it themselves */
} VgLeakLeave;

typedef struct _VgLeakIndex VgLeakIndex;

/* @rules: lent for as long as it lives. Returns: (transfer full) */
VgLeakIndex *vg_leak_index_new (VgLeakRules *rules) G_GNUC_WARN_UNUSED_RESULT;
void vg_leak_index_free (VgLeakIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgLeakIndex, vg_leak_index_free)

/* Adds what must not be told. @source: lent for as long as the index lives */
void vg_leak_index_add (VgLeakIndex *self, const VgLeakSource *source, gboolean is_blocking);

/* Adds what may be. Only after all that must not. */
void vg_leak_index_leave (VgLeakIndex *self, const char *text, VgLeakLeave why);

/* The lengths in words under which something stands here: bit n for n words. */
guint vg_leak_index_get_lengths (VgLeakIndex *self);

/* What stands under a row of folded words or the key of a trace.
 *
 * Returns: (transfer none) (nullable) (element-type VgLeakEntry)
 */
GArray *vg_leak_index_find (VgLeakIndex *self, const char *key);
VgLeakLeave vg_leak_index_get_leave (VgLeakIndex *self, const char *key);

G_END_DECLS
