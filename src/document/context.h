/* SPDX-License-Identifier: GPL-3.0-or-later */

/* context.h - what the names in a template stand for, innermost first. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _VgContext VgContext;

/* With @has_evidence an evidence object is one value: its members are no names.
 * @root may be NULL; it must outlive the context, as everything pushed.
 */
VgContext *vg_context_new (JsonNode *root, gboolean has_evidence) G_GNUC_WARN_UNUSED_RESULT;
void vg_context_free (VgContext *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgContext, vg_context_free)

void vg_context_push (VgContext *self, JsonNode *node);

/* @index: the number of the item in its list, from 0. */
void vg_context_push_item (VgContext *self, JsonNode *node, guint index);
void vg_context_pop (VgContext *self);

/* "." is the innermost; of "a.b" the first word is looked up, the rest in what it names.
 *
 * Returns: (transfer none) (nullable): NULL where nothing has that name
 */
JsonNode *vg_context_find (VgContext *self, const char *name);

/* @name with "/ID" for each list item around, outermost first: the item's member "id",
 * else its number from 1.
 *
 * Returns: (transfer full)
 */
char *vg_context_dup_block_name (VgContext *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* Whether @node counts as something: not false, null, "", an empty list, or empty evidence. */
gboolean vg_context_is_true (VgContext *self, JsonNode *node);

G_END_DECLS
