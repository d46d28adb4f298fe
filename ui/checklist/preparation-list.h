/* SPDX-License-Identifier: GPL-3.0-or-later */

/* preparation-list.h - one of the two lists: what its form needs first, and how far it is. */
#pragma once

#include "derive/preparation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_PREPARATION_LIST (vg_preparation_list_get_type ())
G_DECLARE_FINAL_TYPE (VgPreparationList, vg_preparation_list, VG, PREPARATION_LIST, GtkBox)

/* @preparation is lent for as long as the list is there. */
GtkWidget *vg_preparation_list_new (VgCase *subject,
                                    VgPreparation *preparation,
                                    guint list) G_GNUC_WARN_UNUSED_RESULT;

/* As it stands now. Rows stay where they can, so that the focus does. */
void vg_preparation_list_show (VgPreparationList *self);

G_END_DECLS
