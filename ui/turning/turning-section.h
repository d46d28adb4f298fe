/* SPDX-License-Identifier: GPL-3.0-or-later */

/* turning-section.h - all records of one kind below one another, or what will stand there. */
#pragma once

#include "model/case.h"
#include "ui/turning/turning-row.h"

G_BEGIN_DECLS

#define VG_TYPE_TURNING_SECTION (vg_turning_section_get_type ())
G_DECLARE_FINAL_TYPE (VgTurningSection, vg_turning_section, VG, TURNING_SECTION, GtkBox)

/* @title: the heading; @empty: what will be there, and how it gets there */
GtkWidget *vg_turning_section_new (VgCase *subject,
                                   const char *title,
                                   const char *empty) G_GNUC_WARN_UNUSED_RESULT;

/* @places: (element-type utf8): of the records there are now, in their order */
void vg_turning_section_show (VgTurningSection *self, GPtrArray *places);

/* Returns: (transfer none) (nullable) */
VgTurningRow *vg_turning_section_find (VgTurningSection *self, const char *place);

G_END_DECLS
