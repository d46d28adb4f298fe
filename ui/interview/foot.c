/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/foot.h"

#include "interview/note.h"
#include "interview/own-question.h"
#include "ui/interview/foot-line.h"
#include "ui/interview/quick-note.h"
#include "ui/interview/signal-line.h"

#include <glib/gi18n-lib.h>

/* @section: where the question of one's own goes; @added: the one that was written last */
struct _VgFoot {
  GtkBox parent_instance;

  GtkStack *stack;
  VgQuickNote *note;
  VgSignalLine *signal;
  VgFootLine *own;

  VgInterview *interview;
  char *section;
  char *added;
};

enum {
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgFoot, vg_foot, GTK_TYPE_BOX)

static void
show_line (VgFoot *self, gpointer line)
{
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (line));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
done_cb (VgFoot *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[DONE], 0, NULL);
}

static void
note_done_cb (VgFoot *self, const char *said)
{
  if (said != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "interview.say-undo", "s", said);
  done_cb (self);
}

static gboolean
save_own (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgFoot *self = VG_FOOT (user_data);
  char *added = NULL;

  if (*text == '\0')
    return TRUE;
  added = vg_own_question_add (vg_interview_get_case (self->interview),
                               vg_interview_get_party (self->interview), self->section, text,
                               error);
  if (added == NULL)
    return FALSE;
  g_free (self->added);
  self->added = added;
  vg_foot_line_begin (self->own, NULL, NULL);

  return TRUE;
}

static void
own_done_cb (VgFoot *self, gboolean is_kept)
{
  g_autofree char *added = is_kept ? g_strdup (self->added) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[DONE], 0, added);
}

static void
vg_foot_dispose (GObject *object)
{
  g_clear_object (&VG_FOOT (object)->interview);

  G_OBJECT_CLASS (vg_foot_parent_class)->dispose (object);
}

static void
vg_foot_finalize (GObject *object)
{
  g_free (VG_FOOT (object)->section);
  g_free (VG_FOOT (object)->added);

  G_OBJECT_CLASS (vg_foot_parent_class)->finalize (object);
}

static void
vg_foot_class_init (VgFootClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_foot_dispose;
  G_OBJECT_CLASS (klass)->finalize = vg_foot_finalize;

  signals[DONE] = g_signal_new ("done", VG_TYPE_FOOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vg_foot_init (VgFoot *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->stack));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
vg_foot_new (VgInterview *interview)
{
  VgFoot *self = g_object_new (VG_TYPE_FOOT, NULL);

  self->interview = g_object_ref (interview);
  self->note = VG_QUICK_NOTE (vg_quick_note_new (vg_interview_get_case (interview)));
  g_signal_connect_object (self->note, "done", G_CALLBACK (note_done_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->note));

  self->signal = VG_SIGNAL_LINE (vg_signal_line_new (interview));
  g_signal_connect_object (self->signal, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->signal));

  self->own = VG_FOOT_LINE (
      vg_foot_line_new (_ ("A question of your own"), _ ("What you want to ask, in this part")));
  vg_words_field_set_saver (vg_foot_line_get_field (self->own), save_own, self);
  g_signal_connect_object (self->own, "done", G_CALLBACK (own_done_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->own));

  return GTK_WIDGET (self);
}

void
vg_foot_begin_note (VgFoot *self, const char *question)
{
  VgNoteContext context = { NULL };

  g_return_if_fail (VG_IS_FOOT (self));

  context.party = vg_interview_get_party (self->interview);
  context.talk = vg_interview_get_talk (self->interview);
  context.question = question;
  show_line (self, self->note);
  vg_quick_note_begin (self->note, &context);
}

void
vg_foot_begin_signal (VgFoot *self, const char *question)
{
  g_return_if_fail (VG_IS_FOOT (self));

  show_line (self, self->signal);
  vg_signal_line_begin (self->signal, question);
}

void
vg_foot_begin_own (VgFoot *self, const char *section)
{
  g_return_if_fail (VG_IS_FOOT (self));

  g_free (self->section);
  self->section = g_strdup (section);
  show_line (self, self->own);
  gtk_widget_grab_focus (GTK_WIDGET (self->own));
}

gboolean
vg_foot_save (VgFoot *self, GError **error)
{
  g_return_val_if_fail (VG_IS_FOOT (self), FALSE);

  return vg_quick_note_save (self->note, error) && vg_signal_line_save (self->signal, error) &&
         vg_words_field_save (vg_foot_line_get_field (self->own), error);
}
