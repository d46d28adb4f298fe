/* SPDX-License-Identifier: GPL-3.0-or-later */

/* release-choice.h - an opened line: the question to the person, and what they may decide.
 *
 * Each decision is one act, with an undo, and puts the focus on the line around it. Other
 * words that are typed and not saved are nowhere in the case: a draft would be taken for
 * words that were agreed on.
 *
 * Asks for: win.talk-at (sss guide, party, item), releases.done (s what was done).
 */
#pragma once

#include "derive/release-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_RELEASE_CHOICE (vg_release_choice_get_type ())
G_DECLARE_FINAL_TYPE (VgReleaseChoice, vg_release_choice, VG, RELEASE_CHOICE, GtkBox)

GtkWidget *vg_release_choice_new (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* Lends @row until the next call. What is being typed stays. */
void vg_release_choice_show (VgReleaseChoice *self, const VgReleaseRow *row);

G_END_DECLS
