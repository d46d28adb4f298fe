/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-filter.h - which cases fit what one types: each word is looked for in the label, the
 * people and the stage; accents and capitals make no difference.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CASE_FILTER (vg_case_filter_get_type ())
G_DECLARE_FINAL_TYPE (VgCaseFilter, vg_case_filter, VG, CASE_FILTER, GtkFilter)

/* Of VgCaseCard. Everything fits until it is told words. */
VgCaseFilter *vg_case_filter_new (void) G_GNUC_WARN_UNUSED_RESULT;

void vg_case_filter_set_words (VgCaseFilter *self, const char *words);

G_END_DECLS
