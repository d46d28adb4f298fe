/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/undo.h"

#include "ui/common/toast.h"

#include <glib/gi18n-lib.h>

void
vg_undo_on_page (GtkWidget *page, VgCase *subject)
{
  if (vg_case_undo (subject))
    vg_toast_with_undo (page, _ ("Undone"), NULL);
  else
    vg_toast_with_undo (page, _ ("There is nothing left to undo since the case was opened."), NULL);
}

void
vg_redo_on_page (GtkWidget *page, VgCase *subject, const char *undo)
{
  if (vg_case_redo (subject))
    vg_toast_with_undo (page, _ ("Done again"), undo);
}
