/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-row.h - one case of the list: who, how far, what next; or why it cannot be opened.
 *
 * Properties: "card" (VgCaseCard, nullable: nothing yet) and "in-vault". Asks for:
 * cases.open (s key); of a practice case win.restore-case (s path); of a case in a vault
 * cases.export and cases.erase (ss key, label).
 */
#pragma once

#include "workspace/case-card.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CASE_ROW (vg_case_row_get_type ())
G_DECLARE_FINAL_TYPE (VgCaseRow, vg_case_row, VG, CASE_ROW, GtkBox)

GtkWidget *vg_case_row_new (gboolean in_vault) G_GNUC_WARN_UNUSED_RESULT;

void vg_case_row_set_card (VgCaseRow *self, VgCaseCard *card);

/* The key of its case, or NULL. Lends. */
const char *vg_case_row_get_key (VgCaseRow *self);

/* "First talks · next: Talk with mevrouw A.", or the fault. Returns: (transfer full) */
char *vg_case_row_dup_standing (VgCaseRow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
