/* SPDX-License-Identifier: GPL-3.0-or-later */

/* evidence-list.h - the words of the case that show something, and choosing more of them.
 *
 * Asks for: risk.set-list (ssas item, member, texts).
 */
#pragma once

#include "ui/risk/risk-shown.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_EVIDENCE_LIST (vg_evidence_list_get_type ())
G_DECLARE_FINAL_TYPE (VgEvidenceList, vg_evidence_list, VG, EVIDENCE_LIST, GtkBox)

/* @code: of the item; @title: what it is about, for the names of buttons */
GtkWidget *vg_evidence_list_new (const char *code, const char *title) G_GNUC_WARN_UNUSED_RESULT;

void vg_evidence_list_show (VgEvidenceList *self, const VgRiskShown *shown, const VgRiskItem *item);

G_END_DECLS
