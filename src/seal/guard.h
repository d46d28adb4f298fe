/* SPDX-License-Identifier: GPL-3.0-or-later */

/* guard.h - what a process does before it holds a key. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes libsodium ready; every function of seal/ calls it, again and again is free. */
void vg_guard_start (void);

/* No core dump, no other process of the same user may look into this one. Not in a build
 * with sanitizers, which look into themselves. For the programs, before they ask for a passphrase.
 */
void vg_guard_harden (void);

G_END_DECLS
