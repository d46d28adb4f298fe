/* SPDX-License-Identifier: GPL-3.0-or-later */

/* record.h - what may stand at which place: one table of records and their fields.
 *
 * A record is a JSON object at one place of the case. Its kind is found by the place; the
 * table gives each field its type and, where it is one of a few words, the words. Members
 * that the table does not name are kept. Values are texts and integers, never fractions.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum {
  VG_FIELD_TEXT,
  VG_FIELD_INT,
  VG_FIELD_RATING, /* an integer from 0 to 10 */
  VG_FIELD_DATE,
  VG_FIELD_WORD,           /* one of @words */
  VG_FIELD_WORD_OR_PEOPLE, /* one of @words, or a list of the ids of people */
  VG_FIELD_PEOPLE,         /* the id of one person, or a list of them */
  VG_FIELD_VALUE,          /* a text, an integer, or a list of texts */
} VgFieldKind;

/* VgField:
 * @words: (nullable): the allowed words, NULL-terminated
 */
typedef struct {
  const char *name;
  VgFieldKind kind;
  const char *const *words;
} VgField;

/* VgRecordKind:
 * @pattern: "consent/+/+": a plus is any one word, a final star any words
 * @fields: ends with a field without a name
 * @is_scalar: the value itself is of the first field's type; the record is no object
 */
typedef struct {
  const char *pattern;
  const VgField *fields;
  gboolean is_scalar;
} VgRecordKind;

/* Returns: (transfer none) (nullable): NULL for a place no record has */
const VgRecordKind *vg_record_kind_of (const char *place);

/* FALSE with an error that says which member is wrong and what may stand there. */
gboolean
vg_record_check (const char *place, JsonNode *value, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The allowed words of a field of the record at @place, or NULL. */
const char *const *vg_record_get_words (const char *place, const char *field);

G_END_DECLS
