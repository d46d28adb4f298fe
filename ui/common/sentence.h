/* SPDX-License-Identifier: GPL-3.0-or-later */

/* sentence.h - a finding of the core, which may begin in the middle of a sentence, as one. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* With a capital at its beginning. Returns: (transfer full) */
char *vg_sentence_dup (const char *finding) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
