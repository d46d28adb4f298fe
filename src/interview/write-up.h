/* SPDX-License-Identifier: GPL-3.0-or-later */

/* write-up.h - a talk written down afterwards goes into the case: one act, nothing lost.
 *
 * writing/PARTY = {"text","marks","date"} is what one is still at.
 */
#pragma once

#include "interview/interview.h"
#include "interview/writing.h"

G_BEGIN_DECLS

/* Whether an item can take a piece: an open question on the path of this talk. */
gboolean vg_write_up_takes (VgInterview *interview, VgItem *item);

/* Each mark becomes a fragment of its question, under the talk of that day, which begins with
 * it where there was none. What no mark has becomes one note. What was still being written
 * is taken away by the same act. A reason for no answer goes where there is an answer now.
 *
 * @date: (nullable): when the talk was; NULL for today
 * Returns: FALSE with the case as it was: VG_ERROR_NOT_FOUND where a mark has no question
 *   that can take it, VG_ERROR_PARSE where there is nothing to put in, too much, or @date is none
 */
gboolean vg_write_up (VgInterview *interview, VgWriting *writing, const char *date, GError **error);

/* Whether one is still at one with this person. */
gboolean vg_write_up_is_kept (VgCase *subject, const char *party);

/* What one is still at with this person; NULL where nothing is kept. @out_date: (transfer full)
 * (nullable). Returns: (transfer full) (nullable)
 */
VgWriting *vg_write_up_resume (VgCase *subject, const char *party, char **out_date);

/* Keeps it as it is now, as a draft at each stroke of a key; vg_write_up_settle() makes an act of
 * it. */
void vg_write_up_keep (VgCase *subject, const char *party, VgWriting *writing, const char *date);
gboolean vg_write_up_settle (VgCase *subject, const char *party, GError **error);

G_END_DECLS
