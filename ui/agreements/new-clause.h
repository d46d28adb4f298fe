/* SPDX-License-Identifier: GPL-3.0-or-later */

/* new-clause.h - asks what kind of arrangement it is and what is arranged; says at once where a
 * kind cannot be, and what can be instead.
 *
 * Asks for: agreements.add (the kind, the words).
 */
#pragma once

#include "derive/clause-kinds.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_NEW_CLAUSE (vg_new_clause_get_type ())
G_DECLARE_FINAL_TYPE (VgNewClause, vg_new_clause, VG, NEW_CLAUSE, GtkBox)

GtkWidget *vg_new_clause_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* With the reasons as they are now. @kinds is lent by the page. */
void vg_new_clause_show (VgNewClause *self, VgCase *subject, VgClauseKinds *kinds);

/* What came of it: NULL where the clause stands there, and the form is empty again. */
void vg_new_clause_tell (VgNewClause *self, const GError *error);

G_END_DECLS
