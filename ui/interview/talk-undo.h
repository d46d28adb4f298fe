/* SPDX-License-Identifier: GPL-3.0-or-later */

/* talk-undo.h - takes back what was done last in a talk, or does it again: in the field one is
 * typing in as long as there is something of its own, after that in the case, and says what it was.
 */
#pragma once

#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @page: what the words are said on, in the window with the field */
void vg_talk_undo (GtkWidget *page, VgInterview *interview);
void vg_talk_redo (GtkWidget *page, VgInterview *interview);

G_END_DECLS
