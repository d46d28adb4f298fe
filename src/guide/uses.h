/* SPDX-License-Identifier: GPL-3.0-or-later */

/* uses.h - which answers nothing but the talk itself uses.
 *
 * An answer is used where its question stands beside one of the other guide, is of a kind that
 * the program reads by itself (a consent, a goal, …), names a place or a part, or where any data
 * file names it: a condition, a gate, a paper. Every answer can be read back, searched and let
 * the other know; that alone is not counted. An answer that nothing uses may still be worth
 * asking for: it is what a talk is for. But it should not be there by accident.
 */
#pragma once

#include "guide/guide.h"

G_BEGIN_DECLS

/* The ids of such questions of @guide, in its order. @data_folder is looked through whole, but
 * for practice cases and help; files that cannot be read name nothing.
 *
 * Returns: (transfer full) (element-type utf8): lent by @guide
 */
GPtrArray *vg_uses_list_unused (VgGuide *guide, const char *data_folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
