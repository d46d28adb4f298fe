/* SPDX-License-Identifier: GPL-3.0-or-later */

/* release-question.h - how one asks a person whether something may go to the other.
 *
 * The wordings are data/gates/release-question.json (its schema lies beside it): asked item
 * by item, with "later" and "no" as good as "yes" (domain report 0.1).
 */
#pragma once

#include "derive/release-list.h"

G_BEGIN_DECLS

/* In the person's own language and form of address; names the other by the name they chose,
 * and never by their role.
 *
 * @to: (nullable): whom it would go to, NULL-terminated; NULL for whom the release names, else
 *   the other side
 * Returns: (transfer full) (nullable): NULL with @error naming the file and the place
 */
char *vg_release_question_say (VgCase *subject,
                               const VgReleaseRow *row,
                               const char *const *to,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
