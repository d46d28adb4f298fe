/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/quick-note.h"

#include "base/clock.h"
#include "model/place.h"
#include "ui/interview/foot-line.h"

#include <glib/gi18n-lib.h>

/* @place: of the note at hand; another one once it is kept */
struct _VgQuickNote {
  GtkBox parent_instance;

  VgFootLine *line;
  VgCase *subject;
  char *place;
  char *party;
  char *talk;
  char *question;
};

enum {
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgQuickNote, vg_quick_note, GTK_TYPE_BOX)

static void
begin_next (VgQuickNote *self)
{
  g_autofree char *id = vg_clock_new_id ();
  g_autofree char *draft = NULL;

  g_free (self->place);
  self->place = vg_place_join ("note", id, NULL);
  draft = g_strconcat (self->place, "#text", NULL);
  vg_foot_line_begin (self->line, self->subject, draft);
}

static gboolean
save (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgQuickNote *self = VG_QUICK_NOTE (user_data);
  const VgNoteContext context = { self->party, self->talk, self->question };

  if (*text == '\0')
    return TRUE;
  if (!vg_note_add (self->subject, self->place, text, &context, error))
    return FALSE;
  begin_next (self);

  return TRUE;
}

static void
done_cb (VgQuickNote *self, gboolean is_kept)
{
  g_signal_emit (self, signals[DONE], 0, is_kept ? _ ("Note kept.") : NULL);
}

static gboolean
vg_quick_note_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_QUICK_NOTE (widget)->line));
}

static void
vg_quick_note_dispose (GObject *object)
{
  g_clear_object (&VG_QUICK_NOTE (object)->subject);

  G_OBJECT_CLASS (vg_quick_note_parent_class)->dispose (object);
}

static void
vg_quick_note_finalize (GObject *object)
{
  VgQuickNote *self = VG_QUICK_NOTE (object);

  g_free (self->place);
  g_free (self->party);
  g_free (self->talk);
  g_free (self->question);

  G_OBJECT_CLASS (vg_quick_note_parent_class)->finalize (object);
}

static void
vg_quick_note_class_init (VgQuickNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = vg_quick_note_dispose;
  object_class->finalize = vg_quick_note_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = vg_quick_note_grab_focus;

  signals[DONE] = g_signal_new ("done", VG_TYPE_QUICK_NOTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vg_quick_note_init (VgQuickNote *self)
{
  self->line = VG_FOOT_LINE (vg_foot_line_new (_ ("Quick note"), _ ("A note, to be filed later")));
  gtk_widget_set_hexpand (GTK_WIDGET (self->line), TRUE);
  vg_words_field_set_saver (vg_foot_line_get_field (self->line), save, self);
  g_signal_connect_object (self->line, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->line));
}

GtkWidget *
vg_quick_note_new (VgCase *subject)
{
  VgQuickNote *self = g_object_new (VG_TYPE_QUICK_NOTE, NULL);

  self->subject = g_object_ref (subject);
  begin_next (self);

  return GTK_WIDGET (self);
}

static void
remember (char **kept, const char *text)
{
  g_free (*kept);
  *kept = g_strdup (text);
}

void
vg_quick_note_begin (VgQuickNote *self, const VgNoteContext *context)
{
  g_return_if_fail (VG_IS_QUICK_NOTE (self));

  remember (&self->party, context->party);
  remember (&self->talk, context->talk);
  remember (&self->question, context->question);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

gboolean
vg_quick_note_save (VgQuickNote *self, GError **error)
{
  g_return_val_if_fail (VG_IS_QUICK_NOTE (self), FALSE);

  return vg_words_field_save (vg_foot_line_get_field (self->line), error);
}
