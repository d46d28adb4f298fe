/* SPDX-License-Identifier: GPL-3.0-or-later */

/* clocking.h - how long a piece of work takes, as exactly as a busy machine allows. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef void (*Work) (gpointer data);

/* Seconds of the fastest of @n_runs: what disturbs only ever adds. */
double clocking_best (Work work, gpointer data, guint n_runs);

G_END_DECLS
