/* SPDX-License-Identifier: GPL-3.0-or-later */

/* outline.h - the left column: the guide, section by section, with how each item stands. Nothing
 * else of the case: whom one talks with may see it.
 */
#pragma once

#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_OUTLINE (vg_outline_get_type ())
G_DECLARE_FINAL_TYPE (VgOutline, vg_outline, VG, OUTLINE, GtkBox)

GtkWidget *vg_outline_new (VgInterview *interview) G_GNUC_WARN_UNUSED_RESULT;

/* Shows how everything stands now. */
void vg_outline_show (VgOutline *self);

/* The guide or its wording is another one now: every section is made anew. */
void vg_outline_renew (VgOutline *self);

/* Opens the list of what to show: all questions, or those one looks for. */
void vg_outline_choose_filter (VgOutline *self);

/* Marks the item one is at and unfolds its section; VG_NO_ITEM marks none. */
void vg_outline_go_to (VgOutline *self, guint index);

G_END_DECLS
