/* SPDX-License-Identifier: GPL-3.0-or-later */

/* version-popover.h - records that a paper as it stands was handed out, and to whom.
 *
 * Asks for drafts.record (ss why, to), where to is "" for nobody in particular.
 */
#pragma once

#include "workspace/paper-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_VERSION_POPOVER (vg_version_popover_get_type ())
G_DECLARE_FINAL_TYPE (VgVersionPopover, vg_version_popover, VG, VERSION_POPOVER, GtkPopover)

GtkWidget *vg_version_popover_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* The people of the case to choose from; the reader of @paper is chosen first. */
void vg_version_popover_show (VgVersionPopover *self, VgCase *subject, const VgPaper *paper);

G_END_DECLS
