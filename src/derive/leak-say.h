/* SPDX-License-Identifier: GPL-3.0-or-later */

/* leak-say.h - a finding as a sentence for the mediator, in the language of the screen. */
#pragma once

#include "derive/leak.h"

G_BEGIN_DECLS

/* "This cannot go to de heer Kei like this: mevrouw Vlinder has not released it yet." It does
 * not repeat the passage. Returns: (transfer full)
 */
char *vg_leak_say (const VgLeak *leak, VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
