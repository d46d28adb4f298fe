/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/step.h"

#include "words/standing.h"

void
vg_step_free (VgStep *self)
{
  g_free (self->guide);
  g_free (self->party);
  g_free (self->title);
  g_free (self->part);
  g_free (self->waiting);
  g_free (self);
}

const char *
vg_step_get_sign (const VgStep *self)
{
  switch (self->state) {
  case VG_STEP_DONE:
    return vg_standing_get_sign (VG_STANDING_DONE);
  case VG_STEP_UNDER_WAY:
    return vg_standing_get_sign (VG_STANDING_UNDER_WAY);
  case VG_STEP_OPEN:
    return vg_standing_get_sign (VG_STANDING_OPEN);
  default:
    g_return_val_if_reached ("");
  }
}
