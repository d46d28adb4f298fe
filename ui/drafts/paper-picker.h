/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-picker.h - the papers of a case, to choose one from.
 *
 * The marks of the papers that are not shown are found one after another, when there is
 * nothing else to do. Asks for drafts.choose (s id) with the arrows already, and for
 * drafts.read with Enter or a click.
 */
#pragma once

#include "guide/shelf.h"
#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_PAPER_PICKER (vg_paper_picker_get_type ())
G_DECLARE_FINAL_TYPE (VgPaperPicker, vg_paper_picker, VG, PAPER_PICKER, GtkBox)

GtkWidget *vg_paper_picker_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @papers: (element-type VgPaper): kept
 * @chosen: the id of the one that is shown
 */
void vg_paper_picker_show (VgPaperPicker *self,
                           VgCase *subject,
                           VgShelf *shelf,
                           GPtrArray *papers,
                           const char *chosen);

/* The marks of the paper that is shown, which is open already. */
void vg_paper_picker_set_marks (VgPaperPicker *self, const char *id, const char *const *marks);

G_END_DECLS
