/* SPDX-License-Identifier: GPL-3.0-or-later */

/* speech.h - names, values and whole conditions in the words of the guides. */
#pragma once

#include "guide/guide.h"

G_BEGIN_DECLS

/* VgSpeech: in which language, and whose labels are looked for: those of @guide first
 * (nullable), then those of @guides (nullable, of VgGuide).
 */
typedef struct {
  const char *language;
  VgGuide *guide;
  GPtrArray *guides;
} VgSpeech;

/* A name, or with @value one of its values, as it stands in the middle of a sentence.
 *
 * Returns: (transfer full)
 */
char *
vg_speech_say (const VgSpeech *self, const char *name, JsonNode *value) G_GNUC_WARN_UNUSED_RESULT;

/* A whole rule: "the kind of event is theft or the relation is partner".
 *
 * Returns: (transfer full)
 */
char *vg_speech_say_rule (const VgSpeech *self, JsonNode *rule) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
