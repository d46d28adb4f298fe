/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/note-editor.h"

#include "ui/common/text-label.h"

struct _VgNoteEditor {
  VgEditor parent_instance;
};

G_DEFINE_FINAL_TYPE (VgNoteEditor, vg_note_editor, VG_TYPE_EDITOR)

static void
vg_note_editor_build (VgEditor *editor)
{
  gtk_box_append (GTK_BOX (editor), vg_text_label_new (vg_editor_get_question (editor), "vg-box"));
}

static void
vg_note_editor_show (VgEditor *editor)
{
}

static void
vg_note_editor_class_init (VgNoteEditorClass *klass)
{
  VgEditorClass *editor_class = VG_EDITOR_CLASS (klass);

  editor_class->build = vg_note_editor_build;
  editor_class->show = vg_note_editor_show;
}

static void
vg_note_editor_init (VgNoteEditor *self)
{
}
