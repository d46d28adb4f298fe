/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/sign.h"

static const struct {
  const char *word;
  const char *mark;
} signs[VG_N_SIGNS] = {
  [VG_SIGN_NOT_LOOKED_AT] = { "not-looked-at", "·" },
  [VG_SIGN_STRENGTHENS] = { "strengthens", "⧺" },
  [VG_SIGN_FITS] = { "fits", "+" },
  [VG_SIGN_APART] = { "apart", "○" },
  [VG_SIGN_PREPARE] = { "prepare", "±" },
  [VG_SIGN_CLASHES] = { "clashes", "–" },
  [VG_SIGN_BLOCKS] = { "blocks", "!" },
};

const char *
vg_sign_get_word (VgSign self)
{
  g_return_val_if_fail (self < VG_N_SIGNS, NULL);

  return signs[self].word;
}

const char *
vg_sign_get_mark (VgSign self)
{
  g_return_val_if_fail (self < VG_N_SIGNS, NULL);

  return signs[self].mark;
}

gboolean
vg_sign_from_word (const char *word, VgSign *out_sign)
{
  for (guint i = VG_SIGN_STRENGTHENS; i < VG_N_SIGNS; i++)
    if (g_strcmp0 (signs[i].word, word) == 0) {
      *out_sign = i;
      return TRUE;
    }

  return FALSE;
}

VgSign
vg_sign_more_careful (VgSign a, VgSign b)
{
  g_return_val_if_fail (a != VG_SIGN_NOT_LOOKED_AT && b != VG_SIGN_NOT_LOOKED_AT,
                        VG_SIGN_NOT_LOOKED_AT);

  return MAX (a, b);
}

gboolean
vg_sign_needs_talk (VgSign self)
{
  return self >= VG_SIGN_PREPARE;
}

gboolean
vg_sign_needs_settling (VgSign self)
{
  return self >= VG_SIGN_CLASHES;
}
