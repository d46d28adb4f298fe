/* SPDX-License-Identifier: GPL-3.0-or-later */

/* source-button.h - at the margin of a line: which questions it came from.
 *
 * Each question in its list asks for win.talk-at (sss guide, party, item).
 */
#pragma once

#include "ui/paper/sources.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_SOURCE_BUTTON (vg_source_button_get_type ())
G_DECLARE_FINAL_TYPE (VgSourceButton, vg_source_button, VG, SOURCE_BUTTON, GtkBox)

/* Returns: (nullable): NULL where no question records what stands in @block */
GtkWidget *vg_source_button_new (const VgSources *sources,
                                 const VgBlock *block) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
