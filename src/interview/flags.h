/* SPDX-License-Identifier: GPL-3.0-or-later */

/* flags.h - at which questions of a person something waits: signals not discussed yet, and
 * notes to be filed.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

typedef enum {
  VG_FLAG_NONE = 0,
  VG_FLAG_SIGNAL = 1 << 0,
  VG_FLAG_NOTE = 1 << 1,
} VgFlag;

typedef struct _VgFlags VgFlags;

/* As it is now, with what is nobody's. @party: (nullable): NULL for that alone */
VgFlags *vg_flags_new (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

void vg_flags_free (VgFlags *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgFlags, vg_flags_free)

VgFlag vg_flags_get (VgFlags *self, const char *question);

/* How many of each there are, also those that name no question. */
guint vg_flags_get_n_signals (VgFlags *self);
guint vg_flags_get_n_notes (VgFlags *self);

/* One character or two for an outline: ⚑ ✎, and "" for none. */
const char *vg_flag_get_sign (VgFlag flag);

/* What a screen reader says for it, in the screen's language; NULL for none. */
const char *vg_flag_say (VgFlag flag);

G_END_DECLS
