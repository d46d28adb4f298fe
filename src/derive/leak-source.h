/* SPDX-License-Identifier: GPL-3.0-or-later */

/* leak-source.h - every text of a case that someone said in confidence, and whose it is.
 *
 * Taken from the acts, so that words which were changed or taken away since are in it too:
 * they were said. What all of them agreed on or arranged together is nobody's and not in it; a
 * clause for some of them is theirs.
 */
#pragma once

#include "derive/leak-rules.h"
#include "model/case.h"

G_BEGIN_DECLS

/* VgLeakSource:
 * @place: where it stands, or stood
 * @ground: (nullable): the place whose release would let it go: for words of a release or of
 *          the register the place these are about; NULL where no release can be given
 * @party: (nullable): whose it is; NULL: the mediator's own
 * @language: (nullable): "nl" or "en"
 * @known_to: (nullable): the others who know it, too: of a clause whom it concerns
 * @is_marked: it must not be known: the party said no, or was asked just that
 */
typedef struct {
  char *place;
  char *ground;
  char *party;
  char **known_to;
  char *text;
  char *language;
  gboolean is_marked;
} VgLeakSource;

void vg_leak_source_free (VgLeakSource *self);

/* In the order of the acts; each text once per place.
 *
 * Returns: (transfer full) (element-type VgLeakSource)
 */
GPtrArray *vg_leak_source_list (VgCase *subject, VgLeakRules *rules) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
