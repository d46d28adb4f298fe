/* SPDX-License-Identifier: GPL-3.0-or-later */

/* rule-walk.h - the operators of a condition, one by one, with what they are applied to. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Called for each operator, the outermost first. @args is never NULL: an argument that
 * stands without a list is given in one.
 */
typedef void (*VgRuleMeet) (JsonNode *at, const char *sign, GPtrArray *args, gpointer user_data);

/* @rule must be one that vg_condition_new() has taken. */
void vg_rule_walk (JsonNode *rule, VgRuleMeet meet, gpointer user_data);

/* The name that stands in @node: of {"var": NAME}; NULL where it is anything else. */
const char *vg_rule_get_var (JsonNode *node);

/* The name that "answered", "declined", "has" and "count" are about: a var or a text. */
const char *vg_rule_get_name (JsonNode *node);

G_END_DECLS
