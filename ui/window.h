/* SPDX-License-Identifier: GPL-3.0-or-later */

/* window.h - the one window: the door, its pages, the open case, quick hide and lock.
 *
 * Answers the actions of the pages: win.open-case (s key), win.new-case, win.registration (s
 * path), win.begin-case (s key), win.cases-made (su key, how many), win.restore-case (s path),
 * win.talk (ss guide, party), win.talk-at (sss guide, party, item), win.page (ss name of a step,
 * party or ""), win.visit (the same, to come back once), win.visit-at (with a place of the case
 * besides), win.case, win.save, win.open-folder (s path), win.back, win.practise,
 * win.leave-practice, win.round, win.hide, win.lock; of a case win.note and win.acute; of a vault
 * win.search, win.find (s words), win.safekeeping, win.erase-case, win.erase-person (s party) and
 * win.hand-over (s key). Its title never tells anything of a case.
 *
 * Locking saves, closes the vault, and asks for app.start-anew. Where saving fails the screen
 * is hidden and says so; nothing is let go of.
 */
#pragma once

#include "guide/shelf.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VG_TYPE_WINDOW (vg_window_get_type ())
G_DECLARE_FINAL_TYPE (VgWindow, vg_window, VG, WINDOW, AdwApplicationWindow)

/* Empty: one of the two below says what it shows. */
VgWindow *vg_window_new (GtkApplication *application, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;

/* @folder: (nullable): the practice folder, the user's own where NULL */
void vg_window_practise (VgWindow *self, const char *folder);

/* @folder: of the vault, which is made there where there is none
 * @is_locked: the vault was open a moment ago
 */
void vg_window_show_door (VgWindow *self, const char *folder, gboolean is_locked);

/* Shows everything anew in the language of the screen, at the same place. */
void vg_window_rebuild (VgWindow *self);

/* Writes what is not written yet, without asking anything: the program must end now. */
void vg_window_save_at_once (VgWindow *self);

/* Hides everything for good, and says why. */
void vg_window_tell_ended (VgWindow *self, const char *message);

/* Which page of the help belongs to where one is. Lends. */
const char *vg_window_get_topic (VgWindow *self);

G_END_DECLS
