/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-template.h - the template of a paper: the organisation's own (own-folder.h), or the shipped
 * one. */
#pragma once

#include "document/template.h"

G_BEGIN_DECLS

/* templates/LANGUAGE/ID.md. Returns: (transfer full) (nullable): NULL with @error set */
VgTemplate *vg_paper_template_read (const char *id,
                                    const char *language,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
