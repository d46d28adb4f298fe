/* SPDX-License-Identifier: GPL-3.0-or-later */

/* idle.h - notices that nobody touched a key or the pointer in any window for a while.
 *
 * Time in which the computer sleeps counts. Signal "idle": again after as long.
 * Property "minutes" (int, 0: never).
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_IDLE (vg_idle_get_type ())
G_DECLARE_FINAL_TYPE (VgIdle, vg_idle, VG, IDLE, GObject)

/* Milliseconds that passed since some moment, sleeping or not. */
typedef gint64 (*VgIdleClock) (void);

/* @clock: (nullable): for tests */
VgIdle *vg_idle_new (VgIdleClock clock) G_GNUC_WARN_UNUSED_RESULT;

/* Somebody is there. Where that is too late, it is "idle" first: who wakes the computer up is
 * not who left it.
 */
void vg_idle_stir (VgIdle *self);

G_END_DECLS
