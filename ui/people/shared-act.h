/* SPDX-License-Identifier: GPL-3.0-or-later */

/* shared-act.h - something that was written down about the person who is erased and about others
 * too, and what becomes of it.
 *
 * Signal "chosen" (guint): a VgErasureChoice; never sent for what is shown.
 */
#pragma once

#include "guide/shelf.h"
#include "model/erasure.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_SHARED_ACT (vg_shared_act_get_type ())
G_DECLARE_FINAL_TYPE (VgSharedAct, vg_shared_act, VG, SHARED_ACT, GtkListBoxRow)

GtkWidget *vg_shared_act_new (VgAct *act, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;

void vg_shared_act_show (VgSharedAct *self, VgErasureChoice choice);

G_END_DECLS
