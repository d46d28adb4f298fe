/* SPDX-License-Identifier: GPL-3.0-or-later */

/* saved-label.h - whether what was typed is on disk: "Saved 14:03", and never sooner.
 *
 * Property "file": an object with the properties "state" (an enumeration with the nicks
 * saved, saving and failed), "saved-at" and "message" (texts), as a VgCaseFile has. When
 * saving failed it says why, with a button that activates "win.save". Where there is no room for
 * the words it shows a sign, and says them on looking closer.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_SAVED_LABEL (vg_saved_label_get_type ())
G_DECLARE_FINAL_TYPE (VgSavedLabel, vg_saved_label, VG, SAVED_LABEL, GtkBox)

GtkWidget *vg_saved_label_new (GObject *file) G_GNUC_WARN_UNUSED_RESULT;

void vg_saved_label_set_file (VgSavedLabel *self, GObject *file);

/* What it says now. Lends. */
const char *vg_saved_label_get_text (VgSavedLabel *self);

G_END_DECLS
