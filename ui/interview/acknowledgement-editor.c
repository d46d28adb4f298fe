/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/acknowledgement-editor.h"

#include "base/json.h"
#include "ui/common/value-buttons.h"
#include "ui/interview/sayings.h"

#include <glib/gi18n-lib.h>

struct _VgAcknowledgementEditor {
  VgEditor parent_instance;

  VgValueButtons *buttons;
  VgWordsField *words;
};

G_DEFINE_FINAL_TYPE (VgAcknowledgementEditor, vg_acknowledgement_editor, VG_TYPE_EDITOR)

static void
chosen_cb (VgEditor *editor, const char *value, gboolean is_on)
{
  GError *error = NULL;

  vg_interview_set_value (vg_editor_get_interview (editor), vg_editor_get_item (editor),
                          vg_json_new_string (value), &error);
  vg_editor_tell (editor, error);
}

static void
vg_acknowledgement_editor_build (VgEditor *editor)
{
  VgAcknowledgementEditor *self = VG_ACKNOWLEDGEMENT_EDITOR (editor);
  VgInterview *interview = vg_editor_get_interview (editor);
  VgItem *item = vg_editor_get_item (editor);
  g_autoptr (GPtrArray) values = vg_interview_list_values (interview, item);

  self->buttons = VG_VALUE_BUTTONS (
      vg_value_buttons_new (VG_VALUES_ONE, vg_editor_get_question (editor)));
  for (guint i = 0; i < values->len; i++) {
    g_autofree char *word = vg_interview_say_value (interview, item, values->pdata[i]);
    g_autofree char *label = vg_say_with_capital (word);

    vg_value_buttons_add (self->buttons, values->pdata[i], label);
  }
  g_signal_connect_object (self->buttons, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->buttons));

  vg_editor_add_open (editor, "words", _ ("One of these is still to be chosen."));
  self->words = vg_editor_add_member (editor, "words", _ ("In which words?"), NULL);
  vg_words_field_set_form (self->words, "quotation");
  vg_editor_set_typing_field (editor, self->words);
}

static void
vg_acknowledgement_editor_show (VgEditor *editor)
{
  VgAcknowledgementEditor *self = VG_ACKNOWLEDGEMENT_EDITOR (editor);
  const char *value = vg_json_peek_string (
      vg_interview_get_scalar (vg_editor_get_interview (editor), vg_editor_get_item (editor)));

  vg_value_buttons_show (self->buttons, (const char *const[]){ value, NULL });
  vg_editor_show_member (editor, self->words, "words");
}

/* Whoever comes here types: a space of a sentence must not acknowledge anything. */
static GtkWidget *
vg_acknowledgement_editor_get_first (VgEditor *editor)
{
  return GTK_WIDGET (VG_ACKNOWLEDGEMENT_EDITOR (editor)->words);
}

static void
vg_acknowledgement_editor_class_init (VgAcknowledgementEditorClass *klass)
{
  VgEditorClass *editor_class = VG_EDITOR_CLASS (klass);

  editor_class->build = vg_acknowledgement_editor_build;
  editor_class->show = vg_acknowledgement_editor_show;
  editor_class->get_first = vg_acknowledgement_editor_get_first;
}

static void
vg_acknowledgement_editor_init (VgAcknowledgementEditor *self)
{
}
