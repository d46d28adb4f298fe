/* SPDX-License-Identifier: GPL-3.0-or-later */

/* acceptance-row.h - what one person says of a clause: yes or no, and since when.
 *
 * Asks for: agreements.say (party, the clause's place, "accepted", "refused" or "").
 */
#pragma once

#include "derive/acceptance.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_ACCEPTANCE_ROW (vg_acceptance_row_get_type ())
G_DECLARE_FINAL_TYPE (VgAcceptanceRow, vg_acceptance_row, VG, ACCEPTANCE_ROW, GtkBox)

/* @clause: its place */
GtkWidget *vg_acceptance_row_new (const char *party, const char *clause) G_GNUC_WARN_UNUSED_RESULT;

const char *vg_acceptance_row_get_party (VgAcceptanceRow *self);

/* @name: what the person wishes to be called; @about: the first words of the clause */
void vg_acceptance_row_show (VgAcceptanceRow *self,
                             const VgAcceptance *said,
                             const char *name,
                             const char *about);

/* The clause it is about, a place. Lends. */
const char *vg_acceptance_row_get_clause (VgAcceptanceRow *self);

/* Whether that person is still to be asked, or to be asked again. */
gboolean vg_acceptance_row_is_open (VgAcceptanceRow *self);

G_END_DECLS
