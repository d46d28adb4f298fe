/* SPDX-License-Identifier: GPL-3.0-or-later */

/* release-pair.h - the people of a case next to one another, all as wide; where that is too
 * narrow to read, one at a time, with a tab for each, all tabs as wide.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_RELEASE_PAIR (vg_release_pair_get_type ())
G_DECLARE_FINAL_TYPE (VgReleasePair, vg_release_pair, VG, RELEASE_PAIR, GtkWidget)

GtkWidget *vg_release_pair_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @name: what stands above it, or on its tab */
void vg_release_pair_add (VgReleasePair *self, GtkWidget *column, const char *name);

/* Turns to this one where there are tabs. */
void vg_release_pair_turn_to (VgReleasePair *self, GtkWidget *column);

/* Whether all are seen at once, as last laid out. */
gboolean vg_release_pair_get_is_wide (VgReleasePair *self);

G_END_DECLS
