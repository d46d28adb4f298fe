/* SPDX-License-Identifier: GPL-3.0-or-later */

/* shipped-shelf.h - for tests: the guides that ship. */
#pragma once

#include "guide/shelf.h"

G_BEGIN_DECLS

/* Read once for all tests of a program: none of them changes it. Lends. */
VgShelf *shipped_shelf_get (void);

G_END_DECLS
