/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/scale-editor.h"

#include "base/json.h"
#include "ui/interview/scale-buttons.h"

struct _VgScaleEditor {
  VgEditor parent_instance;

  VgValueButtons *buttons;
};

G_DEFINE_FINAL_TYPE (VgScaleEditor, vg_scale_editor, VG_TYPE_EDITOR)

static void
chosen_cb (VgEditor *editor, const char *value, gboolean is_on)
{
  GError *error = NULL;

  vg_interview_set_value (vg_editor_get_interview (editor), vg_editor_get_item (editor),
                          vg_json_new_int (g_ascii_strtoll (value, NULL, 10)), &error);
  vg_editor_tell (editor, error);
}

static void
vg_scale_editor_build (VgEditor *editor)
{
  VgScaleEditor *self = VG_SCALE_EDITOR (editor);

  self->buttons = vg_scale_buttons_add (GTK_BOX (self), vg_editor_get_item (editor),
                                        vg_editor_get_question (editor));
  g_signal_connect_object (self->buttons, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
vg_scale_editor_show (VgEditor *editor)
{
  vg_scale_buttons_show (
      VG_SCALE_EDITOR (editor)->buttons,
      vg_interview_get_scalar (vg_editor_get_interview (editor), vg_editor_get_item (editor)));
}

static GtkWidget *
vg_scale_editor_get_first (VgEditor *editor)
{
  return vg_value_buttons_get_first (VG_SCALE_EDITOR (editor)->buttons);
}

static void
vg_scale_editor_class_init (VgScaleEditorClass *klass)
{
  VgEditorClass *editor_class = VG_EDITOR_CLASS (klass);

  editor_class->build = vg_scale_editor_build;
  editor_class->show = vg_scale_editor_show;
  editor_class->get_first = vg_scale_editor_get_first;
}

static void
vg_scale_editor_init (VgScaleEditor *self)
{
}
