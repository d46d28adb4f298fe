/* SPDX-License-Identifier: GPL-3.0-or-later */

/* notice.h - at the foot of the window, what holds on every page: that nobody here exists, or
 * why nothing can be written.
 *
 * Asks for: win.leave-practice.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_NOTICE (vg_notice_get_type ())
G_DECLARE_FINAL_TYPE (VgNotice, vg_notice, VG, NOTICE, GtkBox)

GtkWidget *vg_notice_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Among invented people; @can_leave: there is a way to one's own cases */
void vg_notice_show_practice (VgNotice *self, gboolean can_leave);

/* Among one's own; @reason: why nothing can be written, NULL where it can and nothing shows */
void vg_notice_show_reason (VgNotice *self, const char *reason);

G_END_DECLS
