/* SPDX-License-Identifier: GPL-3.0-or-later */

/* open-flags.h - the red flags that are open in a case, as a line for what is not about risks: so
 * that nobody goes on, or ends, past one unawares. In the screen's language, with their titles.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* Each counts once, in however many assessments it stands. */
guint vg_open_flags_count (VgCase *subject);

/* "1 red flag is open". Returns: (transfer full) (nullable): NULL where @n is 0 */
char *vg_open_flags_say_count (guint n) G_GNUC_WARN_UNUSED_RESULT;

/* "1 red flag is open: Signs of being overcome".
 *
 * Returns: (transfer full) (nullable): NULL where none is open, as below
 */
char *vg_open_flags_say (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* For a case that ends, or has ended: which, and that somebody has to look after it. */
char *vg_open_flags_say_at_end (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
