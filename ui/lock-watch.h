/* SPDX-License-Identifier: GPL-3.0-or-later */

/* lock-watch.h - notices when nobody sits here any more: nobody touched anything for the time
 * of the preferences, the session was locked, or the computer is going to sleep.
 *
 * Signal "lock".
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_LOCK_WATCH (vg_lock_watch_get_type ())
G_DECLARE_FINAL_TYPE (VgLockWatch, vg_lock_watch, VG, LOCK_WATCH, GObject)

VgLockWatch *vg_lock_watch_new (GtkApplication *application) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
