/* SPDX-License-Identifier: GPL-3.0-or-later */

/* session.h - what the page remembers until the program ends, and no longer: which question
 * was looked at last, and as what one was noting. Never written anywhere.
 */
#pragma once

#include "interview/interview.h"

G_BEGIN_DECLS

/* The item last looked at along this guide with this person, or VG_NO_ITEM. */
guint vg_session_get_item (VgInterview *interview);
void vg_session_set_item (VgInterview *interview, guint index);

/* One is behind the last item: the talk is opened next where it goes on. */
void vg_session_leave (VgInterview *interview);

/* As what words are noted at the next question of this talk: the person's own or the mediator's
 * summary, whichever was chosen last. An observation is one: it stays for no other question. A
 * talk begins with "quotation": the person's own words come first. What is chosen before its
 * first answer counts for it too.
 *
 * Returns: (transfer none): "quotation" or "paraphrase"
 */
const char *vg_session_get_form (VgInterview *interview);
void vg_session_set_form (VgInterview *interview, const char *as);

G_END_DECLS
