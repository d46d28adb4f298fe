/* SPDX-License-Identifier: GPL-3.0-or-later */

/* window.h - the one window: its pages, the open case, and quick hide.
 *
 * Answers the actions of the pages: win.open-case (s path), win.add-case (s label),
 * win.restore-case (s path), win.talk (ss guide, party), win.talk-at (sss guide, party,
 * item), win.page (ss name of a step, party or ""), win.save, win.open-folder (s path), win.back,
 * win.hide. Its title never tells anything of a case.
 */
#pragma once

#include "guide/shelf.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VG_TYPE_WINDOW (vg_window_get_type ())
G_DECLARE_FINAL_TYPE (VgWindow, vg_window, VG, WINDOW, AdwApplicationWindow)

/* @folder: (nullable): the practice folder, the user's own where NULL */
VgWindow *vg_window_new (GtkApplication *application,
                         VgShelf *shelf,
                         const char *folder) G_GNUC_WARN_UNUSED_RESULT;

/* Shows everything anew in the language of the screen, at the same place. */
void vg_window_rebuild (VgWindow *self);

/* Writes what is not written yet, without asking anything: the program must end now. */
void vg_window_save_at_once (VgWindow *self);

G_END_DECLS
