/* SPDX-License-Identifier: GPL-3.0-or-later */

/* foldout.h - a line that opens and shows what is below it.
 *
 * Signal "opened": it is to show its child now, which may be made only then.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_FOLDOUT (vg_foldout_get_type ())
G_DECLARE_FINAL_TYPE (VgFoldout, vg_foldout, VG, FOLDOUT, GtkBox)

GtkWidget *vg_foldout_new (const char *title) G_GNUC_WARN_UNUSED_RESULT;

/* @words: dim, below the title; @state: at the end. Both (nullable). */
void vg_foldout_show (VgFoldout *self, const char *words, const char *state);

/* @css_class of the state, such as "needs-you"; NULL for none. */
void vg_foldout_mark (VgFoldout *self, const char *css_class);

/* (transfer none) (nullable) */
GtkWidget *vg_foldout_get_child (VgFoldout *self);
void vg_foldout_set_child (VgFoldout *self, GtkWidget *child);

gboolean vg_foldout_is_open (VgFoldout *self);
void vg_foldout_open (VgFoldout *self, gboolean is_open);

G_END_DECLS
