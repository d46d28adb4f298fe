/* SPDX-License-Identifier: GPL-3.0-or-later */

/* turning-words.h - what can be written about a signal, about advice and about a referral, and
 * how each is said in a line. A record is found by its place: "signal/ID", "advice/ID",
 * "referral/ID".
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

typedef enum {
  VG_TURNING_TEXT,
  VG_TURNING_DATE,
  VG_TURNING_WORD, /* one of @words */
} VgTurningKind;

/* VgTurningWord: @label is marked for translation, not translated. */
typedef struct {
  const char *value;
  const char *label;
} VgTurningWord;

/* VgTurningField: @label as above
 * @words: (nullable): ends with one without a value
 */
typedef struct {
  const char *member;
  const char *label;
  VgTurningKind kind;
  const VgTurningWord *words;
} VgTurningField;

/* The fields of the record at @place, in the order in which they are asked; ends with one
 * without a member.
 */
const VgTurningField *vg_turning_words_get_fields (const char *place);

/* What is written in @member now, or NULL. Lends. */
const char *vg_turning_words_get (VgCase *subject, const char *place, const char *member);

/* NULL or empty takes it away. */
gboolean vg_turning_words_set (VgCase *subject,
                               const char *place,
                               const char *member,
                               const char *text,
                               GError **error);

gboolean vg_turning_words_remove (VgCase *subject, const char *place, GError **error);

/* What it is: the words of the signal, who was asked, who was pointed to whom.
 *
 * Returns: (transfer full)
 */
char *vg_turning_words_dup_title (VgCase *subject, const char *place) G_GNUC_WARN_UNUSED_RESULT;

/* How it stands: when, about whom, and what is not known yet. Returns: (transfer full) */
char *vg_turning_words_dup_state (VgCase *subject, const char *place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
