/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-card.h - one case of a list: what one glance needs.
 *
 * A GObject with the read-only properties "key", "label", "stage", "next", "people",
 * "reminder" (of an answer that is awaited and of days on which data go, or NULL), "needs" and
 * "handed", texts in the screen's language of the moment they are first asked for, and "fault": why
 * the case cannot be opened, or NULL. Made of a card (derive/stage-card.h), which is read when
 * something is asked for.
 */
#pragma once

#include "guide/shelf.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define VG_TYPE_CASE_CARD (vg_case_card_get_type ())
G_DECLARE_FINAL_TYPE (VgCaseCard, vg_case_card, VG, CASE_CARD, GObject)

/* @key: (nullable): what a workspace opens the case by; NULL: the case's id
 * @card: its text
 *
 * Returns: (transfer full)
 */
VgCaseCard *vg_case_card_new (const char *key, GBytes *card) G_GNUC_WARN_UNUSED_RESULT;

/* A case that cannot be opened. Returns: (transfer full) */
VgCaseCard *vg_case_card_new_fault (const char *key,
                                    const char *label,
                                    const char *fault) G_GNUC_WARN_UNUSED_RESULT;

/* The card of a case file, or one with a fault. @shelf: (nullable): without it there is no
 * next step. Returns: (transfer full)
 */
VgCaseCard *vg_case_card_read (const char *path, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;

const char *vg_case_card_get_key (VgCaseCard *self);
const char *vg_case_card_get_label (VgCaseCard *self);
const char *vg_case_card_get_stage (VgCaseCard *self);
const char *vg_case_card_get_next (VgCaseCard *self);
const char *vg_case_card_get_people (VgCaseCard *self);
const char *vg_case_card_get_reminder (VgCaseCard *self);
const char *vg_case_card_get_fault (VgCaseCard *self);

/* Words of the program, or NULL: "registration", "denies", "face-to-face"; the day of the
 * last talk or other contact; the moment of the last act; the day since when nobody heard
 * anything; the number of its registration.
 */
const char *vg_case_card_get_stage_word (VgCaseCard *self);
const char *vg_case_card_get_position (VgCaseCard *self);
const char *vg_case_card_get_form (VgCaseCard *self);
const char *vg_case_card_get_moment (VgCaseCard *self);
const char *vg_case_card_get_changed (VgCaseCard *self);
const char *vg_case_card_get_since (VgCaseCard *self);
const char *vg_case_card_get_registration (VgCaseCard *self);

/* What the person is called in the case, or NULL: "harmed", "accused". */
const char *vg_case_card_get_name (VgCaseCard *self, const char *party);

/* How many days nobody heard anything, -1 where nobody knows. */
int vg_case_card_get_days_waiting (VgCaseCard *self);

/* After so many one does well to look. */
#define VG_CASE_CARD_WAITING_DAYS 14

/* Red flags that nobody resolved; signals not discussed yet. */
guint vg_case_card_get_n_flags (VgCaseCard *self);
guint vg_case_card_get_n_signals (VgCaseCard *self);

/* Those two in words, or NULL where there are none. Lends. */
const char *vg_case_card_get_needs (VgCaseCard *self);

/* That the case is in other hands (derive/handed.h), or NULL. Lends. */
const char *vg_case_card_get_handed (VgCaseCard *self);

/* Label, people and stage, folded (words/tokens.h), a line each: for looking words up in. */
const char *vg_case_card_get_folded (VgCaseCard *self);

G_END_DECLS
