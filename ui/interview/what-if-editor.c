/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/what-if-editor.h"

#include <glib/gi18n-lib.h>

struct _VgWhatIfEditor {
  VgEditor parent_instance;

  VgWordsField *field;
};

G_DEFINE_FINAL_TYPE (VgWhatIfEditor, vg_what_if_editor, VG_TYPE_EDITOR)

static void
vg_what_if_editor_build (VgEditor *editor)
{
  VgWhatIfEditor *self = VG_WHAT_IF_EDITOR (editor);

  self->field = vg_editor_add_member (editor, "value", NULL, _ ("What they would want then"));
  gtk_widget_add_css_class (GTK_WIDGET (self->field), "vg-answer");
}

static void
vg_what_if_editor_show (VgEditor *editor)
{
  vg_editor_show_member (editor, VG_WHAT_IF_EDITOR (editor)->field, "value");
}

static GtkWidget *
vg_what_if_editor_get_first (VgEditor *editor)
{
  return GTK_WIDGET (VG_WHAT_IF_EDITOR (editor)->field);
}

static void
vg_what_if_editor_class_init (VgWhatIfEditorClass *klass)
{
  VgEditorClass *editor_class = VG_EDITOR_CLASS (klass);

  editor_class->build = vg_what_if_editor_build;
  editor_class->show = vg_what_if_editor_show;
  editor_class->get_first = vg_what_if_editor_get_first;
}

static void
vg_what_if_editor_init (VgWhatIfEditor *self)
{
}
