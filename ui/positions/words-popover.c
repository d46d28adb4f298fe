/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/positions/words-popover.h"

#include "ui/common/name.h"

#include <glib/gi18n-lib.h>

#define CHARS 30
#define DEED  "vg-deed"

struct _VgWordsPopover {
  GtkPopover parent_instance;

  char *subject;
  GtkEntry *words;
  GtkBox *deeds;
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgWordsPopover, vg_words_popover, GTK_TYPE_POPOVER)

static void
clicked_cb (VgWordsPopover *self, GtkWidget *button)
{
  g_autofree char *words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->words)));

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_editable_set_text (GTK_EDITABLE (self->words), "");
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (button), DEED),
                 g_strstrip (words));
}

static void
vg_words_popover_dispose (GObject *object)
{
  g_clear_pointer (&VG_WORDS_POPOVER (object)->subject, g_free);

  G_OBJECT_CLASS (vg_words_popover_parent_class)->dispose (object);
}

static void
vg_words_popover_class_init (VgWordsPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_words_popover_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", VG_TYPE_WORDS_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
vg_words_popover_init (VgWordsPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->words = GTK_ENTRY (gtk_entry_new ());
  self->deeds = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));
  gtk_entry_set_placeholder_text (self->words, _ ("In which words?"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->words), CHARS);
  gtk_box_set_homogeneous (self->deeds, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->deeds));
  gtk_widget_add_css_class (GTK_WIDGET (self), "words-popover");
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
vg_words_popover_new (const char *subject)
{
  VgWordsPopover *self = g_object_new (VG_TYPE_WORDS_POPOVER, NULL);
  g_autofree char *called = g_strdup_printf ("%s %s", _ ("In which words?"), subject);

  self->subject = g_strdup (subject);
  vg_name (GTK_WIDGET (self->words), called, NULL);
  return GTK_WIDGET (self);
}

void
vg_words_popover_add (VgWordsPopover *self, const char *deed, const char *label)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_return_if_fail (VG_IS_WORDS_POPOVER (self));

  g_object_set_data_full (G_OBJECT (button), DEED, g_strdup (deed), g_free);
  vg_name_button (button, self->subject);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->deeds, button);
}
