/* SPDX-License-Identifier: GPL-3.0-or-later */

/* value-type.h - the types of JSON values, as a set, and scalars compared. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum {
  VG_VALUE_TYPE_BOOLEAN = 1 << 0,
  VG_VALUE_TYPE_NUMBER = 1 << 1,
  VG_VALUE_TYPE_STRING = 1 << 2,
  VG_VALUE_TYPE_LIST = 1 << 3,
  VG_VALUE_TYPE_OBJECT = 1 << 4,
  VG_VALUE_TYPE_NULL = 1 << 5,
} VgValueType;

/* What the operators ask for. */
#define VG_VALUE_TYPE_ANY     ((VgValueType) 0x3f)
#define VG_VALUE_TYPE_TRUTH   (VG_VALUE_TYPE_BOOLEAN | VG_VALUE_TYPE_NUMBER)
#define VG_VALUE_TYPE_SCALAR  (VG_VALUE_TYPE_TRUTH | VG_VALUE_TYPE_STRING)
#define VG_VALUE_TYPE_ORDERED (VG_VALUE_TYPE_NUMBER | VG_VALUE_TYPE_STRING)

VgValueType vg_value_type_of (JsonNode *node);

/* Returns: (transfer none): "a text", or for a set of types "a number or a text" */
const char *vg_value_type_say (VgValueType types);

/* Whether two scalars are the same, never converted: 1 is 1.0, 1 is not "1". */
gboolean vg_value_type_is_same (JsonNode *left, JsonNode *right);

/* The order of two numbers, or of two texts by code point: below, at or above 0. */
int vg_value_type_order (JsonNode *left, JsonNode *right);

G_END_DECLS
