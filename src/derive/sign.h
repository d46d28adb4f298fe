/* SPDX-License-Identifier: GPL-3.0-or-later */

/* sign.h - how two goals go together, from the friendliest to the most careful. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* VgSign:
 * @VG_SIGN_NOT_LOOKED_AT: nobody has thought about this pair; never to be read as fitting
 * @VG_SIGN_PREPARE: goes together only when prepared, or on a condition
 * @VG_SIGN_BLOCKS: a clash that has to be settled before any contact
 */
typedef enum {
  VG_SIGN_NOT_LOOKED_AT,
  VG_SIGN_STRENGTHENS,
  VG_SIGN_FITS,
  VG_SIGN_APART,
  VG_SIGN_PREPARE,
  VG_SIGN_CLASHES,
  VG_SIGN_BLOCKS,
} VgSign;

#define VG_N_SIGNS (VG_SIGN_BLOCKS + 1)

/* "clashes", as data and JSON have it. Lends. */
const char *vg_sign_get_word (VgSign self);

/* One character for a table: · ⧺ + ○ ± – ! Lends. */
const char *vg_sign_get_mark (VgSign self);

/* FALSE for a word that is none of a pair that was looked at. */
gboolean vg_sign_from_word (const char *word, VgSign *out_sign);

/* The one that asks for more care. Both must be of a pair that was looked at. */
VgSign vg_sign_more_careful (VgSign a, VgSign b);

/* Whether it is to be talked about with both: it needs preparation, clashes or blocks. */
gboolean vg_sign_needs_talk (VgSign self);

/* Whether it is to be settled before contact: it clashes or blocks. */
gboolean vg_sign_needs_settling (VgSign self);

G_END_DECLS
