/* SPDX-License-Identifier: GPL-3.0-or-later */

/* session.h - what the page remembers until the program ends, and no longer: which question
 * was looked at last. Never written anywhere.
 */
#pragma once

#include "interview/interview.h"

G_BEGIN_DECLS

/* The item last looked at along this guide with this person, or VG_NO_ITEM. */
guint vg_session_get_item (VgInterview *interview);
void vg_session_set_item (VgInterview *interview, guint index);

G_END_DECLS
