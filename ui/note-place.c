/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/note-place.h"

#include "ui/interview/quick-note.h"

#include <adwaita.h>

#define WIDTH 720 /* as what one reads above it */

/* @note: NULL while nobody writes one */
struct _VgNotePlace {
  GtkBox parent_instance;

  AdwClamp *clamp;
  VgQuickNote *note;
};

enum {
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgNotePlace, vg_note_place, GTK_TYPE_BOX)

static void
done_cb (VgNotePlace *self, const char *said)
{
  vg_note_place_drop (self);
  g_signal_emit (self, signals[DONE], 0, said);
}

static void
make_note (VgNotePlace *self, VgCase *subject)
{
  self->note = VG_QUICK_NOTE (vg_quick_note_new (subject));
  g_signal_connect_object (self->note, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  adw_clamp_set_child (self->clamp, GTK_WIDGET (self->note));
}

static void
vg_note_place_class_init (VgNotePlaceClass *klass)
{
  signals[DONE] = g_signal_new ("done", VG_TYPE_NOTE_PLACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vg_note_place_init (VgNotePlace *self)
{
  self->clamp = ADW_CLAMP (adw_clamp_new ());
  adw_clamp_set_maximum_size (self->clamp, WIDTH);
  gtk_widget_set_hexpand (GTK_WIDGET (self->clamp), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->clamp));
  gtk_widget_add_css_class (GTK_WIDGET (self), "window-note");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
vg_note_place_new (void)
{
  return g_object_new (VG_TYPE_NOTE_PLACE, NULL);
}

void
vg_note_place_begin (VgNotePlace *self, VgCase *subject, const char *party)
{
  const VgNoteContext context = { .party = party };

  g_return_if_fail (VG_IS_NOTE_PLACE (self) && VG_IS_CASE (subject));

  if (self->note == NULL)
    make_note (self, subject);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  vg_quick_note_begin (self->note, &context);
}

void
vg_note_place_keep (VgNotePlace *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (VG_IS_NOTE_PLACE (self));

  if (self->note != NULL && !vg_quick_note_save (self->note, &error))
    g_debug ("The note stays a draft");
}

void
vg_note_place_drop (VgNotePlace *self)
{
  g_return_if_fail (VG_IS_NOTE_PLACE (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_clamp_set_child (self->clamp, NULL);
  self->note = NULL;
}
