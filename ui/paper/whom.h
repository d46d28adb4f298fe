/* SPDX-License-Identifier: GPL-3.0-or-later */

/* whom.h - whom a paper is for: its file name tells nothing of the case. */
#pragma once

#include "workspace/paper-list.h"

G_BEGIN_DECLS

/* As that person wishes to be called; the mediator's paper on one person says on whom.
 *
 * Returns: (transfer full)
 */
char *vg_whom_say (VgCase *subject, const VgPaper *paper) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
