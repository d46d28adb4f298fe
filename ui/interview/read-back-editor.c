/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/read-back-editor.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "ui/common/dates.h"
#include "ui/interview/sayings.h"

#include <glib/gi18n-lib.h>

struct _VgReadBackEditor {
  VgEditor parent_instance;

  VgWordsField *date;
  VgWordsField *corrected;
};

G_DEFINE_FINAL_TYPE (VgReadBackEditor, vg_read_back_editor, VG_TYPE_EDITOR)

static gboolean
save_date (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgEditor *editor = VG_EDITOR (user_data);
  g_autofree char *iso = vg_read_typed_date (text);

  if (*text != '\0' && iso == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("This is not read as a date. Write it as day-month-year, such as 2-3-2026."));
    return FALSE;
  }

  return vg_interview_set_value (vg_editor_get_interview (editor), vg_editor_get_item (editor),
                                 iso != NULL ? vg_json_new_string (iso) : NULL, error);
}

static void
today_cb (VgEditor *editor)
{
  g_autofree char *today = vg_clock_dup_today ();
  GError *error = NULL;

  vg_interview_set_value (vg_editor_get_interview (editor), vg_editor_get_item (editor),
                          vg_json_new_string (today), &error);
  vg_editor_tell (editor, error);
}

static void
vg_read_back_editor_build (VgEditor *editor)
{
  VgReadBackEditor *self = VG_READ_BACK_EDITOR (editor);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *today = gtk_button_new_with_label (_ ("Today"));

  vg_editor_add_heading (editor, _ ("Read or heard on"));
  self->date = VG_WORDS_FIELD (vg_words_field_new (_ ("Read or heard on"), _ ("day-month-year")));
  vg_words_field_set_is_line (self->date, TRUE);
  vg_words_field_set_saver (self->date, save_date, self);
  gtk_widget_set_hexpand (GTK_WIDGET (self->date), TRUE);
  vg_editor_add_field (editor, self->date);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->date));

  gtk_widget_set_valign (today, GTK_ALIGN_FILL);
  gtk_widget_add_css_class (today, "vg-value");
  g_signal_connect_object (today, "clicked", G_CALLBACK (today_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), today);
  gtk_box_append (GTK_BOX (self), row);

  self->corrected = vg_editor_add_member (editor, "corrected", _ ("What was put right"), NULL);
}

static void
vg_read_back_editor_show (VgEditor *editor)
{
  VgReadBackEditor *self = VG_READ_BACK_EDITOR (editor);
  const char *iso = vg_json_peek_string (
      vg_interview_get_scalar (vg_editor_get_interview (editor), vg_editor_get_item (editor)));
  g_autofree char *said = iso != NULL ? vg_say_typed_date (iso) : NULL;

  vg_words_field_show (self->date, said);
  vg_editor_show_member (editor, self->corrected, "corrected");
}

static GtkWidget *
vg_read_back_editor_get_first (VgEditor *editor)
{
  return GTK_WIDGET (VG_READ_BACK_EDITOR (editor)->date);
}

static void
vg_read_back_editor_class_init (VgReadBackEditorClass *klass)
{
  VgEditorClass *editor_class = VG_EDITOR_CLASS (klass);

  editor_class->build = vg_read_back_editor_build;
  editor_class->show = vg_read_back_editor_show;
  editor_class->get_first = vg_read_back_editor_get_first;
}

static void
vg_read_back_editor_init (VgReadBackEditor *self)
{
}
