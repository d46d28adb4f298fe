/* SPDX-License-Identifier: GPL-3.0-or-later */

/* marks.h - stand-ins: one private-use character for each value and each block's name.
 *
 * Markdown sees the character and nothing else, so no value can be markup. U+E000 to
 * U+F8FF first, then the two private planes: 137,468 in all.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  VG_MARK_VALUE,
  VG_MARK_NAME,
} VgMarkKind;

/* VgMark:
 * @text: what to print, or the block's name
 * @from: (nullable): the places a value came from
 * @open: (nullable): what is to be filled in; then @text is the chip
 * @presupposes: (nullable): of a NAME, the facets its block presupposes
 */
typedef struct {
  VgMarkKind kind;
  char *text;
  GStrv from;
  char *open;
  GStrv presupposes;
} VgMark;

typedef struct _VgMarks VgMarks;

VgMarks *vg_marks_new (void) G_GNUC_WARN_UNUSED_RESULT;
void vg_marks_free (VgMarks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgMarks, vg_marks_free)

/* Each returns the stand-in, or 0 when there are none left. @presupposes, @taken_from: (nullable).
 */
gunichar vg_marks_add_name (VgMarks *self, const char *name, char **presupposes);
gunichar vg_marks_add_value (VgMarks *self, const char *text, GStrv taken_from, const char *open);

/* Returns: (transfer none) (nullable): NULL where @character stands for nothing */
const VgMark *vg_marks_find (VgMarks *self, gunichar character);

G_END_DECLS
