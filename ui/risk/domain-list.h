/* SPDX-License-Identifier: GPL-3.0-or-later */

/* domain-list.h - what could go wrong: a line for each domain, of which one at a time is open.
 *
 * Asks for: risk.refresh, where one opens, and what its panes ask for.
 */
#pragma once

#include "ui/risk/risk-shown.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_DOMAIN_LIST (vg_domain_list_get_type ())
G_DECLARE_FINAL_TYPE (VgDomainList, vg_domain_list, VG, DOMAIN_LIST, GtkBox)

GtkWidget *vg_domain_list_new (VgRiskBook *book) G_GNUC_WARN_UNUSED_RESULT;

void vg_domain_list_show (VgDomainList *self, const VgRiskShown *shown);

G_END_DECLS
