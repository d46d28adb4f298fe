/* SPDX-License-Identifier: GPL-3.0-or-later */

/* change-list.h - the few things that would change whether the case is ready, each with the
 * way there.
 */
#pragma once

#include "derive/destination.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CHANGE_LIST (vg_change_list_get_type ())
G_DECLARE_FINAL_TYPE (VgChangeList, vg_change_list, VG, CHANGE_LIST, GtkBox)

/* Shows line @index: what would be done, and where. The first line is the one next step. */
void vg_change_list_show (VgChangeList *self,
                          guint index,
                          const char *opens,
                          const VgDestination *destination);

/* Lines from @n on are of no use any more. */
void vg_change_list_truncate (VgChangeList *self, guint n);

G_END_DECLS
