/* SPDX-License-Identifier: GPL-3.0-or-later */

/* check-text.h - ids, and texts that people read. */
#pragma once

#include "guide/guide-file.h"

G_BEGIN_DECLS

/* Letters, digits and hyphens, no more than 64; begins with a letter or a digit, and not
 * with "own-", which the mediator's own questions have.
 */
void vg_check_id (VgGuideFile *file, JsonNode *node, const char *key, const char *id);

/* A text without languages. */
void vg_check_string (VgGuideFile *file, JsonNode *node, const char *key, const char *id);

/* An object of languages; @needs_both: Dutch and English, else at least one. */
void vg_check_text (VgGuideFile *file,
                    JsonNode *node,
                    const char *key,
                    const char *id,
                    gboolean needs_both);

G_END_DECLS
