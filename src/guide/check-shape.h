/* SPDX-License-Identifier: GPL-3.0-or-later */

/* check-shape.h - keys, types and required texts, from one table for each kind of object. */
#pragma once

#include "guide/guide-file.h"

G_BEGIN_DECLS

/* FALSE where it is not even a guide of this format: nothing else is worth a look then. */
gboolean vg_check_format (VgGuideFile *file);

void vg_check_shape (VgGuideFile *file);

G_END_DECLS
