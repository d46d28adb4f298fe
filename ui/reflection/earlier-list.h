/* SPDX-License-Identifier: GPL-3.0-or-later */

/* earlier-list.h - what one wrote to oneself earlier, the latest first; to be read, and
 * words of it to be chosen.
 */
#pragma once

#include "own/own-note.h"
#include "own/reflection-book.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_EARLIER_LIST (vg_earlier_list_get_type ())
G_DECLARE_FINAL_TYPE (VgEarlierList, vg_earlier_list, VG, EARLIER_LIST, GtkBox)

GtkWidget *vg_earlier_list_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @notes: (element-type VgOwnNote): oldest first
 * @current: (nullable): the id of the one that is being written, which is left out
 */
void vg_earlier_list_show (VgEarlierList *self,
                           GPtrArray *notes,
                           VgReflectionBook *book,
                           const char *current);

G_END_DECLS
