/* SPDX-License-Identifier: GPL-3.0-or-later */

/* described.h - all that stands in a case, to compare with. */
#pragma once

#include "model/case.h"

/* "place=value", a line each, in their order. Returns: (transfer full) */
char *described (VgCase *subject);
