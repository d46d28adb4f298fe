/* SPDX-License-Identifier: GPL-3.0-or-later */

/* end-view.h - after the last question: what is open and what was left for later, with the
 * way there, and the way on.
 */
#pragma once

#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_END_VIEW (vg_end_view_get_type ())
G_DECLARE_FINAL_TYPE (VgEndView, vg_end_view, VG, END_VIEW, GtkBox)

GtkWidget *vg_end_view_new (VgInterview *interview) G_GNUC_WARN_UNUSED_RESULT;

/* Lists what is open now. */
void vg_end_view_show (VgEndView *self);

/* Unfolds what was said. */
void vg_end_view_read_back (VgEndView *self);

void vg_end_view_focus (VgEndView *self);

G_END_DECLS
