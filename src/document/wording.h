/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wording.h - the few words a document needs of its own, in its own language. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (transfer full): the chip for something still to fill in, "⟦nog in te vullen: datum⟧" */
char *vg_wording_new_chip (const char *language, const char *label) G_GNUC_WARN_UNUSED_RESULT;

/* What stands on a document with chips: "CONCEPT", "DRAFT". */
const char *vg_wording_get_draft (const char *language);

G_END_DECLS
