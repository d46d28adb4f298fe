/* SPDX-License-Identifier: GPL-3.0-or-later */

/* resume.h - where a talk goes on: by the journal, at the question last worked at. What was left
 * open before it stays open there, and is not gone back to first.
 */
#pragma once

#include "interview/route.h"

G_BEGIN_DECLS

/* The item of which an act set something last, be it that it took it away; VG_NO_ITEM where
 * nothing of the guide was said. Of several in one act the last of the guide.
 *
 * @out_act: (optional): the number of that act in the case, from 1; 0 where there is none
 */
guint vg_resume_find_last (VgRoute *route, guint *out_act);

/* That item while it is open; else the first open one behind it; else the first open one of
 * the whole, or for later when none is open; else VG_NO_ITEM. What is known of the case comes from
 * many pages and is no talk: a guide about the case goes on at its first open item.
 */
guint vg_resume_find (VgRoute *route);

G_END_DECLS
