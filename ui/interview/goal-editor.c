/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/goal-editor.h"

#include "interview/goal-record.h"
#include "ui/interview/goal-card.h"

#include <glib/gi18n-lib.h>

struct _VgGoalEditor {
  VgEditor parent_instance;

  GtkBox *cards;
  VgWordsField *field;
  VgGoalList *kinds;
};

G_DEFINE_FINAL_TYPE (VgGoalEditor, vg_goal_editor, VG_TYPE_EDITOR)

static VgCase *
get_case (VgGoalEditor *self)
{
  return vg_interview_get_case (vg_editor_get_interview (VG_EDITOR (self)));
}

static const char *
get_party (VgGoalEditor *self)
{
  return vg_interview_get_party (vg_editor_get_interview (VG_EDITOR (self)));
}

static VgGoalCard *
find_card (VgGoalEditor *self, const char *place)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  while (child != NULL && !g_str_equal (vg_goal_card_get_place (VG_GOAL_CARD (child)), place))
    child = gtk_widget_get_next_sibling (child);

  return child != NULL ? VG_GOAL_CARD (child) : NULL;
}

/* What was typed has become a goal of its own: the field is free for the next. */
static gboolean
save_new (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgGoalEditor *self = VG_GOAL_EDITOR (user_data);

  if (*text == '\0')
    return TRUE;

  return vg_goal_record_add (get_case (self), get_party (self), text, error);
}

static void
show_draft_place (VgGoalEditor *self)
{
  g_autofree char *place = vg_goal_record_dup_next_place (get_case (self), get_party (self));
  g_autofree char *draft = g_strconcat (place, "#words", NULL);

  vg_words_field_set_draft_place (self->field, get_case (self), draft);
}

static void
add_cb (VgGoalEditor *self)
{
  g_autofree char *place = vg_goal_record_dup_next_place (get_case (self), get_party (self));
  VgGoalCard *card = NULL;
  GError *error = NULL;

  if (!vg_words_field_save (self->field, &error)) {
    vg_editor_tell (VG_EDITOR (self), error);
    return;
  }
  card = find_card (self, place);
  if (card != NULL)
    vg_goal_card_begin (card);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->field));
}

static void
vg_goal_editor_build (VgEditor *editor)
{
  VgGoalEditor *self = VG_GOAL_EDITOR (editor);
  GtkWidget *add = gtk_button_new_with_label (_ ("+ Goal"));

  self->kinds = vg_goal_list_read (NULL);
  self->cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->cards));

  self->field = VG_WORDS_FIELD (
      vg_words_field_new (_ ("A new goal, in their own words"), _ ("In their own words")));
  gtk_widget_add_css_class (GTK_WIDGET (self->field), "vg-answer");
  vg_words_field_set_form (self->field, "quotation");
  vg_words_field_set_saver (self->field, save_new, self);
  vg_words_field_set_enter_saves (self->field, TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->field));
  vg_editor_add_field (editor, self->field);

  gtk_widget_set_halign (add, GTK_ALIGN_END);
  gtk_widget_set_tooltip_text (add, _ ("Write this goal down and go on with it"));
  gtk_widget_add_css_class (add, "flat");
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), add);
}

static void
drop_cards_gone (VgGoalEditor *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  while (child != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (child);

    if (vg_case_get (get_case (self), vg_goal_card_get_place (VG_GOAL_CARD (child))) == NULL)
      gtk_box_remove (self->cards, child);
    child = next;
  }
}

static void
card_failed_cb (VgGoalEditor *self, const char *message)
{
  g_signal_emit_by_name (self, "failed", message);
}

static VgGoalCard *
add_card (VgGoalEditor *self, const char *place)
{
  VgGoalCard *card = VG_GOAL_CARD (
      vg_goal_card_new (get_case (self), get_party (self), place, self->kinds));
  VgWordsField *field = NULL;

  for (guint i = 0; (field = vg_goal_card_get_field (card, i)) != NULL; i++)
    vg_editor_add_field (VG_EDITOR (self), field);
  g_signal_connect_object (card, "failed", G_CALLBACK (card_failed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->cards, GTK_WIDGET (card));

  return card;
}

static void
vg_goal_editor_show (VgEditor *editor)
{
  VgGoalEditor *self = VG_GOAL_EDITOR (editor);
  g_autoptr (GPtrArray) places = vg_goal_record_list (get_case (self), get_party (self));
  GtkWidget *last = NULL;

  drop_cards_gone (self);
  for (guint i = 0; i < places->len; i++) {
    VgGoalCard *card = find_card (self, places->pdata[i]);

    if (card == NULL)
      card = add_card (self, places->pdata[i]);
    gtk_box_reorder_child_after (self->cards, GTK_WIDGET (card), last);
    vg_goal_card_show (card, i + 1, places->len);
    last = GTK_WIDGET (card);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->cards), places->len > 0);
  /* Only what was typed and not saved yet stays. */
  vg_words_field_show (self->field, "");
  show_draft_place (self);
}

static GtkWidget *
vg_goal_editor_get_first (VgEditor *editor)
{
  return GTK_WIDGET (VG_GOAL_EDITOR (editor)->field);
}

static void
vg_goal_editor_finalize (GObject *object)
{
  g_clear_pointer (&VG_GOAL_EDITOR (object)->kinds, vg_goal_list_unref);

  G_OBJECT_CLASS (vg_goal_editor_parent_class)->finalize (object);
}

static void
vg_goal_editor_class_init (VgGoalEditorClass *klass)
{
  VgEditorClass *editor_class = VG_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vg_goal_editor_finalize;
  editor_class->build = vg_goal_editor_build;
  editor_class->show = vg_goal_editor_show;
  editor_class->get_first = vg_goal_editor_get_first;
}

static void
vg_goal_editor_init (VgGoalEditor *self)
{
}
