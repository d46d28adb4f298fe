/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/inform-editor.h"

#include "base/json.h"
#include "base/language.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"

#include <glib/gi18n-lib.h>

struct _VgInformEditor {
  VgEditor parent_instance;

  GtkWidget *explained;
  VgWordsField *teach_back;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (VgInformEditor, vg_inform_editor, VG_TYPE_EDITOR)

static void
toggled_cb (VgInformEditor *self, GtkCheckButton *button)
{
  VgEditor *editor = VG_EDITOR (self);
  JsonNode *value = gtk_check_button_get_active (button) ? vg_json_new_string ("given") : NULL;
  GError *error = NULL;

  if (self->is_showing) {
    g_clear_pointer (&value, json_node_unref);
    return;
  }
  vg_interview_set_value (vg_editor_get_interview (editor), vg_editor_get_item (editor), value,
                          &error);
  vg_editor_tell (editor, error);
  gtk_widget_grab_focus (GTK_WIDGET (self->teach_back));
}

static void
vg_inform_editor_build (VgEditor *editor)
{
  VgInformEditor *self = VG_INFORM_EDITOR (editor);
  VgItem *item = vg_editor_get_item (editor);
  const char *language = vg_language_get ();
  const char *explain = vg_item_get_explain (item, language);
  const char *teach_back = vg_item_get_teach_back (item, language);
  GtkWidget *text = vg_text_label_new (explain, "vg-box");

  gtk_widget_set_visible (text, explain != NULL);
  gtk_box_append (GTK_BOX (self), text);

  self->explained = gtk_check_button_new_with_mnemonic (_ ("_Explained"));
  vg_name (self->explained, _ ("Explained"), NULL);
  gtk_widget_add_css_class (self->explained, "vg-choice");
  g_signal_connect_object (self->explained, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->explained);

  vg_editor_add_open (editor, "teach-back", _ ("Whether this was explained is still open."));
  self->teach_back = vg_editor_add_member (
      editor, "teach-back", teach_back != NULL ? teach_back : _ ("How did they say it back?"),
      NULL);
  vg_words_field_set_form (self->teach_back, "quotation");
  vg_editor_set_typing_field (editor, self->teach_back);
}

static void
vg_inform_editor_show (VgEditor *editor)
{
  VgInformEditor *self = VG_INFORM_EDITOR (editor);
  const char *value = vg_json_peek_string (
      vg_interview_get_scalar (vg_editor_get_interview (editor), vg_editor_get_item (editor)));

  self->is_showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->explained), value != NULL);
  self->is_showing = FALSE;
  vg_editor_show_member (editor, self->teach_back, "teach-back");
}

/* Whoever comes here types: a space of a sentence must not tick the box. */
static GtkWidget *
vg_inform_editor_get_first (VgEditor *editor)
{
  return GTK_WIDGET (VG_INFORM_EDITOR (editor)->teach_back);
}

static void
vg_inform_editor_class_init (VgInformEditorClass *klass)
{
  VgEditorClass *editor_class = VG_EDITOR_CLASS (klass);

  editor_class->build = vg_inform_editor_build;
  editor_class->show = vg_inform_editor_show;
  editor_class->get_first = vg_inform_editor_get_first;
}

static void
vg_inform_editor_init (VgInformEditor *self)
{
}
