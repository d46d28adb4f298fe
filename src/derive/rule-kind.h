/* SPDX-License-Identifier: GPL-3.0-or-later */

/* rule-kind.h - the kinds of files with rules on a case, and their words. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  VG_RULE_GATES,
  VG_RULE_REVIEWS,
  VG_RULE_CONTRADICTIONS,
  VG_RULE_BALANCE,
  VG_RULE_DENIAL,
  VG_RULE_MELDCODE,
  VG_RULE_N_KINDS,
} VgRuleKindId;

/* VgRuleKind:
 * @folder, @file: where it lies in the data; the two paths are of one format
 * @list: the member with the rules
 */
typedef struct {
  VgRuleKindId id;
  const char *format;
  const char *folder;
  const char *file;
  const char *list;
} VgRuleKind;

/* The name that follows from the reviews themselves. */
#define VG_RULE_REVIEW_FACT "facts.review-needed"

const VgRuleKind *vg_rule_kind_get (VgRuleKindId id);

/* The first of that format. Returns: (transfer none) (nullable): NULL for a format that is
 * none of them
 */
const VgRuleKind *vg_rule_kind_find (const char *format);

/* What the balance can count, and what can ask for attention; NULL-terminated. */
extern const char *const vg_rule_kind_indicators[];
extern const char *const vg_rule_kind_attentions[];

G_END_DECLS
