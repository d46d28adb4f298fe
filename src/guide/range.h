/* SPDX-License-Identifier: GPL-3.0-or-later */

/* range.h - which values a name of the vocabulary can have. */
#pragma once

#include "guide/guide-set.h"
#include "guide/name.h"

G_BEGIN_DECLS

/* VgRangeKind:
 * @VG_RANGE_FREE: anything
 * @VG_RANGE_WORDS: one of @words
 * @VG_RANGE_LIST: a list of some of @words
 * @VG_RANGE_STEPS: a whole number from @min to @max
 * @VG_RANGE_NONE: words of a person, or nothing at all: no value to compare with
 */
typedef enum {
  VG_RANGE_FREE,
  VG_RANGE_WORDS,
  VG_RANGE_LIST,
  VG_RANGE_STEPS,
  VG_RANGE_NONE,
} VgRangeKind;

/* VgRange:
 * @words: (nullable) (element-type utf8): lent by the guides or the vocabulary
 */
typedef struct {
  VgRangeKind kind;
  GPtrArray *words;
  gint64 min;
  gint64 max;
} VgRange;

/* Returns: (transfer full): what the guides tell about @name, named in a rule of @file */
VgRange *
vg_range_of (VgGuideSet *set, VgGuideFile *file, const VgName *name) G_GNUC_WARN_UNUSED_RESULT;

void vg_range_free (VgRange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgRange, vg_range_free)

/* Whether a constant can ever be the same as the name, or be in its list. */
gboolean vg_range_holds (VgRange *self, JsonNode *constant);

/* The item of the guides that @name is the answer to, or NULL. */
VgEntry *vg_range_find_item (VgGuideSet *set, VgGuideFile *file, const VgName *name);

G_END_DECLS
