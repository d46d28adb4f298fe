/* SPDX-License-Identifier: GPL-3.0-or-later */

/* step-words.h - what the screen says of a step: pure functions, in the screen's language. */
#pragma once

#include "derive/stage.h"

G_BEGIN_DECLS

/* "done", "under way", "not begun yet". */
const char *vg_step_say_state (const VgStep *step);

/* How far one is, without a total that frightens at the beginning of a talk: "Now at “The
 * story”: 3 of 9 discussed"; the state where nothing is counted. Returns: (transfer full)
 */
char *vg_step_say_progress (const VgStep *step) G_GNUC_WARN_UNUSED_RESULT;

/* The exact figures, for who looks closer: "64 of 110 questions discussed in all".
 *
 * Returns: (transfer full) (nullable): NULL where nothing is counted
 */
char *vg_step_say_count (const VgStep *step) G_GNUC_WARN_UNUSED_RESULT;

/* What one would do with it, for a button: "Begin", "Continue", "Read". With a mnemonic. */
const char *vg_step_say_deed (const VgStep *step);

/* What asks the window for the step: its talk, or its summary. @out_target floats. */
void vg_step_get_action (const VgStep *step, const char **out_action, GVariant **out_target);

G_END_DECLS
