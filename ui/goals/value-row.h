/* SPDX-License-Identifier: GPL-3.0-or-later */

/* value-row.h - a heading with the words of a topic to choose from. */
#pragma once

#include "ui/common/value-buttons.h"
#include "ui/goals/goal-words.h"

G_BEGIN_DECLS

/* Appends both to @box. @whose: whose choice it is, for who listens; shown where @heading is
 * NULL
 *
 * Returns: (transfer none): the buttons
 */
VgValueButtons *vg_value_row_add (GtkBox *box,
                                  VgValueShape shape,
                                  VgGoalTopic topic,
                                  const char *heading,
                                  const char *whose);

G_END_DECLS
