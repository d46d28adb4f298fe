/* SPDX-License-Identifier: GPL-3.0-or-later */

/* erasing-group.h - lines of one kind that a person's erasing is about, what becomes of all of
 * them, and of those that name the person what becomes of each.
 *
 * Signal "changed": a person chose something, which the erasure knows by then.
 */
#pragma once

#include "derive/line-words.h"
#include "model/erasure.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_ERASING_GROUP (vg_erasing_group_get_type ())
G_DECLARE_FINAL_TYPE (VgErasingGroup, vg_erasing_group, VG, ERASING_GROUP, GtkBox)

/* Lends @erasure, which must outlive every choice; @name: what the person is called */
GtkWidget *vg_erasing_group_new (VgErasure *erasure,
                                 VgErasureGroup group,
                                 const char *name,
                                 VgLineWords *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
