/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words/standing.h"

const char *
vg_standing_get_sign (VgStanding standing)
{
  static const char *const signs[] = {
    [VG_STANDING_DONE] = "✓",      [VG_STANDING_UNDER_WAY] = "◐", [VG_STANDING_OPEN] = "○",
    [VG_STANDING_NEEDS_YOU] = "!", [VG_STANDING_LEFT_OUT] = "–",
  };

  g_return_val_if_fail ((guint) standing < G_N_ELEMENTS (signs), "");

  return signs[standing];
}
