/* SPDX-License-Identifier: GPL-3.0-or-later */

/* probe.h - a prompt: what one may ask next. Lives as long as its guide. */
#pragma once

#include "condition/condition.h"
#include "guide/wording.h"

G_BEGIN_DECLS

typedef struct _VgProbe VgProbe;

const char *vg_probe_get_ask (VgProbe *self, const VgWording *wording);

/* NULL where it fits everybody. The rule is the condition as it stands in the guide. */
VgCondition *vg_probe_get_when (VgProbe *self);
JsonNode *vg_probe_get_rule (VgProbe *self);

/* Whether it also stands on the screen during a pause: what one says when somebody is moved. */
gboolean vg_probe_is_for_pause (VgProbe *self);

G_END_DECLS
