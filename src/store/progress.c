/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/progress.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

#define TELL_EVERY 200 /* rows */

gboolean
vg_progress_step (VgProgress *self, GError **error)
{
  if (self->func == NULL || self->done++ % TELL_EVERY != 0 ||
      self->func (self->done - 1, MAX (self->all, self->done), self->user_data))
    return TRUE;

  g_set_error_literal (error, VG_ERROR, VG_ERROR_FAILED,
                       _ ("This was broken off. Nothing was changed; begin it anew at any time."));
  return FALSE;
}
