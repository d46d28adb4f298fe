/* SPDX-License-Identifier: GPL-3.0-or-later */

/* pause-view.h - a pause in the talk: the minutes since it began, what the guide has to say at
 * such a moment, and the way to the card for acute danger. Nothing of the talk, nothing moves and
 * nothing counts down. Any key ends it but Tab, which goes to the next button.
 *
 * Signal "over": somebody ended it. Asks for win.acute.
 */
#pragma once

#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_PAUSE_VIEW (vg_pause_view_get_type ())
G_DECLARE_FINAL_TYPE (VgPauseView, vg_pause_view, VG, PAUSE_VIEW, GtkBox)

GtkWidget *vg_pause_view_new (VgInterview *interview) G_GNUC_WARN_UNUSED_RESULT;

/* It begins now; puts the focus here. Call once it is in sight. */
void vg_pause_view_begin (VgPauseView *self);

/* "A moment", "1 minute", "7 minutes". Returns: (transfer full) */
char *vg_pause_view_say (guint minutes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
