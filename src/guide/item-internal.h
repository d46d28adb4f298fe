/* SPDX-License-Identifier: GPL-3.0-or-later */

/* item-internal.h - how guide.c makes items and prompts. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Made from one object of the guide's tree, which must outlive it. NULL with @error set
 * where the object is no item at all.
 */
struct _VgItem *
vg_item_new (JsonObject *object, guint index, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void vg_item_free (struct _VgItem *self);

/* The prompts in the member "probes" of a guide, a section or an item: an empty list where
 * it has none. NULL with @error set for a prompt whose condition is none.
 *
 * Returns: (transfer full) (nullable) (element-type VgProbe)
 */
GPtrArray *vg_probe_list_new (JsonObject *owner, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
