/* SPDX-License-Identifier: GPL-3.0-or-later */

/* term.h - one node of a condition that has been read.
 *
 * A term is never changed once term-read.c has made it. Its fields are open to the files
 * of this module only.
 */
#pragma once

#include "condition/value-type.h"

G_BEGIN_DECLS

typedef enum {
  VG_TERM_CONSTANT, /* @constant, a scalar or null */
  VG_TERM_LIST,     /* a list of terms */
  VG_TERM_VAR,
  VG_TERM_SAME,
  VG_TERM_DIFFERS,
  VG_TERM_NOT,
  VG_TERM_AND,
  VG_TERM_OR,
  VG_TERM_IF,
  VG_TERM_IN,
  VG_TERM_BELOW,
  VG_TERM_AT_MOST,
  VG_TERM_ABOVE,
  VG_TERM_AT_LEAST,
  VG_TERM_SUM,
  VG_TERM_ANSWERED,
  VG_TERM_DECLINED,
  VG_TERM_HAS,
  VG_TERM_COUNT,
} VgTermKind;

typedef struct _VgTerm VgTerm;

/* VgTerm:
 * @parent: (nullable): the term whose argument this is
 * @index: its place among the arguments in the rule, -1 where it stands there without a list
 * @name: (nullable): for var, answered, declined, has and count: the name, lent
 * @name_index: its place among the condition's names
 * @args: the arguments that are terms; a name is none
 */
struct _VgTerm {
  VgTermKind kind;
  VgTerm *parent;
  int index;
  const char *name;
  guint name_index;
  JsonNode *constant;
  GPtrArray *args;
};

VgTerm *vg_term_new (VgTermKind kind, VgTerm *parent, int index) G_GNUC_WARN_UNUSED_RESULT;
void vg_term_free (VgTerm *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgTerm, vg_term_free)

const VgTerm *vg_term_get_arg (const VgTerm *self, guint index);

/* How an operator is written: "===". NULL for constants and lists. */
const char *vg_term_kind_get_name (VgTermKind kind);
gboolean vg_term_kind_from_name (const char *name, VgTermKind *out_kind);

/* Which numbers of arguments the operator takes. */
gboolean vg_term_kind_takes (VgTermKind kind, guint n_args);

/* Returns: (transfer full): where the term stands in the rule, as a JSON pointer */
char *vg_term_dup_pointer (const VgTerm *self) G_GNUC_WARN_UNUSED_RESULT;

/* Sets @error to "POINTER: what". */
void vg_term_set_error (const VgTerm *self, GError **error, int code, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/* The types its value may have, as far as the rule alone tells. */
VgValueType vg_term_get_types (const VgTerm *self);

/* Whether its value may be of @wanted, whichever branch an `if` takes. */
gboolean
vg_term_check (const VgTerm *self, VgValueType wanted, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
