/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/undo.h"

#include "model/place.h"
#include "ui/common/toast.h"

#include <glib/gi18n-lib.h>

/* Of a note nothing is to be seen on most pages. */
static const char *
say_undone (VgAct *act)
{
  g_autoptr (GList) places = act != NULL ? json_object_get_members (vg_act_get_set (act)) : NULL;
  gboolean is_note = places != NULL && vg_place_is_under (places->data, "note");

  return is_note ? _ ("Undone: a note") : _ ("Undone");
}

void
vg_undo_on_page (GtkWidget *page, VgCase *subject)
{
  const char *said = say_undone (vg_case_get_undoable (subject));

  if (vg_case_undo (subject))
    vg_toast_with_undo (page, said, NULL);
  else
    vg_toast_with_undo (page, _ ("There is nothing left to undo since the case was opened."), NULL);
}

void
vg_redo_on_page (GtkWidget *page, VgCase *subject, const char *undo)
{
  if (vg_case_redo (subject))
    vg_toast_with_undo (page, _ ("Done again"), undo);
}
