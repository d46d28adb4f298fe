/* SPDX-License-Identifier: GPL-3.0-or-later */

/* check.h - everything that is wrong with guides, all at once.
 *
 * The rules, by their words (data/guides/README.md tells them to an organisation):
 *
 *   the file      unreadable not-json wrong-format more-findings
 *   its shape     unknown-key key-not-for-kind missing-key wrong-type unknown-kind
 *                 unknown-word missing-language empty-text bad-character bad-id empty-list
 *                 duplicate-id duplicate-value duplicate-guide bad-scale bad-sets missing-sets
 *                 unknown-facet unknown-consent duplicate-facet duplicate-consent
 *   conditions    bad-condition unknown-name other-party unknown-item unknown-value no-value
 *                 loop unreachable
 *   mirrors       unknown-mirror mirror-not-mutual mirror-kind no-mirror-guide
 *                 topic-without-mirror
 *   the order     opens-with-event no-consent-before-event no-closing no-stop-signal
 *   notes         missing-je missing-plain mirror-not-found
 */
#pragma once

#include "guide/finding.h"
#include "guide/guide-set.h"

G_BEGIN_DECLS

/* Checks what the set has to be checked, together. Its findings move out of it.
 *
 * Returns: (transfer full) (element-type VgFinding): in the order of files and lines
 */
GPtrArray *vg_guide_check_set (VgGuideSet *set) G_GNUC_WARN_UNUSED_RESULT;

/* Checks the files together: mirrors and other ids are looked for among them first,
 * then in @shelf_folder (nullable). A file that is no JSON is a finding too; one whose name
 * ends in ".schema.json" is passed over, so that a whole folder can be given.
 *
 * Returns: (transfer full) (element-type VgFinding): in the order of files and lines
 */
GPtrArray *vg_guide_check_files (const char *const *paths,
                                 const char *shelf_folder) G_GNUC_WARN_UNUSED_RESULT;

/* The same for one text, which is called @name in the findings. Any bytes will do; they
 * cost time and memory in proportion to @length.
 */
GPtrArray *vg_guide_check_text (const char *name,
                                const char *text,
                                gsize length,
                                const char *shelf_folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
