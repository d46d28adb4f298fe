/* SPDX-License-Identifier: GPL-3.0-or-later */

/* settings.h - what the program remembers about the window, and nothing about cases.
 *
 * Properties: "window-width", "window-height" (int), "window-maximized" (boolean),
 * "language" ("nl", "en", or "" for the system's), "text-scale" (double),
 * "prompts-shown" (boolean), "auto-lock" (int: minutes, 0 for never), "own-folder" and
 * "backup-folder" (paths, "" for none). Kept by GSettings where its
 * schema is found, beside the build or installed; else the defaults hold and changes last until the
 * program ends.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define VG_TEXT_SCALE_MIN 1.0
#define VG_TEXT_SCALE_MAX 1.75
#define VG_AUTO_LOCK_MAX  60

#define VG_TYPE_SETTINGS (vg_settings_get_type ())
G_DECLARE_FINAL_TYPE (VgSettings, vg_settings, VG, SETTINGS, GObject)

/* Returns: (transfer none): the one of this program */
VgSettings *vg_settings_get_default (void);

/* @schema_folder: where to look before the system's places.
 *
 * Returns: (transfer full)
 */
VgSettings *vg_settings_new (const char *schema_folder) G_GNUC_WARN_UNUSED_RESULT;

/* Whether changes outlive the program. */
gboolean vg_settings_are_kept (VgSettings *self);

int vg_settings_get_window_width (VgSettings *self);
int vg_settings_get_window_height (VgSettings *self);
gboolean vg_settings_get_window_maximized (VgSettings *self);

/* "" for the system's. */
const char *vg_settings_get_language (VgSettings *self);
double vg_settings_get_text_scale (VgSettings *self);
gboolean vg_settings_get_prompts_shown (VgSettings *self);
int vg_settings_get_auto_lock (VgSettings *self);

/* "" for none. */
const char *vg_settings_get_own_folder (VgSettings *self);
const char *vg_settings_get_backup_folder (VgSettings *self);

G_END_DECLS
