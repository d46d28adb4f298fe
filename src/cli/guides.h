/* SPDX-License-Identifier: GPL-3.0-or-later */

/* guides.h - the shipped guides, read once in a run of the program. */
#pragma once

#include "guide/shelf.h"

G_BEGIN_DECLS

/* Returns: (transfer full) (nullable) */
VgShelf *vg_guides_read (GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
