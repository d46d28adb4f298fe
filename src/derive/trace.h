/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trace.h - what in a text leads to a person: addresses, numbers, dates and names.
 *
 * Addresses are of e-mail, of the web, postcodes, and streets with a house number. A number
 * has several digits, however they are parted ("06-12 34 56", "+31 6 123456"); a time is
 * none. A date is a day of a month, in figures or in words. A name is a word with a capital
 * inside a sentence.
 */
#pragma once

#include "derive/leak-rules.h"
#include "words/tokens.h"

G_BEGIN_DECLS

typedef enum {
  VG_TRACE_ADDRESS,
  VG_TRACE_NUMBER,
  VG_TRACE_DATE,
  VG_TRACE_NAME,
} VgTraceKind;

/* VgTrace: @n words from word @first on.
 * @key: the same for the same thing: the folded words of an address, "#" and the digits of a
 *       number, "@" and month and day of a date, "!" and the folded word of a name
 */
typedef struct {
  VgTraceKind kind;
  guint first;
  guint n;
  char *key;
} VgTrace;

void vg_trace_free (VgTrace *self);

#define VG_TRACE_WORDS_MOST 12 /* a longer address is cut: its beginning tells enough */

/* In the order of the words that give them away; one word may be part of several. A year is also a
 * number of its own, but where @years_of_dates is no and it belongs to a date: a text's own date is
 * none of the year alone.
 *
 * Returns: (transfer full) (element-type VgTrace)
 */
GPtrArray *vg_traces_find (VgTokens *tokens,
                           VgLeakRules *rules,
                           gboolean years_of_dates) G_GNUC_WARN_UNUSED_RESULT;

/* The key of a name that is word @index: "Anna" and "Anna’s" are one. Returns: (transfer full) */
char *vg_trace_dup_name_key (VgTokens *tokens, guint index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
