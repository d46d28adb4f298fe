/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/choice-editor.h"

#include "base/json.h"
#include "ui/common/value-buttons.h"
#include "ui/interview/sayings.h"

struct _VgChoiceEditor {
  VgEditor parent_instance;

  VgValueButtons *buttons;
};

G_DEFINE_FINAL_TYPE (VgChoiceEditor, vg_choice_editor, VG_TYPE_EDITOR)

static gboolean
takes_many (VgEditor *editor)
{
  return vg_item_get_kind (vg_editor_get_item (editor)) == VG_ITEM_MULTI;
}

static JsonNode *
make_list (VgValueButtons *buttons)
{
  g_auto (GStrv) chosen = vg_value_buttons_dup_chosen (buttons);
  JsonArray *list = NULL;

  if (chosen[0] == NULL)
    return NULL;
  list = json_array_new ();
  for (guint i = 0; chosen[i] != NULL; i++)
    json_array_add_string_element (list, chosen[i]);

  return vg_json_new_array (list);
}

static void
chosen_cb (VgEditor *editor, const char *value, gboolean is_on)
{
  VgChoiceEditor *self = VG_CHOICE_EDITOR (editor);
  JsonNode *node = takes_many (editor) ? make_list (self->buttons) : vg_json_new_string (value);
  GError *error = NULL;

  vg_interview_set_value (vg_editor_get_interview (editor), vg_editor_get_item (editor), node,
                          &error);
  vg_editor_tell (editor, error);
}

static void
vg_choice_editor_build (VgEditor *editor)
{
  VgChoiceEditor *self = VG_CHOICE_EDITOR (editor);
  VgInterview *interview = vg_editor_get_interview (editor);
  VgItem *item = vg_editor_get_item (editor);
  g_autoptr (GPtrArray) values = vg_interview_list_values (interview, item);

  self->buttons = VG_VALUE_BUTTONS (vg_value_buttons_new (
      takes_many (editor) ? VG_VALUES_MANY : VG_VALUES_ONE, vg_editor_get_question (editor)));
  for (guint i = 0; i < values->len; i++) {
    g_autofree char *word = vg_interview_say_value (interview, item, values->pdata[i]);
    g_autofree char *label = vg_say_with_capital (word);

    vg_value_buttons_add (self->buttons, values->pdata[i], label);
  }
  g_signal_connect_object (self->buttons, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->buttons));
}

static void
vg_choice_editor_show (VgEditor *editor)
{
  JsonNode *scalar = vg_interview_get_scalar (vg_editor_get_interview (editor),
                                              vg_editor_get_item (editor));
  JsonArray *list = vg_json_peek_array (scalar);
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  if (vg_json_peek_string (scalar) != NULL)
    g_ptr_array_add (values, (gpointer) vg_json_peek_string (scalar));
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    g_ptr_array_add (values, (gpointer) vg_json_peek_string (json_array_get_element (list, i)));
  g_ptr_array_add (values, NULL);

  vg_value_buttons_show (VG_CHOICE_EDITOR (editor)->buttons, (const char *const *) values->pdata);
}

static GtkWidget *
vg_choice_editor_get_first (VgEditor *editor)
{
  return vg_value_buttons_get_first (VG_CHOICE_EDITOR (editor)->buttons);
}

static void
vg_choice_editor_class_init (VgChoiceEditorClass *klass)
{
  VgEditorClass *editor_class = VG_EDITOR_CLASS (klass);

  editor_class->build = vg_choice_editor_build;
  editor_class->show = vg_choice_editor_show;
  editor_class->get_first = vg_choice_editor_get_first;
}

static void
vg_choice_editor_init (VgChoiceEditor *self)
{
}
