/* SPDX-License-Identifier: GPL-3.0-or-later */

/* talk-form.h - the talks with a person: when and where, who was there; how one speaks with this
 * person; a pause, and a question of one's own.
 *
 * Signal "done": one of its buttons was pressed, what it stands in may close.
 */
#pragma once

#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_TALK_FORM (vg_talk_form_get_type ())
G_DECLARE_FINAL_TYPE (VgTalkForm, vg_talk_form, VG, TALK_FORM, GtkBox)

/* @interview: with a person */
GtkWidget *vg_talk_form_new (VgInterview *interview) G_GNUC_WARN_UNUSED_RESULT;

/* As the talks are now, with the one that goes on in front. */
void vg_talk_form_show (VgTalkForm *self);

/* Keeps what is typed. FALSE with @error set: the words are still there. */
gboolean vg_talk_form_save (VgTalkForm *self, GError **error);

G_END_DECLS
