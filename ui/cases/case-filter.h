/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-filter.h - which cases fit what one types and chooses.
 *
 * Each word typed is looked for in the label, the people and the stage; accents and capitals
 * make no difference.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CASE_FILTER (vg_case_filter_get_type ())
G_DECLARE_FINAL_TYPE (VgCaseFilter, vg_case_filter, VG, CASE_FILTER, GtkFilter)

/* VgCaseTrait: what one chooses cases by, with its words.
 * @VG_CASE_STAGE: of derive/stage.h
 * @VG_CASE_POSITION: "acknowledges partly denies unclear"
 * @VG_CASE_FORM: of case/form
 * @VG_CASE_WAITING: "14": nobody heard anything for so many days, or longer
 * @VG_CASE_OPEN: "any flags signals": what is open in it
 */
typedef enum {
  VG_CASE_STAGE,
  VG_CASE_POSITION,
  VG_CASE_FORM,
  VG_CASE_WAITING,
  VG_CASE_OPEN,
  VG_CASE_N_TRAITS,
} VgCaseTrait;

/* Of VgCaseCard. Everything fits until it is told words. */
VgCaseFilter *vg_case_filter_new (void) G_GNUC_WARN_UNUSED_RESULT;

void vg_case_filter_set_words (VgCaseFilter *self, const char *words);

/* @word: (nullable): NULL: any. A case whose trait nobody knows fits none. */
void vg_case_filter_choose (VgCaseFilter *self, VgCaseTrait trait, const char *word);

G_END_DECLS
