/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-search.h - words in what stands in a case now. */
#pragma once

#include "model/case.h"
#include "search/needle.h"

G_BEGIN_DECLS

typedef struct {
  char *place;
  char *excerpt;
} VgFound;

void vg_found_free (VgFound *self);

/* The places whose texts hold the words, each with a line around the first of them, in the
 * order of places; texts that were replaced or removed do not count.
 *
 * Returns: (transfer full) (element-type VgFound)
 */
GPtrArray *vg_case_search (VgCase *subject, VgNeedle *needle) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
