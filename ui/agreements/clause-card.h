/* SPDX-License-Identifier: GPL-3.0-or-later */

/* clause-card.h - one clause: its words, and folded out who does it, when, how it is checked and
 * what if not; what each person says of it; its place among the others.
 *
 * Asks for: agreements.move (its place, "up" or "down"), agreements.remove (its place), and what
 * acceptance-row.h asks for. Ctrl+Shift+Up and Down move it as well.
 */
#pragma once

#include "derive/clause.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CLAUSE_CARD (vg_clause_card_get_type ())
G_DECLARE_FINAL_TYPE (VgClauseCard, vg_clause_card, VG, CLAUSE_CARD, GtkBox)

GtkWidget *vg_clause_card_new (VgCase *subject, const char *place) G_GNUC_WARN_UNUSED_RESULT;

const char *vg_clause_card_get_place (VgClauseCard *self);

/* @number: as it stands on the paper, from 1; @index of @n within its kind. */
typedef struct {
  guint number;
  guint index;
  guint n;
} VgClauseOrder;

void vg_clause_card_show (VgClauseCard *self, const VgClause *clause, const VgClauseOrder *order);

void vg_clause_card_set_is_open (VgClauseCard *self, gboolean is_open);

G_END_DECLS
