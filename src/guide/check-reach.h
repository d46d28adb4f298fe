/* SPDX-License-Identifier: GPL-3.0-or-later */

/* check-reach.h - questions and prompts that nobody can ever be asked.
 *
 * Tries all values of the names that a condition mentions, together with those that the
 * questions it depends on mention. Says nothing where there are too many to try, or
 * where values cannot be listed: what is told is certain.
 */
#pragma once

#include "guide/guide-set.h"

G_BEGIN_DECLS

/* After check-names.c and check-loop.c: faulty rules are left alone. */
void vg_check_reach (VgGuideSet *set, VgGuideFile *file);

G_END_DECLS
