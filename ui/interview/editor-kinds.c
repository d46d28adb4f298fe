/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/editor-kinds.h"

#include "interview/goal-part.h"
#include "ui/interview/acknowledgement-editor.h"
#include "ui/interview/choice-editor.h"
#include "ui/interview/consent-editor.h"
#include "ui/interview/goal-editor.h"
#include "ui/interview/goal-part-editor.h"
#include "ui/interview/inform-editor.h"
#include "ui/interview/line-editor.h"
#include "ui/interview/note-editor.h"
#include "ui/interview/open-editor.h"
#include "ui/interview/read-back-editor.h"
#include "ui/interview/scale-editor.h"
#include "ui/interview/what-if-editor.h"

static const struct {
  VgItemKind kind;
  GType (*get_type) (void);
} kinds[] = {
  { VG_ITEM_OPEN, vg_open_editor_get_type },
  { VG_ITEM_TEXT, vg_line_editor_get_type },
  { VG_ITEM_CHOICE, vg_choice_editor_get_type },
  { VG_ITEM_MULTI, vg_choice_editor_get_type },
  { VG_ITEM_SCALE, vg_scale_editor_get_type },
  { VG_ITEM_YES_NO, vg_choice_editor_get_type },
  { VG_ITEM_DATE, vg_line_editor_get_type },
  { VG_ITEM_NUMBER, vg_line_editor_get_type },
  { VG_ITEM_GOAL, vg_goal_editor_get_type },
  { VG_ITEM_CONSENT, vg_consent_editor_get_type },
  { VG_ITEM_ACKNOWLEDGEMENT, vg_acknowledgement_editor_get_type },
  { VG_ITEM_INFORM, vg_inform_editor_get_type },
  { VG_ITEM_WHAT_IF, vg_what_if_editor_get_type },
  { VG_ITEM_READ_BACK, vg_read_back_editor_get_type },
  { VG_ITEM_NOTE, vg_note_editor_get_type },
};

GType
vg_editor_kinds_find (VgItemKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (kinds[i].kind == kind)
      return kinds[i].get_type ();
  }

  return G_TYPE_INVALID;
}

static GType
find_now (VgInterview *interview, VgItem *item)
{
  g_autoptr (GPtrArray) goals = vg_goal_part_list (vg_interview_get_case (interview), item,
                                                   vg_interview_get_party (interview));

  return goals->len > 0 ? VG_TYPE_GOAL_PART_EDITOR : vg_editor_kinds_find (vg_item_get_kind (item));
}

GtkWidget *
vg_editor_kinds_make (VgInterview *interview, VgItem *item)
{
  GType type = find_now (interview, item);

  if (type == G_TYPE_INVALID)
    return NULL;

  return g_object_new (type, "interview", interview, "item", item, NULL);
}

gboolean
vg_editor_kinds_is_right (VgEditor *editor)
{
  return G_OBJECT_TYPE (editor) ==
         find_now (vg_editor_get_interview (editor), vg_editor_get_item (editor));
}
