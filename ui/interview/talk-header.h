/* SPDX-License-Identifier: GPL-3.0-or-later */

/* talk-header.h - above a talk: the way back, what may stand at the sides, a question to jump
 * to, and who one talks with. Where that does not fit between the buttons, it stands below.
 *
 * Signal "jump" (guint index): to that question. Signal "closed": what opened here has gone again.
 * Asks for: win.back.
 */
#pragma once

#include "interview/interview.h"
#include "ui/interview/side-panes.h"
#include "workspace/case-file.h"

G_BEGIN_DECLS

#define VG_TYPE_TALK_HEADER (vg_talk_header_get_type ())
G_DECLARE_FINAL_TYPE (VgTalkHeader, vg_talk_header, VG, TALK_HEADER, GtkBox)

GtkWidget *vg_talk_header_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Once. @panes: below it; tells how much room there is */
void vg_talk_header_begin (VgTalkHeader *self,
                           VgInterview *interview,
                           VgCaseFile *file,
                           VgSidePanes *panes);

/* Who one talks with, as it is now. */
void vg_talk_header_show (VgTalkHeader *self);

/* Opens all about the talk; the questions to jump to. */
void vg_talk_header_pop_up_talk (VgTalkHeader *self);
void vg_talk_header_pop_up_jump (VgTalkHeader *self);

/* Keeps what is typed about the talk. FALSE with @error set: the words are still there. */
gboolean vg_talk_header_save (VgTalkHeader *self, GError **error);

G_END_DECLS
