/* SPDX-License-Identifier: GPL-3.0-or-later */

/* talk-title.h - whom one talks with, and which talk it is; with a person it opens all about the
 * talk.
 *
 * Signal "closed": that has gone again.
 */
#pragma once

#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_TALK_TITLE (vg_talk_title_get_type ())
G_DECLARE_FINAL_TYPE (VgTalkTitle, vg_talk_title, VG, TALK_TITLE, GtkBox)

GtkWidget *vg_talk_title_new (VgInterview *interview) G_GNUC_WARN_UNUSED_RESULT;

/* As it is now. */
void vg_talk_title_show (VgTalkTitle *self);

/* Opens all about the talk; nothing for a guide about the case. */
void vg_talk_title_pop_up (VgTalkTitle *self);

/* Keeps what is typed there. FALSE with @error set: the words are still there. */
gboolean vg_talk_title_save (VgTalkTitle *self, GError **error);

/* Only who one talks with, where there is no room for which talk it is. */
void vg_talk_title_set_is_short (VgTalkTitle *self, gboolean is_short);

G_END_DECLS
