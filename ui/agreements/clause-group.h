/* SPDX-License-Identifier: GPL-3.0-or-later */

/* clause-group.h - the clauses of one kind, with what always goes with it and why the paper
 * leaves them out, where it does.
 */
#pragma once

#include "derive/clause.h"
#include "ui/agreements/clause-card.h"

G_BEGIN_DECLS

#define VG_TYPE_CLAUSE_GROUP (vg_clause_group_get_type ())
G_DECLARE_FINAL_TYPE (VgClauseGroup, vg_clause_group, VG, CLAUSE_GROUP, GtkBox)

/* @block: (nullable): NULL for those without a kind */
GtkWidget *vg_clause_group_new (VgCase *subject, const char *block) G_GNUC_WARN_UNUSED_RESULT;

/* @clauses: all of them. Those of this kind are shown, numbered from @number. Returns: how many */
guint
vg_clause_group_show (VgClauseGroup *self, VgClauseKinds *kinds, GPtrArray *clauses, guint number);

/* The card of @place, or NULL. */
VgClauseCard *vg_clause_group_find (VgClauseGroup *self, const char *place);

G_END_DECLS
