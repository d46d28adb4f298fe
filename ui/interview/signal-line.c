/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/signal-line.h"

#include "base/clock.h"
#include "interview/signal.h"
#include "model/place.h"
#include "ui/interview/foot-line.h"
#include "ui/interview/signal-choices.h"

#include <glib/gi18n-lib.h>

/* @place: of the signal at hand; another one once the line is done. It stands in the case as soon
 * as the focus leaves the words: what is chosen then changes it there.
 */
struct _VgSignalLine {
  GtkBox parent_instance;

  VgFootLine *line;
  GtkWidget *about;
  GtkWidget *kind;
  VgInterview *interview;
  char *place;
  char *question;
};

enum {
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgSignalLine, vg_signal_line, GTK_TYPE_BOX)

static void
begin_next (VgSignalLine *self)
{
  g_autofree char *id = vg_clock_new_id ();
  g_autofree char *draft = NULL;

  g_free (self->place);
  self->place = vg_place_join ("signal", id, NULL);
  draft = g_strconcat (self->place, "#text", NULL);
  vg_foot_line_begin (self->line, vg_interview_get_case (self->interview), draft);
}

static VgCase *
get_case (VgSignalLine *self)
{
  return vg_interview_get_case (self->interview);
}

static gboolean
is_noted (VgSignalLine *self)
{
  return vg_case_get (get_case (self), self->place) != NULL;
}

static gboolean
add (VgSignalLine *self, const char *text, GError **error)
{
  const VgSighting sighting = {
    .place = self->place,
    .text = text,
    .party = vg_interview_get_party (self->interview),
    .about = vg_signal_choices_get (self->about),
    .kind = vg_signal_choices_get (self->kind),
    .talk = vg_interview_get_talk (self->interview),
    .question = self->question,
  };

  return vg_signal_add (get_case (self), &sighting, error);
}

static gboolean
save (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgSignalLine *self = VG_SIGNAL_LINE (user_data);

  if (!is_noted (self))
    return *text == '\0' || add (self, text, error);
  if (*text == '\0')
    return vg_signal_remove (get_case (self), self->place, error);

  return vg_signal_set (get_case (self), self->place, "text", text, error);
}

static void
chosen_cb (VgSignalLine *self, GParamSpec *pspec, GtkWidget *choices)
{
  const char *member = choices == self->about ? "about" : "kind";
  g_autoptr (GError) error = NULL;

  if (is_noted (self) && !vg_signal_set (get_case (self), self->place, member,
                                         vg_signal_choices_get (choices), &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "interview.say", "s", error->message);
}

static void
done_cb (VgSignalLine *self, gboolean is_kept)
{
  if (is_kept)
    gtk_widget_activate_action (GTK_WIDGET (self), "interview.say", "s",
                                _ ("Signal kept, with the prompts (F4)."));
  begin_next (self);
  g_signal_emit (self, signals[DONE], 0);
}

static gboolean
vg_signal_line_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_SIGNAL_LINE (widget)->line));
}

static void
vg_signal_line_dispose (GObject *object)
{
  g_clear_object (&VG_SIGNAL_LINE (object)->interview);

  G_OBJECT_CLASS (vg_signal_line_parent_class)->dispose (object);
}

static void
vg_signal_line_finalize (GObject *object)
{
  g_free (VG_SIGNAL_LINE (object)->place);
  g_free (VG_SIGNAL_LINE (object)->question);

  G_OBJECT_CLASS (vg_signal_line_parent_class)->finalize (object);
}

static void
vg_signal_line_class_init (VgSignalLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = vg_signal_line_dispose;
  object_class->finalize = vg_signal_line_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = vg_signal_line_grab_focus;

  signals[DONE] = g_signal_new ("done", VG_TYPE_SIGNAL_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
vg_signal_line_init (VgSignalLine *self)
{
  self->line = VG_FOOT_LINE (vg_foot_line_new (_ ("Signal"), _ ("What you saw or heard")));
  gtk_widget_set_hexpand (GTK_WIDGET (self->line), TRUE);
  vg_words_field_set_saver (vg_foot_line_get_field (self->line), save, self);
  g_signal_connect_object (self->line, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->line));
}

GtkWidget *
vg_signal_line_new (VgInterview *interview)
{
  VgSignalLine *self = g_object_new (VG_TYPE_SIGNAL_LINE, NULL);
  GtkWidget *choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->interview = g_object_ref (interview);
  self->about = vg_signal_choices_new_people (vg_interview_get_case (interview));
  self->kind = vg_signal_choices_new_kinds ();
  g_signal_connect_object (self->about, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (choices), self->about);
  gtk_box_append (GTK_BOX (choices), self->kind);
  vg_foot_line_add (self->line, choices);
  begin_next (self);

  return GTK_WIDGET (self);
}

void
vg_signal_line_begin (VgSignalLine *self, const char *question)
{
  g_return_if_fail (VG_IS_SIGNAL_LINE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (is_noted (self))
    return;
  g_free (self->question);
  self->question = g_strdup (question);
  vg_signal_choices_set (self->about, vg_interview_get_party (self->interview));
  vg_signal_choices_set (self->kind, NULL);
}

gboolean
vg_signal_line_save (VgSignalLine *self, GError **error)
{
  g_return_val_if_fail (VG_IS_SIGNAL_LINE (self), FALSE);

  return vg_words_field_save (vg_foot_line_get_field (self->line), error);
}
