/* SPDX-License-Identifier: GPL-3.0-or-later */

/* worry-view.h - each worry about somebody's safety with its five steps of the Meldcode.
 *
 * Asks for turning.worry, for one that begins, and for what the steps ask for (path-row.h).
 */
#pragma once

#include "derive/path.h"
#include "ui/common/path-list.h"

G_BEGIN_DECLS

#define VG_TYPE_WORRY_VIEW (vg_worry_view_get_type ())
G_DECLARE_FINAL_TYPE (VgWorryView, vg_worry_view, VG, WORRY_VIEW, GtkBox)

GtkWidget *vg_worry_view_new (VgCase *subject, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;

/* Those that were begun in the case, and those begun here without a mark yet. */
void vg_worry_view_show (VgWorryView *self, VgRuleBook *book);

/* One more, that stands in the case once a step of it is noted. */
void vg_worry_view_begin (VgWorryView *self, VgRuleBook *book);

/* Returns: (transfer none) (nullable) */
VgPathList *vg_worry_view_find (VgWorryView *self, const char *id);

G_END_DECLS
