/* SPDX-License-Identifier: GPL-3.0-or-later */

/* outline-section.h - one section of the outline. Its rows are made when it is first opened:
 * a guide has more of them than anyone looks at.
 */
#pragma once

#include "interview/filter.h"
#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_OUTLINE_SECTION (vg_outline_section_get_type ())
G_DECLARE_FINAL_TYPE (VgOutlineSection, vg_outline_section, VG, OUTLINE_SECTION, GtkBox)

/* VgOutlineLook: what is the same for all sections.
 * @current: the item one is at, or VG_NO_ITEM
 */
typedef struct {
  guint current;
  VgFilter filter;
  VgFlags *flags;
} VgOutlineLook;

/* Lends @look, which must live as long. */
GtkWidget *vg_outline_section_new (VgInterview *interview,
                                   guint index,
                                   const VgOutlineLook *look) G_GNUC_WARN_UNUSED_RESULT;

/* Whether item number @index is one of its own. */
gboolean vg_outline_section_holds (VgOutlineSection *self, guint index);

void vg_outline_section_set_is_open (VgOutlineSection *self, gboolean is_open);

/* Shows how its items stand now. */
void vg_outline_section_show (VgOutlineSection *self);

/* Whether any of its items passes the filter. */
gboolean vg_outline_section_has_any (VgOutlineSection *self);

/* The row of an item, or NULL where it was never made. */
GtkWidget *vg_outline_section_get_row (VgOutlineSection *self, guint index);

G_END_DECLS
