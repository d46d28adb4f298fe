/* SPDX-License-Identifier: GPL-3.0-or-later */

/* sleep.h - learns from logind that the computer is going to sleep, and holds it for a moment.
 *
 * Signal "sleep": what must be done before it sleeps is done in the handler. Silently nothing
 * where there is no system bus or no logind.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define VG_TYPE_SLEEP (vg_sleep_get_type ())
G_DECLARE_FINAL_TYPE (VgSleep, vg_sleep, VG, SLEEP, GObject)

VgSleep *vg_sleep_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
