/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/filter.h"

#include <glib/gi18n-lib.h>

gboolean
vg_filter_fits (VgFilter filter, VgItemState state, VgFlag flag)
{
  switch (filter) {
  case VG_FILTER_OPEN:
    return state == VG_STATE_OPEN || state == VG_STATE_LATER;
  case VG_FILTER_FLAGGED:
    return flag != VG_FLAG_NONE;
  case VG_FILTER_DECLINED:
    return state == VG_STATE_DECLINED;
  case VG_FILTER_PARKED:
    return state == VG_STATE_PARKED;
  case VG_FILTER_ALL:
  case VG_N_FILTERS:
  default:
    return state >= VG_STATE_NOTE;
  }
}

static const struct {
  const char *said;
  const char *empty;
} says[] = {
  [VG_FILTER_ALL] = { N_ ("All questions"), N_ ("No question is at issue.") },
  [VG_FILTER_OPEN] = { N_ ("Open"), N_ ("Nothing is open: everything at issue was talked about.") },
  [VG_FILTER_FLAGGED] = { N_ ("Signals and notes"),
                          N_ ("No signal is open and no note is to be filed here.") },
  [VG_FILTER_DECLINED] = { N_ ("Declined"), N_ ("No question was declined.") },
  [VG_FILTER_PARKED] = { N_ ("Parked"), N_ ("No answer is parked.") },
};

const char *
vg_filter_say (VgFilter filter)
{
  g_return_val_if_fail (filter < VG_N_FILTERS, "");

  return _ (says[filter].said);
}

const char *
vg_filter_say_empty (VgFilter filter)
{
  g_return_val_if_fail (filter < VG_N_FILTERS, "");

  return _ (says[filter].empty);
}
