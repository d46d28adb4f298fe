/* SPDX-License-Identifier: GPL-3.0-or-later */

/* domain-pane.h - one domain: what it is about, its questions, the level and the measures.
 *
 * Asks for: risk.note (sss code, member, value) and what its parts ask for.
 */
#pragma once

#include "ui/risk/risk-shown.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_DOMAIN_PANE (vg_domain_pane_get_type ())
G_DECLARE_FINAL_TYPE (VgDomainPane, vg_domain_pane, VG, DOMAIN_PANE, GtkBox)

GtkWidget *vg_domain_pane_new (VgRiskBook *book, const char *code) G_GNUC_WARN_UNUSED_RESULT;

void vg_domain_pane_show (VgDomainPane *self, const VgRiskShown *shown, const VgDomainView *domain);

G_END_DECLS
