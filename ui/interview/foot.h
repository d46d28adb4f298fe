/* SPDX-License-Identifier: GPL-3.0-or-later */

/* foot.h - what one writes in passing, below the question: a note, a signal, a question of one's
 * own. One of them at a time, and none in sight while nobody writes.
 *
 * Signal "done" (added): the line has gone. @added: the id of the question of one's own that was
 * written, or NULL.
 */
#pragma once

#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_FOOT (vg_foot_get_type ())
G_DECLARE_FINAL_TYPE (VgFoot, vg_foot, VG, FOOT, GtkBox)

GtkWidget *vg_foot_new (VgInterview *interview) G_GNUC_WARN_UNUSED_RESULT;

/* @question: (nullable): the id of the item one is at */
void vg_foot_begin_note (VgFoot *self, const char *question);
void vg_foot_begin_signal (VgFoot *self, const char *question);

/* @section: the id of the part of the guide that the question goes to */
void vg_foot_begin_own (VgFoot *self, const char *section);

/* Keeps what is written. FALSE with @error set: the words are still there. */
gboolean vg_foot_save (VgFoot *self, GError **error);

G_END_DECLS
