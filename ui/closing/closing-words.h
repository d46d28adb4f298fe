/* SPDX-License-Identifier: GPL-3.0-or-later */

/* closing-words.h - the page of the closing in words: pure functions. */
#pragma once

#include "derive/aftercare.h"
#include "derive/closing.h"

G_BEGIN_DECLS

/* "It ended on 2 March 2026. It is kept until 2 March 2031." Returns: (transfer full) */
char *vg_say_closed (const VgClosing *closing) G_GNUC_WARN_UNUSED_RESULT;

/* "✓ done on 4 March 2026", "planned for 4 March 2026", "no day yet". Returns: (transfer full) */
char *vg_say_moment_day (const VgAftercare *moment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
