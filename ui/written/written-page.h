/* SPDX-License-Identifier: GPL-3.0-or-later */

/* written-page.h - a talk written up afterwards: a text, stretches of it marked as what they
 * are, and for each the question it answers; then all of it goes into the case at once.
 *
 * Answers the actions written.mark (s form), written.choose, written.go and written.unmark (u
 * mark), written.question, written.put, written.export (s format), written.print, written.undo,
 * written.redo. Asks for win.back and win.open-folder.
 */
#pragma once

#include "guide/shelf.h"
#include "workspace/case-file.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_WRITTEN_PAGE (vg_written_page_get_type ())
G_DECLARE_FINAL_TYPE (VgWrittenPage, vg_written_page, VG, WRITTEN_PAGE, GtkBox)

/* @party: with whom the talk was; one that a guide is for. */
GtkWidget *
vg_written_page_new (VgCaseFile *file, VgShelf *shelf, const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
