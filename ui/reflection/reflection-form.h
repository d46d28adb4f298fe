/* SPDX-License-Identifier: GPL-3.0-or-later */

/* reflection-form.h - the questions of one moment, one below the other, each with a field.
 *
 * Signal "written" (question, words): once words in a field are to be kept; "" for none any
 * more.
 */
#pragma once

#include "own/own-note.h"
#include "own/reflection-book.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_REFLECTION_FORM (vg_reflection_form_get_type ())
G_DECLARE_FINAL_TYPE (VgReflectionForm, vg_reflection_form, VG, REFLECTION_FORM, GtkBox)

GtkWidget *vg_reflection_form_new (VgReflectionBook *book, guint moment) G_GNUC_WARN_UNUSED_RESULT;

/* @note: (nullable): NULL for empty fields. Words typed and not kept yet stay. */
void vg_reflection_form_show (VgReflectionForm *self, const VgOwnNote *note);

/* Says "written" now for every field that changed. */
void vg_reflection_form_save (VgReflectionForm *self);

G_END_DECLS
