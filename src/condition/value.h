/* SPDX-License-Identifier: GPL-3.0-or-later */

/* value.h - what stands behind a name that a condition mentions. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* VgValueState:
 * @VG_VALUE_OPEN: not asked yet, or for later: unknown, and worth asking
 * @VG_VALUE_SETTLED: the party left it so (declined, does not know): unknown, not asked again
 * @VG_VALUE_NOT_APPLICABLE: comparisons are no
 * @VG_VALUE_GIVEN: @node holds it
 */
typedef enum {
  VG_VALUE_OPEN,
  VG_VALUE_SETTLED,
  VG_VALUE_NOT_APPLICABLE,
  VG_VALUE_GIVEN,
} VgValueState;

/* VgValue:
 * @node: (nullable) (owned): set exactly when @state is VG_VALUE_GIVEN; a null is taken as open
 * @is_declined: the party declined, for the operator of that name
 */
typedef struct {
  VgValueState state;
  JsonNode *node;
  gboolean is_declined;
} VgValue;

#define VG_VALUE_INIT                                                                              \
  {                                                                                                \
    VG_VALUE_OPEN, NULL, FALSE                                                                     \
  }

void vg_value_clear (VgValue *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VgValue, vg_value_clear)

/* Fills @out_value, which is VG_VALUE_INIT when called. */
typedef void (*VgLookup) (const char *name, VgValue *out_value, gpointer user_data);

/* Says a name, or with @value a value of that name, in the reader's words:
 * "the kind of event", "sexual violence". A value's words that begin with the name's are
 * taken for a whole clause and no "is" is put between: "the accused", "the accused denies".
 *
 * Returns: (transfer full)
 */
typedef char *(*VgSay) (const char *name, JsonNode *value, gpointer user_data);

G_END_DECLS
