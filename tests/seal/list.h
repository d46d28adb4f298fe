/* SPDX-License-Identifier: GPL-3.0-or-later */

/* list.h - a list of 2,048 made-up words, in the order of the alphabet. */
#pragma once

#include <glib.h>

/* Returns: (transfer full): NULL-terminated */
char **list_new (void) G_GNUC_WARN_UNUSED_RESULT;
