/* SPDX-License-Identifier: GPL-3.0-or-later */

/* variable.h - a name in a search, and the values that are tried for it. */
#pragma once

#include "guide/range.h"

G_BEGIN_DECLS

/* VgVariable:
 * @source: (nullable): the item of the guide under check that it is the answer of
 * @values: of VgValue; the first is open
 * @now: which of them is tried
 */
typedef struct {
  char *name;
  VgEntry *source;
  VgRange *range;
  GArray *values;
  guint now;
} VgVariable;

VgVariable *
vg_variable_new (VgGuideSet *set, VgGuideFile *file, const char *name) G_GNUC_WARN_UNUSED_RESULT;
void vg_variable_free (VgVariable *self);

/* Whether the guides list all its values. */
gboolean vg_variable_is_listed (VgVariable *self);

/* Fills @values. Without a list they are those around each of @constants (of JsonNode).
 * FALSE where there are too many.
 */
gboolean vg_variable_list_values (VgVariable *self, GPtrArray *constants, gboolean with_declined);

/* Whether something is recorded for it now: a value, or a reason for none. */
gboolean vg_variable_is_told (VgVariable *self);

/* Goes to the next value; FALSE when it begins again. */
gboolean vg_variable_next (VgVariable *self);

void vg_variable_get_value (VgVariable *self, VgValue *out_value);

G_END_DECLS
