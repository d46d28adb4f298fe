/* SPDX-License-Identifier: GPL-3.0-or-later */

/* guide-paths.h - what "guide paths" prints. */
#pragma once

#include "guide/shelf.h"

G_BEGIN_DECLS

/* Prints which questions of the guide in @path can be asked, its shortest and its longest talk,
 * and which answers nothing uses. The file has no faults, and @guide is what is in it.
 *
 * Returns: VG_EXIT_FINDINGS where a question is dead, else VG_EXIT_DONE
 */
int vg_guide_paths_print (const char *path, VgGuide *guide, VgShelf *shelf);

G_END_DECLS
