/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/talk-undo.h"

#include "ui/common/toast.h"
#include "ui/common/words-field.h"
#include "ui/interview/sayings.h"

#include <glib/gi18n-lib.h>

/* The field one is typing in, or NULL. */
static VgWordsField *
get_field (GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *field = focus != NULL ? gtk_widget_get_ancestor (focus, VG_TYPE_WORDS_FIELD) : NULL;

  return field != NULL ? VG_WORDS_FIELD (field) : NULL;
}

/* @done: what became of it, such as "Undone:" */
static void
say_act (GtkWidget *page, VgInterview *interview, const char *done, VgAct *act)
{
  g_autofree char *about = vg_say_act (interview, act);
  g_autofree char *said = g_strconcat (done, " ", about, NULL);

  vg_toast_with_undo (page, said, NULL);
}

void
vg_talk_undo (GtkWidget *page, VgInterview *interview)
{
  VgCase *subject = NULL;
  VgWordsField *field = NULL;
  VgAct *act = NULL;

  g_return_if_fail (GTK_IS_WIDGET (page) && VG_IS_INTERVIEW (interview));

  field = get_field (page);
  if (field != NULL && vg_words_field_undo (field))
    return;
  subject = vg_interview_get_case (interview);
  act = vg_case_get_undoable (subject);
  if (act == NULL) {
    vg_toast_with_undo (page, _ ("There is nothing left to undo since the case was opened."), NULL);
    return;
  }
  say_act (page, interview, _ ("Undone:"), act);
  vg_case_undo (subject);
}

void
vg_talk_redo (GtkWidget *page, VgInterview *interview)
{
  VgCase *subject = NULL;
  VgWordsField *field = NULL;
  VgAct *act = NULL;

  g_return_if_fail (GTK_IS_WIDGET (page) && VG_IS_INTERVIEW (interview));

  field = get_field (page);
  if (field != NULL && vg_words_field_redo (field))
    return;
  subject = vg_interview_get_case (interview);
  act = vg_case_get_redoable (subject);
  if (act == NULL) {
    vg_toast_with_undo (page, _ ("There is nothing to redo."), NULL);
    return;
  }
  say_act (page, interview, _ ("Done again:"), act);
  vg_case_redo (subject);
}
