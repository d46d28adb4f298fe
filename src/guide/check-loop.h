/* SPDX-License-Identifier: GPL-3.0-or-later */

/* check-loop.h - questions that wait for one another. */
#pragma once

#include "guide/guide-file.h"

G_BEGIN_DECLS

/* Finds groups of items whose conditions need each other's answers; each is told once, at
 * its first item, with all its questions. To be called after check-names.c: takes the
 * conditions from there. The rules of such items are faulty afterwards.
 */
void vg_check_loops (VgGuideFile *file);

G_END_DECLS
