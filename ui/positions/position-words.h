/* SPDX-License-Identifier: GPL-3.0-or-later */

/* position-words.h - what the page of acknowledgement and consents says: pure functions, in
 * the screen's language.
 */
#pragma once

#include "derive/consent-list.h"
#include "derive/facet-list.h"
#include "derive/goal-list.h"
#include "derive/sheet.h"

G_BEGIN_DECLS

/* VgPositionWords: from where the page has its words. Lends all. */
typedef struct {
  VgCase *subject;
  VgShelf *shelf;
  VgSheet *sheet;
  VgMeanings *meanings;
  VgGoalList *kinds;
} VgPositionWords;

/* "✓ May be told to mevrouw Vlinder", "○ Nobody asked yet whether this may be told"; never
 * by the sign alone. Returns: (transfer full)
 */
char *vg_say_release (VgCase *subject, const VgFacetRow *row) G_GNUC_WARN_UNUSED_RESULT;

/* "said on 7 April 2026"; NULL where nothing was. Returns: (transfer full) (nullable) */
char *vg_say_said_on (const VgFacetRow *row, VgSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;

/* What stands for no value: "nothing noted", "no answer: declined". Returns: (transfer full) */
char *vg_say_no_value (const VgFacetRow *row, VgSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;

/* "✓ given · 24 April 2026 · 6 days old", "○ not asked yet". Returns: (transfer full) */
char *vg_say_consent (const VgConsentRow *row, VgSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;

/* Why a given consent is to be asked again, and when. Returns: (transfer full) */
char *vg_say_ask_again (const VgConsentRow *row, VgMeanings *meanings) G_GNUC_WARN_UNUSED_RESULT;

/* "withdrawn · 16 April 2026: “…”", one line of a history. Returns: (transfer full) */
char *vg_say_moment (const VgConsentMoment *moment, VgSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;

/* The words with their marks: “…”. Returns: (transfer full) */
char *vg_say_quoted (const char *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
