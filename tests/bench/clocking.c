/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "clocking.h"

double
clocking_best (Work work, gpointer data, guint n_runs)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < n_runs; i++) {
    gint64 start = g_get_monotonic_time ();

    work (data);
    best = MIN (best, (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  }

  return best;
}
