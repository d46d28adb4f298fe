/* SPDX-License-Identifier: GPL-3.0-or-later */

/* both-page.h - both sides at once, for the mediator alone: each question beside its mirror with
 * what was said to it, and how the preparation was spread.
 *
 * Asks for win.back, win.talk-at (sss guide, party, item).
 */
#pragma once

#include "guide/shelf.h"
#include "workspace/case-file.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_BOTH_PAGE (vg_both_page_get_type ())
G_DECLARE_FINAL_TYPE (VgBothPage, vg_both_page, VG, BOTH_PAGE, GtkBox)

/* @party: not used: it is about both. */
GtkWidget *
vg_both_page_new (VgCaseFile *file, VgShelf *shelf, const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
