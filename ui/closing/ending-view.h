/* SPDX-License-Identifier: GPL-3.0-or-later */

/* ending-view.h - how the case ends, to choose; or how it ended, and the way back.
 *
 * Asks for: closing.reopen.
 */
#pragma once

#include "derive/closing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_ENDING_VIEW (vg_ending_view_get_type ())
G_DECLARE_FINAL_TYPE (VgEndingView, vg_ending_view, VG, ENDING_VIEW, GtkBox)

/* What was chosen and not noted yet stays. Keeps neither but @subject. */
void vg_ending_view_show (VgEndingView *self, VgCase *subject, VgClosingRules *rules);

G_END_DECLS
