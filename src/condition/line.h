/* SPDX-License-Identifier: GPL-3.0-or-later */

/* line.h - a condition and plain data as one line of JSON.
 *
 *   {"rule": …, "data": …}   →   {"result": …} or {"error": "…"}
 *
 * A name is looked up in the data as JsonLogic does: the parts between dots are members,
 * or places in a list counted from 0; "" is the data whole. What is missing or null is
 * open. An object with a member "none" stands for an answer that is none:
 * {"none": "declined"} and {"none": "does-not-know"} are settled, {"none": "not-applicable"}
 * does not apply, {"none": "not-asked"} and {"none": "later"} are open.
 * An unknown result is the text "unknown".
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @line may hold anything. Returns: (transfer full): canonical JSON without a line end */
char *vg_condition_answer_line (const char *line, gsize length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
