/* SPDX-License-Identifier: GPL-3.0-or-later */

/* preferences-window.h - language, size of the text, when the vault locks, and folders. What is
 * chosen holds at once. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VG_TYPE_PREFERENCES_WINDOW (vg_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (VgPreferencesWindow,
                      vg_preferences_window,
                      VG,
                      PREFERENCES_WINDOW,
                      AdwPreferencesWindow)

void vg_preferences_window_show (GtkWindow *parent);

G_END_DECLS
