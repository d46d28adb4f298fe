/* SPDX-License-Identifier: GPL-3.0-or-later */

/* rule-walk.h - the conditions of guides: reading them, and their operators one by one. */
#pragma once

#include "condition/condition.h"

G_BEGIN_DECLS

/* Reads a condition that must come to yes, no or unknown. Errors are as those of
 * vg_condition_new(). Returns: (transfer full) (nullable)
 */
VgCondition *vg_rule_read (JsonNode *rule, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Called for each operator, the outermost first. @args is never NULL: an argument that
 * stands without a list is given in one.
 */
typedef void (*VgRuleMeet) (JsonNode *at, const char *sign, GPtrArray *args, gpointer user_data);

/* @rule must be one that vg_rule_read() has taken. */
void vg_rule_walk (JsonNode *rule, VgRuleMeet meet, gpointer user_data);

/* The name that stands in @node: of {"var": NAME}; NULL where it is anything else. */
const char *vg_rule_get_var (JsonNode *node);

/* The name that "answered", "declined", "has" and "count" are about: a var or a text. */
const char *vg_rule_get_name (JsonNode *node);

G_END_DECLS
