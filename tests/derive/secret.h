/* SPDX-License-Identifier: GPL-3.0-or-later */

/* secret.h - random acts about one party that the other may not notice. */
#pragma once

#include "interview/interview.h"

G_BEGIN_DECLS

/* "harmed" for "accused" and the other way round. */
const char *secret_get_other (const char *party);

/* Changes something the interview's party said or is, and did not release. @may_rename: what
 * they are called as well.
 */
void secret_change (VgInterview *of_other, gboolean may_rename);

G_END_DECLS
