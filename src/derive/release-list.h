/* SPDX-License-Identifier: GPL-3.0-or-later */

/* release-list.h - what of each thing a person said may go to the other, in whose words and
 * since when: at one glance.
 *
 * In the order of their guide: answers and fragments, goals, acknowledgement, consents;
 * then what no question asks for. Not offered: parked answers, the mediator's observations,
 * what was explained or read back, and answers to questions after what must not be known. A
 * release whose words are gone is listed as lapsed.
 */
#pragma once

#include "guide/shelf.h"
#include "interview/release-past.h"
#include "interview/release.h"

G_BEGIN_DECLS

/* VgReleaseRow:
 * @title: the question, in the language of the screen
 * @guide, @item, @section: (nullable): where it is asked, and what its part of the guide is
 *   called on the screen; NULL for what no question asks for
 * @value: (nullable): the choice that was made, as the screen calls it: "denies", "7"
 * @words: (nullable): what the person said
 * @as: (nullable): "quotation" or "paraphrase" for a fragment
 * @former: (nullable): of a lapsed release, the words that were released
 * @state: how it stands now; @how: (nullable): "as-is", "other-words", "later" or "no"
 * @released: (nullable): the words that may go now
 * @to: whom it names, NULL-terminated; @date: (nullable): of the release
 * @past: (element-type VgReleasePast): to whom it could go once
 * @told: (element-type VgTold): when and to whom it was told
 */
typedef struct {
  char *place;
  char *title;
  char *guide;
  char *item;
  char *section;
  char *value;
  char *words;
  char *as;
  char *former;
  VgRelease state;
  char *how;
  char *released;
  char **to;
  char *date;
  GPtrArray *past;
  GPtrArray *told;
} VgReleaseRow;

void vg_release_row_free (VgReleaseRow *self);

/* Returns: (transfer full) (element-type VgReleaseRow) */
GPtrArray *
vg_release_list (VgCase *subject, VgShelf *shelf, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* How it stands as a word for programs ("none", "no", "later", "lapsed", "given"), and in
 * the language of the screen. Lend.
 */
const char *vg_release_row_get_state_name (const VgReleaseRow *self);
const char *vg_release_row_say_state (const VgReleaseRow *self);

/* Whether it was decided otherwise, but the consent to pass anything on is refused or was
 * withdrawn (release.h).
 */
gboolean vg_release_row_is_closed (const VgReleaseRow *self);

G_END_DECLS
