/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/quick-note.h"

#include "base/clock.h"
#include "base/json.h"
#include "model/place.h"
#include "ui/common/words-field.h"

#include <glib/gi18n-lib.h>

/* @place: of the note at hand; another one once it is kept */
struct _VgQuickNote {
  GtkBox parent_instance;

  VgWordsField *field;
  VgInterview *interview;
  VgItem *item;
  char *place;
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
  vg_words_field_show (self->field, "");
  vg_words_field_set_draft_place (self->field, vg_interview_get_case (self->interview), draft);
}

static JsonNode *
make_note (VgQuickNote *self, const char *text)
{
  JsonObject *note = json_object_new ();
  const char *talk = vg_interview_get_talk (self->interview);
  const char *party = vg_interview_get_party (self->interview);

  json_object_set_string_member (note, "text", text);
  if (talk != NULL)
    json_object_set_string_member (note, "talk", talk);
  if (party != NULL)
    json_object_set_string_member (note, "party", party);
  if (self->item != NULL)
    json_object_set_string_member (note, "question", vg_item_get_id (self->item));

  return vg_json_new_object (note);
}

static gboolean
save (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgQuickNote *self = VG_QUICK_NOTE (user_data);
  const char *about[] = { vg_interview_get_party (self->interview), NULL };
  JsonObject *set = NULL;

  if (*text == '\0')
    return TRUE;

  set = json_object_new ();
  json_object_set_member (set, self->place, make_note (self, text));
  if (!vg_case_append (vg_interview_get_case (self->interview), set,
                       about[0] != NULL ? about : NULL, error))
    return FALSE;
  begin_next (self);

  return TRUE;
}

static void
keep_cb (VgQuickNote *self)
{
  g_autofree char *text = vg_words_field_dup_text (self->field);

  if (!vg_words_field_save (self->field, NULL))
    return;
  if (*text != '\0')
    gtk_widget_activate_action (GTK_WIDGET (self), "interview.say", "s", _ ("Note kept."));
  g_signal_emit (self, signals[DONE], 0);
}

static gboolean
key_pressed_cb (VgQuickNote *self, guint keyval)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  keep_cb (self);

  return GDK_EVENT_STOP;
}

static void
vg_quick_note_dispose (GObject *object)
{
  g_clear_object (&VG_QUICK_NOTE (object)->interview);

  G_OBJECT_CLASS (vg_quick_note_parent_class)->dispose (object);
}

static void
vg_quick_note_finalize (GObject *object)
{
  g_free (VG_QUICK_NOTE (object)->place);

  G_OBJECT_CLASS (vg_quick_note_parent_class)->finalize (object);
}

static void
vg_quick_note_class_init (VgQuickNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = vg_quick_note_dispose;
  object_class->finalize = vg_quick_note_finalize;

  signals[DONE] = g_signal_new ("done", VG_TYPE_QUICK_NOTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
vg_quick_note_init (VgQuickNote *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *keep = gtk_button_new_with_label (_ ("Keep"));

  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "vg-quick-note");
  self->field = VG_WORDS_FIELD (
      vg_words_field_new (_ ("Quick note"), _ ("A note, to be filed later")));
  gtk_widget_set_hexpand (GTK_WIDGET (self->field), TRUE);
  vg_words_field_set_is_line (self->field, TRUE);
  vg_words_field_set_saver (self->field, save, self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->field), keys);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->field));

  gtk_widget_set_valign (keep, GTK_ALIGN_CENTER);
  g_signal_connect_object (keep, "clicked", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), keep);
}

GtkWidget *
vg_quick_note_new (VgInterview *interview)
{
  VgQuickNote *self = g_object_new (VG_TYPE_QUICK_NOTE, NULL);

  self->interview = g_object_ref (interview);
  begin_next (self);

  return GTK_WIDGET (self);
}

void
vg_quick_note_begin (VgQuickNote *self, VgItem *item)
{
  g_return_if_fail (VG_IS_QUICK_NOTE (self));

  self->item = item;
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
}

gboolean
vg_quick_note_save (VgQuickNote *self, GError **error)
{
  g_return_val_if_fail (VG_IS_QUICK_NOTE (self), FALSE);

  return vg_words_field_save (self->field, error);
}
