/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/goal-part-editor.h"

#include "base/json.h"
#include "interview/goal-part.h"
#include "interview/goal-record.h"
#include "ui/common/text-label.h"
#include "ui/interview/sayings.h"
#include "ui/interview/scale-buttons.h"

#include <glib/gi18n-lib.h>

/* @buttons: of a scale; @field: of an open question */
typedef struct {
  char *place;
  VgValueButtons *buttons;
  VgWordsField *field;
} Row;

/* @shown: the goals and their words, as they stand there: the same are not made anew */
struct _VgGoalPartEditor {
  VgEditor parent_instance;

  GArray *rows;
  char *shown;
};

G_DEFINE_FINAL_TYPE (VgGoalPartEditor, vg_goal_part_editor, VG_TYPE_EDITOR)

static VgCase *
get_case (VgGoalPartEditor *self)
{
  return vg_interview_get_case (vg_editor_get_interview (VG_EDITOR (self)));
}

static GPtrArray *
list_goals (VgGoalPartEditor *self)
{
  return vg_goal_record_list (get_case (self),
                              vg_interview_get_party (vg_editor_get_interview (VG_EDITOR (self))));
}

static const char *
get_words (VgGoalPartEditor *self, const char *place)
{
  const char *words = vg_json_get_string (vg_case_get_object (get_case (self), place), "words");

  return words != NULL ? words : _ ("without words yet");
}

static gboolean
set_part (VgGoalPartEditor *self, gpointer widget, JsonNode *value, GError **error)
{
  const char *place = g_object_get_data (G_OBJECT (widget), "vg-place");
  VgItem *item = vg_editor_get_item (VG_EDITOR (self));

  return vg_goal_record_set (get_case (self), place, vg_item_get_of_goals (item), value, error);
}

static void
chosen_cb (VgGoalPartEditor *self, const char *value, gboolean is_on, VgValueButtons *buttons)
{
  GError *error = NULL;

  set_part (self, buttons, vg_json_new_int (g_ascii_strtoll (value, NULL, 10)), &error);
  vg_editor_tell (VG_EDITOR (self), error);
}

static gboolean
save_text (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  return set_part (user_data, field, *text != '\0' ? vg_json_new_string (text) : NULL, error);
}

static void
add_field (VgGoalPartEditor *self, Row *row, const char *name)
{
  const char *part = vg_item_get_of_goals (vg_editor_get_item (VG_EDITOR (self)));
  g_autofree char *draft = g_strdup_printf ("%s#%s", row->place, part);

  row->field = VG_WORDS_FIELD (vg_words_field_new (name, NULL));
  g_object_set_data_full (G_OBJECT (row->field), "vg-place", g_strdup (row->place), g_free);
  vg_words_field_set_saver (row->field, save_text, self);
  vg_words_field_set_draft_place (row->field, get_case (self), draft);
  vg_words_field_set_is_line (row->field, TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (row->field));
  vg_editor_add_field (VG_EDITOR (self), row->field);
}

static void
add_buttons (VgGoalPartEditor *self, Row *row, const char *name)
{
  row->buttons = vg_scale_buttons_add (GTK_BOX (self), vg_editor_get_item (VG_EDITOR (self)), name);
  g_object_set_data_full (G_OBJECT (row->buttons), "vg-place", g_strdup (row->place), g_free);
  g_signal_connect_object (row->buttons, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
add_row (VgGoalPartEditor *self, const char *place)
{
  const char *words = get_words (self, place);
  g_autofree char *marked = vg_mark_fragment ("quotation", words);
  g_autofree char *name = g_strdup_printf (_ ("Goal %u: %s"), self->rows->len + 1, words);
  Row row = { .place = g_strdup (place) };

  gtk_box_append (GTK_BOX (self), vg_text_label_new (marked, "asked-goal"));
  if (vg_item_get_kind (vg_editor_get_item (VG_EDITOR (self))) == VG_ITEM_SCALE)
    add_buttons (self, &row, name);
  else
    add_field (self, &row, name);
  g_array_append_val (self->rows, row);
}

/* Returns: (transfer full) */
static char *
dup_all (VgGoalPartEditor *self, GPtrArray *places)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    g_string_append_printf (all, "%s %s\n", (char *) places->pdata[i],
                            get_words (self, places->pdata[i]));

  return g_string_free (all, FALSE);
}

static void
show_rows (VgGoalPartEditor *self)
{
  g_autoptr (GPtrArray) places = list_goals (self);
  g_autofree char *all = dup_all (self, places);
  GtkWidget *child = NULL;

  if (g_strcmp0 (all, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&all);
  g_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  for (guint i = 0; i < places->len; i++)
    add_row (self, places->pdata[i]);
}

static void
vg_goal_part_editor_build (VgEditor *editor)
{
}

static void
vg_goal_part_editor_show (VgEditor *editor)
{
  VgGoalPartEditor *self = VG_GOAL_PART_EDITOR (editor);
  const char *part = vg_item_get_of_goals (vg_editor_get_item (editor));

  show_rows (self);
  for (guint i = 0; i < self->rows->len; i++) {
    Row *row = &g_array_index (self->rows, Row, i);
    JsonObject *goal = vg_case_get_object (get_case (self), row->place);

    if (row->buttons != NULL)
      vg_scale_buttons_show (row->buttons, json_object_get_member (goal, part));
    else
      vg_words_field_show (row->field, vg_json_get_string (goal, part));
  }
}

static GtkWidget *
get_widget (const Row *row)
{
  return row->buttons != NULL ? vg_value_buttons_get_first (row->buttons) : GTK_WIDGET (row->field);
}

/* The first goal without an answer; where each has one, the first. */
static GtkWidget *
vg_goal_part_editor_get_first (VgEditor *editor)
{
  VgGoalPartEditor *self = VG_GOAL_PART_EDITOR (editor);

  for (guint i = 0; i < self->rows->len; i++) {
    const Row *row = &g_array_index (self->rows, Row, i);
    g_autofree char *said = vg_goal_part_say (get_case (self), vg_editor_get_item (editor),
                                              row->place);

    if (said == NULL)
      return get_widget (row);
  }

  return self->rows->len > 0 ? get_widget (&g_array_index (self->rows, Row, 0)) : NULL;
}

static void
clear_row (gpointer data)
{
  g_free (((Row *) data)->place);
}

static void
vg_goal_part_editor_finalize (GObject *object)
{
  VgGoalPartEditor *self = VG_GOAL_PART_EDITOR (object);

  g_array_unref (self->rows);
  g_free (self->shown);

  G_OBJECT_CLASS (vg_goal_part_editor_parent_class)->finalize (object);
}

static void
vg_goal_part_editor_class_init (VgGoalPartEditorClass *klass)
{
  VgEditorClass *editor_class = VG_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vg_goal_part_editor_finalize;
  editor_class->build = vg_goal_part_editor_build;
  editor_class->show = vg_goal_part_editor_show;
  editor_class->get_first = vg_goal_part_editor_get_first;
}

static void
vg_goal_part_editor_init (VgGoalPartEditor *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
}
