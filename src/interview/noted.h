/* SPDX-License-Identifier: GPL-3.0-or-later */

/* noted.h - what was noted in passing, in the order in which it was. */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* The places under @prefix ("note", "signal"), the one noted first before the others; to
 * change one later moves it nowhere.
 *
 * Returns: (transfer full) (element-type utf8)
 */
GPtrArray *vg_noted_list_places (VgCase *subject, const char *prefix) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
