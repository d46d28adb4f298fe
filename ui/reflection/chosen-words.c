/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/reflection/chosen-words.h"

#include "ui/common/into-view.h"
#include "ui/common/name.h"
#include "ui/common/toast.h"
#include "ui/common/wrap-row.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

struct _VgChosenWords {
  GtkBox parent_instance;

  GtkLabel *heading;
  GtkLabel *words;
  GtkLabel *advice;
  GtkWidget *copy;
  GtkWidget *note;
  GtkWidget *leave;
};

enum {
  DONE,
  NOTE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgChosenWords, vg_chosen_words, GTK_TYPE_BOX)

void
vg_chosen_words_end (VgChosenWords *self)
{
  g_return_if_fail (VG_IS_CHOSEN_WORDS (self));

  gtk_label_set_text (self->words, "");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[DONE], 0);
}

static void
copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgChosenWords *self = VG_CHOSEN_WORDS (widget);

  if (*gtk_label_get_text (self->words) == '\0')
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), gtk_label_get_text (self->words));
  vg_toast (widget, _ ("Copied. Paste it where you ask your colleague"));
  vg_chosen_words_end (self);
}

static void
note_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgChosenWords *self = VG_CHOSEN_WORDS (widget);

  if (*gtk_label_get_text (self->words) != '\0')
    g_signal_emit (self, signals[NOTE], 0, gtk_label_get_text (self->words));
}

static void
leave_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vg_chosen_words_end (VG_CHOSEN_WORDS (widget));
}

static void
vg_chosen_words_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_CHOSEN_WORDS);

  G_OBJECT_CLASS (vg_chosen_words_parent_class)->dispose (object);
}

static void
vg_chosen_words_class_init (VgChosenWordsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WRAP_ROW);

  G_OBJECT_CLASS (klass)->dispose = vg_chosen_words_dispose;
  signals[DONE] = g_signal_new ("done", VG_TYPE_CHOSEN_WORDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[NOTE] = g_signal_new ("note", VG_TYPE_CHOSEN_WORDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "chosen.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "chosen.note", NULL, note_action);
  gtk_widget_class_install_action (widget_class, "chosen.leave", NULL, leave_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "chosen.leave", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/reflection/chosen-words.ui");
  gtk_widget_class_bind_template_child (widget_class, VgChosenWords, heading);
  gtk_widget_class_bind_template_child (widget_class, VgChosenWords, words);
  gtk_widget_class_bind_template_child (widget_class, VgChosenWords, advice);
  gtk_widget_class_bind_template_child (widget_class, VgChosenWords, copy);
  gtk_widget_class_bind_template_child (widget_class, VgChosenWords, note);
  gtk_widget_class_bind_template_child (widget_class, VgChosenWords, leave);
}

static void
vg_chosen_words_init (VgChosenWords *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_name_tidy (GTK_WIDGET (self));
}

void
vg_chosen_words_show (VgChosenWords *self, const char *words)
{
  gboolean has_words = vg_words_are_any (words);

  g_return_if_fail (VG_IS_CHOSEN_WORDS (self));

  gtk_label_set_text (self->heading, has_words ? _ ("This goes along, and nothing else")
                                               : _ ("No words are chosen yet"));
  gtk_label_set_text (self->words, has_words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words), has_words);
  gtk_label_set_text (
      self->advice,
      has_words ? _ ("Read it once more as your colleague will. Is anyone to be recognised? What "
                     "you copy lies on the clipboard until you copy something else.")
                : _ ("Select the words that may go along, with the mouse or with Shift and the "
                     "arrow keys, in what you wrote now or earlier; then ask again."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chosen.copy", has_words);
  gtk_widget_set_visible (self->copy, has_words);
  gtk_widget_set_visible (self->note, has_words);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (has_words ? self->copy : self->leave);
  vg_into_view (GTK_WIDGET (self));
}

static char *
dup_of_view (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;
  GtkTextIter end_of;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end_of))
    return NULL;

  return gtk_text_buffer_get_text (buffer, &start, &end_of, FALSE);
}

static char *
dup_of_label (GtkLabel *label)
{
  int start = 0;
  int end_of = 0;

  if (!gtk_label_get_selection_bounds (label, &start, &end_of))
    return NULL;

  return g_utf8_substring (gtk_label_get_text (label), start, end_of);
}

char *
vg_chosen_words_dup_of (GtkWidget *widget)
{
  g_autofree char *words = NULL;

  if (GTK_IS_TEXT_VIEW (widget))
    words = dup_of_view (GTK_TEXT_VIEW (widget));
  else if (GTK_IS_LABEL (widget))
    words = dup_of_label (GTK_LABEL (widget));
  if (words != NULL)
    g_strstrip (words);

  return g_steal_pointer (&words);
}
