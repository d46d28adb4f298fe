/* SPDX-License-Identifier: GPL-3.0-or-later */

/* rule-check.h - everything that is wrong with files of rules on a case, all at once.
 *
 * Five formats, each a list of rules for the mediator's eyes (data/gates/README.md):
 * voorgesprek-gates/1, voorgesprek-reviews/1, voorgesprek-contradictions/1,
 * voorgesprek-balance/1, voorgesprek-path/1. The rules of the checker, by their words:
 *
 *   the file     unreadable not-json wrong-format not-for-mediator more-findings
 *   its shape    unknown-key missing-key wrong-type unknown-word missing-language empty-text
 *                bad-character bad-id empty-list duplicate-id two-sides bad-place
 *   conditions   bad-condition unknown-name other-party unknown-item unknown-value no-value
 *                unknown-goal loop
 *   balance      bad-attention unknown-item no-mirror
 */
#pragma once

#include "guide/finding.h"

G_BEGIN_DECLS

/* Questions are looked for in the guides of @shelf_folder, kinds of goal in the shipped list;
 * a file whose name ends in ".schema.json" is passed over.
 *
 * Returns: (transfer full) (element-type VgFinding): in the order of files and lines
 */
GPtrArray *vg_rule_check_files (const char *const *paths,
                                const char *shelf_folder) G_GNUC_WARN_UNUSED_RESULT;

/* The same for one text, which is called @name in the findings. Any bytes will do. */
GPtrArray *vg_rule_check_text (const char *name,
                               const char *text,
                               gsize length,
                               const char *shelf_folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
