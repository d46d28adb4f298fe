/* SPDX-License-Identifier: GPL-3.0-or-later */

/* progress.h - tells now and then how far long work is, and asks whether to go on. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Called now and then with how far it is. Returns: FALSE stops the work (VG_ERROR_FAILED). */
typedef gboolean (*VgCheckProgress) (guint64 done, guint64 all, gpointer user_data);

/* VgProgress: @func: NULL where nobody wants to know */
typedef struct {
  VgCheckProgress func;
  gpointer user_data;
  guint64 done;
  guint64 all;
} VgProgress;

/* One row further. FALSE with @error where it shall stop. */
gboolean vg_progress_step (VgProgress *self, GError **error);

G_END_DECLS
