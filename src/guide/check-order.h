/* SPDX-License-Identifier: GPL-3.0-or-later */

/* check-order.h - what a guide must have, where, and only once. */
#pragma once

#include "guide/guide-file.h"

G_BEGIN_DECLS

void vg_check_order (VgGuideFile *file);

/* Notes on wordings that a person may need and the guide lacks. */
void vg_check_wordings (VgGuideFile *file);

G_END_DECLS
