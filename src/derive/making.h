/* SPDX-License-Identifier: GPL-3.0-or-later */

/* making.h - a summary while it is made: what it is read from, and its texts. */
#pragma once

#include "derive/sheet.h"
#include "interview/route.h"

G_BEGIN_DECLS

/* VgMaking: all lent.
 * @wording: how one speaks with the person
 * @is_for_party: their own copy, not the mediator's
 */
typedef struct {
  VgCase *subject;
  VgGuide *guide;
  VgRoute *route;
  VgSheet *sheet;
  const char *party;
  const char *language;
  VgWording wording;
  gboolean is_for_party;
} VgMaking;

/* The sheet's word in the language of the paper. */
const char *vg_making_say (VgMaking *self, const char *group, const char *word);

/* A text that came from @place (nullable). Returns: (transfer full) */
JsonNode *vg_making_new_text (const char *text, const char *place) G_GNUC_WARN_UNUSED_RESULT;

/* The same, with what is missing ("open" of the sheet) while it is empty.
 *
 * Returns: (transfer full)
 */
JsonNode *vg_making_new_wanted (VgMaking *self,
                                const char *text,
                                const char *place,
                                const char *open) G_GNUC_WARN_UNUSED_RESULT;

void
vg_making_set_text (JsonObject *object, const char *member, const char *text, const char *place);

/* How the words at @place stand with the other party: a word, or "" where nobody asked. */
const char *vg_making_say_release (VgMaking *self, const char *place);

/* Whether the item is out of sight: parked, or not at issue. */
gboolean vg_making_is_parked (VgMaking *self, VgItem *item);

/* Whether what stands at @place is in sight: it is not when every item that would ask for
 * it is parked. What no item asks for is.
 */
gboolean vg_making_is_in_sight (VgMaking *self, const char *place);

G_END_DECLS
