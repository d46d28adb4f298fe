/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-view.h - a document on a sheet, each line with the way back to its questions. */
#pragma once

#include "document/document.h"
#include "ui/paper/sources.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_PAPER_VIEW (vg_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (VgPaperView, vg_paper_view, VG, PAPER_VIEW, GtkBox)

GtkWidget *vg_paper_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @sources: (nullable): whose paper it is; without them no line leads to its questions */
void vg_paper_view_show (VgPaperView *self, VgDocument *document, const VgSources *sources);

G_END_DECLS
