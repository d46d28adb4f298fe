/* SPDX-License-Identifier: GPL-3.0-or-later */

/* filter.h - which questions an outline shows: all, or those that one looks for. */
#pragma once

#include "interview/flags.h"
#include "interview/route.h"

G_BEGIN_DECLS

/* VgFilter:
 * @VG_FILTER_ALL: all that is at issue
 * @VG_FILTER_OPEN: not talked about yet, or left for later
 * @VG_FILTER_FLAGGED: with a signal or a note that waits, whatever its state
 * @VG_FILTER_PARKED: answered, and not at issue any more
 */
typedef enum {
  VG_FILTER_ALL,
  VG_FILTER_OPEN,
  VG_FILTER_FLAGGED,
  VG_FILTER_DECLINED,
  VG_FILTER_PARKED,
  VG_N_FILTERS,
} VgFilter;

gboolean vg_filter_fits (VgFilter filter, VgItemState state, VgFlag flag);

/* What it is called, and what there is to say where nothing fits, in the screen's language. */
const char *vg_filter_say (VgFilter filter);
const char *vg_filter_say_empty (VgFilter filter);

G_END_DECLS
