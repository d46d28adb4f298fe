/* SPDX-License-Identifier: GPL-3.0-or-later */

/* goal-line.h - a line of a talk in the terminal that is about goals. */
#pragma once

#include "interview/interview.h"

G_BEGIN_DECLS

/* Writes a goal down, and prints how it is rehearsed. @item: of the kind goal. */
gboolean vg_goal_line_add (VgInterview *interview, VgItem *item, const char *words, GError **error);

/* One part of the goal that was written last. */
gboolean vg_goal_line_set (VgInterview *interview,
                           VgItem *item,
                           const char *part,
                           const char *text,
                           GError **error);

/* Whether a line is about the goals that @item asks something of, and whether one of them has no
 * such part yet.
 */
gboolean vg_goal_line_takes (VgInterview *interview, VgItem *item);
gboolean vg_goal_line_is_open (VgInterview *interview, VgItem *item);

/* Notes @line as that part of the first goal without one. */
gboolean
vg_goal_line_answer (VgInterview *interview, VgItem *item, const char *line, GError **error);

/* Prints which goal that is; nothing where there is none. */
void vg_goal_line_print_open (VgInterview *interview, VgItem *item);

G_END_DECLS
