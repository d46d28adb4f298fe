/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-order.h - the orders in which a list of cases may stand. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* VgCaseOrder:
 * @VG_CASE_BY_NAME: as the list comes
 * @VG_CASE_BY_CHANGE: the one changed last comes first
 * @VG_CASE_BY_STAGE: in the order of the journey
 * @VG_CASE_BY_WAITING: the one that waits longest comes first
 */
typedef enum {
  VG_CASE_BY_NAME,
  VG_CASE_BY_CHANGE,
  VG_CASE_BY_STAGE,
  VG_CASE_BY_WAITING,
} VgCaseOrder;

/* Of VgCaseCard; cases that are equal stay by name, and what nobody knows comes last.
 *
 * Returns: (transfer full) (nullable): NULL for the order in which the list comes
 */
GtkSorter *vg_case_order_new_sorter (VgCaseOrder order) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
