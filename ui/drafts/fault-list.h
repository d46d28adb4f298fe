/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fault-list.h - above a paper: what is still to fill in, what to look at, what keeps it here.
 *
 * Asks for drafts.go-to (s paragraph, or the place of the mediator’s name), win.talk-at (sss guide,
 * party, item) and win.visit (ss).
 */
#pragma once

#include "document/draft-check.h"
#include "ui/paper/sources.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_FAULT_LIST (vg_fault_list_get_type ())
G_DECLARE_FINAL_TYPE (VgFaultList, vg_fault_list, VG, FAULT_LIST, GtkBox)

GtkWidget *vg_fault_list_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @faults: of @draft; what blocks comes first. Hidden where there are none. */
void
vg_fault_list_show (VgFaultList *self, VgDraft *draft, GPtrArray *faults, const VgSources *sources);

G_END_DECLS
