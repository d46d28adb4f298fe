/* SPDX-License-Identifier: GPL-3.0-or-later */

/* pause-view.h - a pause in the talk: nothing but the minutes since it began. Any key, or the
 * button, ends it. Nothing moves and nothing counts down.
 *
 * Signal "over": somebody ended it.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_PAUSE_VIEW (vg_pause_view_get_type ())
G_DECLARE_FINAL_TYPE (VgPauseView, vg_pause_view, VG, PAUSE_VIEW, GtkBox)

GtkWidget *vg_pause_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* It begins now; puts the focus here. Call once it is in sight. */
void vg_pause_view_begin (VgPauseView *self);

/* "A moment", "1 minute", "7 minutes". Returns: (transfer full) */
char *vg_pause_view_say (guint minutes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
