/* SPDX-License-Identifier: GPL-3.0-or-later */

/* chance.h - random acts that a case takes; from the seed of the test program. */
#pragma once

#include "interview/interview.h"

G_BEGIN_DECLS

/* Records something the item takes. FALSE for items that take nothing (notes, checks). */
gboolean chance_answer (VgInterview *interview, VgItem *item);

/* One act of a talk: an answer, one taken away, a reason, a facet, a fact of the case, a
 * release, an undo or a redo.
 */
void chance_act (VgInterview *interview);

/* @n, and a tenth of it where everything is slow (valgrind). */
guint chance_rounds (guint n);

/* One of the lent texts of a NULL-terminated list. */
const char *chance_word (const char *const *words);

G_END_DECLS
