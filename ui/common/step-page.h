/* SPDX-License-Identifier: GPL-3.0-or-later */

/* step-page.h - what the pages of the steps of a case have in common: a page follows its case,
 * takes back and does again on its keys, and goes back to the case with Alt+Left.
 *
 * Asks for: win.back. Answers the actions page.undo and page.redo.
 */
#pragma once

#include "guide/shelf.h"
#include "ui/common/saved-label.h"
#include "workspace/case-file.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_STEP_PAGE (vg_step_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (VgStepPage, vg_step_page, VG, STEP_PAGE, GtkBox)

/* @refresh: shows the case anew; only called while the page is in front, or comes there
 * @focus_first: gives the focus to what one does first; called when all is shown as it is now
 * @go_to: (nullable): shows what stands at a place of the case, with the focus there
 */
struct _VgStepPageClass {
  GtkBoxClass parent_class;

  void (*refresh) (VgStepPage *self);
  gboolean (*focus_first) (VgStepPage *self);
  void (*go_to) (VgStepPage *self, const char *place);
};

/* For the making of a page, once its template is there and before it shows anything.
 *
 * @shelf: (nullable): where the page reads no guide
 * @saved: says when the file was saved
 */
void vg_step_page_begin (VgStepPage *self, VgCaseFile *file, VgShelf *shelf, VgSavedLabel *saved);

/* Lent, until the page is disposed. */
VgCaseFile *vg_step_page_get_file (VgStepPage *self);
VgCase *vg_step_page_get_case (VgStepPage *self);
VgShelf *vg_step_page_get_shelf (VgStepPage *self);

/* Goes to what stands at @place, where the page knows of such places. */
void vg_step_page_go_to (VgStepPage *self, const char *place);

/* Tells that something was done, with the button that takes it back. */
void vg_step_page_tell_done (VgStepPage *self, const char *done);

/* The same, or why it was not done. @error: (transfer full) (nullable) */
void vg_step_page_tell (VgStepPage *self, const char *done, GError *error);

G_END_DECLS
