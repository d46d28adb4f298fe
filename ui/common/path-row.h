/* SPDX-License-Identifier: GPL-3.0-or-later */

/* path-row.h - one step of a path: what it is called and how it stands; opened, what it is for,
 * what to do and what not, and ways to go there, to note it, to pass it and to stop.
 *
 * Asks for path.mark (sss place, state, words), path.clear (s place), win.visit and win.talk-at.
 * Signal "opened": a person opened it.
 */
#pragma once

#include "derive/path.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_PATH_ROW (vg_path_row_get_type ())
G_DECLARE_FINAL_TYPE (VgPathRow, vg_path_row, VG, PATH_ROW, GtkListBoxRow)

/* @place: of the record of the step; @number: as it is counted, from 1 */
GtkWidget *vg_path_row_new (VgCase *subject, VgShelf *shelf, const char *place, guint number)
    G_GNUC_WARN_UNUSED_RESULT;

const char *vg_path_row_get_place (VgPathRow *self);

void vg_path_row_show (VgPathRow *self, const VgPathStep *step);

void vg_path_row_set_is_open (VgPathRow *self, gboolean is_open);

/* Says why what was asked was not noted, beside the words, which stay. */
void vg_path_row_refuse (VgPathRow *self, const char *message);

/* It was noted: the words are no draft any more. */
void vg_path_row_close_form (VgPathRow *self);

G_END_DECLS
