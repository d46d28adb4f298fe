/* SPDX-License-Identifier: GPL-3.0-or-later */

/* checklist-page.h - what is prepared for the contact: its content, and the practical side. */
#pragma once

#include "ui/common/step-page.h"

G_BEGIN_DECLS

#define VG_TYPE_CHECKLIST_PAGE (vg_checklist_page_get_type ())
G_DECLARE_FINAL_TYPE (VgChecklistPage, vg_checklist_page, VG, CHECKLIST_PAGE, VgStepPage)

/* @party is not used: it is about both. */
GtkWidget *vg_checklist_page_new (VgCaseFile *file,
                                  VgShelf *shelf,
                                  const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
