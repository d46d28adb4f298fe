/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/line-editor.h"

#include "base/error.h"
#include "base/json.h"
#include "ui/common/dates.h"
#include "ui/interview/sayings.h"

#include <glib/gi18n-lib.h>

struct _VgLineEditor {
  VgEditor parent_instance;

  VgWordsField *field;
};

G_DEFINE_FINAL_TYPE (VgLineEditor, vg_line_editor, VG_TYPE_EDITOR)

static VgItemKind
kind_of (VgEditor *editor)
{
  return vg_item_get_kind (vg_editor_get_item (editor));
}

static JsonNode *
read_date (const char *text, GError **error)
{
  g_autofree char *iso = vg_read_typed_date (text);

  if (iso == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("This is not read as a date. Write it as day-month-year, such as 2-3-2026."));
    return NULL;
  }

  return vg_json_new_string (iso);
}

static JsonNode *
read_number (const char *text, GError **error)
{
  gint64 number = 0;

  if (!vg_read_typed_number (text, &number)) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("This is not read as a number. Write it in digits, such as 12."));
    return NULL;
  }

  return vg_json_new_int (number);
}

static JsonNode *
read_value (VgEditor *editor, const char *text, GError **error)
{
  if (kind_of (editor) == VG_ITEM_DATE)
    return read_date (text, error);
  if (kind_of (editor) == VG_ITEM_NUMBER)
    return read_number (text, error);

  return vg_json_new_string (text);
}

static gboolean
save (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgEditor *editor = VG_EDITOR (user_data);
  JsonNode *value = NULL;

  if (*text != '\0') {
    value = read_value (editor, text, error);
    if (value == NULL)
      return FALSE;
  }

  return vg_interview_set_value (vg_editor_get_interview (editor), vg_editor_get_item (editor),
                                 value, error);
}

static void
vg_line_editor_build (VgEditor *editor)
{
  VgLineEditor *self = VG_LINE_EDITOR (editor);
  const char *hint = kind_of (editor) == VG_ITEM_DATE ? _ ("day-month-year") : NULL;

  self->field = VG_WORDS_FIELD (vg_words_field_new (vg_editor_get_question (editor), hint));
  gtk_widget_add_css_class (GTK_WIDGET (self->field), "vg-answer");
  vg_words_field_set_is_line (self->field, TRUE);
  vg_words_field_set_saver (self->field, save, self);
  /* A draft of a date or number half typed would be kept as one that is none. */
  if (kind_of (editor) == VG_ITEM_TEXT) {
    g_autofree char *place = vg_editor_dup_draft_place (editor, "value");

    vg_words_field_set_draft_place (
        self->field, vg_interview_get_case (vg_editor_get_interview (editor)), place);
  }
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->field));
  vg_editor_add_field (editor, self->field);
}

static void
vg_line_editor_show (VgEditor *editor)
{
  JsonNode *scalar = vg_interview_get_scalar (vg_editor_get_interview (editor),
                                              vg_editor_get_item (editor));
  g_autofree char *text = NULL;

  if (vg_json_is_int (scalar))
    text = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (scalar));
  else if (vg_json_peek_string (scalar) != NULL && kind_of (editor) == VG_ITEM_DATE)
    text = vg_say_typed_date (vg_json_peek_string (scalar));
  else
    text = g_strdup (vg_json_peek_string (scalar));

  vg_words_field_show (VG_LINE_EDITOR (editor)->field, text);
}

static GtkWidget *
vg_line_editor_get_first (VgEditor *editor)
{
  return GTK_WIDGET (VG_LINE_EDITOR (editor)->field);
}

static void
vg_line_editor_class_init (VgLineEditorClass *klass)
{
  VgEditorClass *editor_class = VG_EDITOR_CLASS (klass);

  editor_class->build = vg_line_editor_build;
  editor_class->show = vg_line_editor_show;
  editor_class->get_first = vg_line_editor_get_first;
}

static void
vg_line_editor_init (VgLineEditor *self)
{
}
