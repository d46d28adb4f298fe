/* SPDX-License-Identifier: GPL-3.0-or-later */

/* dotted-view.h - a text to write in, where a tag draws a dotted line below its words: of a
 * form that no underline of the toolkit has.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_DOTTED_VIEW (vg_dotted_view_get_type ())
G_DECLARE_FINAL_TYPE (VgDottedView, vg_dotted_view, VG, DOTTED_VIEW, GtkTextView)

/* @tag: of the table of @buffer; lent as long as that lives */
GtkWidget *vg_dotted_view_new (GtkTextBuffer *buffer, GtkTextTag *tag) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
