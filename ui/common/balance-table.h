/* SPDX-License-Identifier: GPL-3.0-or-later */

/* balance-table.h - how the preparation was spread over both sides: two columns of the same
 * weight, and words where a look is asked for. No total.
 */
#pragma once

#include "derive/balance.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A table of @indicators (element-type VgIndicator). @names: what the two sides are called,
 * the harmed first
 */
GtkWidget *vg_balance_table_new (GPtrArray *indicators,
                                 const char *const *names) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
