/* SPDX-License-Identifier: GPL-3.0-or-later */

/* check-mirror.h - what the guides of both sides have for one another. */
#pragma once

#include "guide/guide-set.h"

G_BEGIN_DECLS

void vg_check_mirrors (VgGuideSet *set, VgGuideFile *file);

G_END_DECLS
