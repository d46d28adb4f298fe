/* SPDX-License-Identifier: GPL-3.0-or-later */

/* person-name.h - what a person is called, and where a text names them.
 *
 * A name is what somebody wishes to be called or once did, up to a comma ("de heer Kei, de vader
 * van Merel"), and its last word where that has a capital: "de heer Kei", "Kei". What somebody else
 * in the case is called by too names neither.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* All names, the longest first, for the shorter may stand in it; those of others as well.
 *
 * Returns: (transfer full) (element-type utf8)
 */
GPtrArray *vg_person_name_list (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

typedef struct _VgPersonName VgPersonName;

/* Knows nothing of the case any more once it is made. */
VgPersonName *vg_person_name_new (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;
void vg_person_name_free (VgPersonName *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgPersonName, vg_person_name_free)

/* What one looks for to find the most of them: "Kei". Lends; NULL where there is no name. */
const char *vg_person_name_get_word (VgPersonName *self);

/* Whether a text in @value (nullable), at any depth, names the person. */
gboolean vg_person_name_is_in (VgPersonName *self, JsonNode *value);

G_END_DECLS
