/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/scale-editor.h"

#include "base/json.h"
#include "base/language.h"
#include "ui/common/value-buttons.h"

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

static GtkWidget *
make_end_label (const char *text, float xalign)
{
  GtkWidget *label = gtk_label_new (text != NULL ? text : "");

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static void
vg_scale_editor_build (VgEditor *editor)
{
  VgScaleEditor *self = VG_SCALE_EDITOR (editor);
  VgItem *item = vg_editor_get_item (editor);
  const char *language = vg_language_get ();
  GtkWidget *ends = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);

  self->buttons = VG_VALUE_BUTTONS (
      vg_value_buttons_new (VG_VALUES_ROW, vg_editor_get_question (editor)));
  for (int i = vg_item_get_min (item); i <= vg_item_get_max (item); i++) {
    g_autofree char *number = g_strdup_printf ("%d", i);

    vg_value_buttons_add (self->buttons, number, number);
  }
  g_signal_connect_object (self->buttons, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->buttons));

  gtk_box_append (GTK_BOX (ends), make_end_label (vg_item_get_min_label (item, language), 0));
  gtk_box_append (GTK_BOX (ends), make_end_label (vg_item_get_max_label (item, language), 1));
  gtk_box_append (GTK_BOX (self), ends);
}

static void
vg_scale_editor_show (VgEditor *editor)
{
  JsonNode *scalar = vg_interview_get_scalar (vg_editor_get_interview (editor),
                                              vg_editor_get_item (editor));
  g_autofree char *number = NULL;

  if (vg_json_is_int (scalar))
    number = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (scalar));
  vg_value_buttons_show (VG_SCALE_EDITOR (editor)->buttons, (const char *const[]){ number, NULL });
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
