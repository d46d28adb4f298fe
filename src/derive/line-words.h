/* SPDX-License-Identifier: GPL-3.0-or-later */

/* line-words.h - what stands at one place of a case, as a line one can read: as it is called on
 * its own page, and what it says, in the language of the screen; never a raw value.
 */
#pragma once

#include "guide/shelf.h"
#include "model/case.h"

G_BEGIN_DECLS

typedef struct _VgLineWords VgLineWords;

/* Keeps both. */
VgLineWords *vg_line_words_new (VgCase *subject, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;
void vg_line_words_free (VgLineWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgLineWords, vg_line_words_free)

/* "Kind of event", "Risk: Physical safety", "Ms Merel: What would you like to tell me?"
 *
 * Returns: (transfer full)
 */
char *vg_line_words_say_what (VgLineWords *self, const char *place) G_GNUC_WARN_UNUSED_RESULT;

/* "Violence", "Possible · He was hissed at once.": of a value at @place, or a part of it.
 *
 * Returns: (transfer full) (nullable): NULL where nothing is in it that can be said
 */
char *
vg_line_words_say (VgLineWords *self, const char *place, JsonNode *value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
