/* SPDX-License-Identifier: GPL-3.0-or-later */

/* without-yes.h - whether a side said no (domain report 1.3, P2: taking part is voluntary, and
 * silence is an answer too).
 */
#pragma once

#include "derive/way-rules.h"
#include "model/case.h"

G_BEGIN_DECLS

/* Whether on one side there are people, and not one of them may still take part: they refused, did
 * not answer, are not approached any more, or took their consent back. Who was not asked yet may.
 */
gboolean vg_without_yes (VgCase *subject, VgWayRules *rules);

G_END_DECLS
