/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/arrive/place-choice.h"

#include "base/language.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"

#include <glib/gi18n-lib.h>

struct _VgPlaceChoice {
  GtkBox parent_instance;

  VgShelf *shelf; /* holds the item */
  VgItem *item;   /* NULL where no guide asks */
  GtkDropDown *chosen;
};

G_DEFINE_FINAL_TYPE (VgPlaceChoice, vg_place_choice, GTK_TYPE_BOX)

static const char *
get_question (VgPlaceChoice *self)
{
  const VgWording wording = { .language = vg_language_get () };

  return vg_item_get_ask (self->item, &wording);
}

/* What is chosen is said with the question: a screen reader hears the button alone. */
static void
chosen_cb (VgPlaceChoice *self)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (self->chosen);
  g_autofree char *name = g_strdup_printf ("%s %s", get_question (self),
                                           gtk_string_object_get_string (chosen));

  vg_name_with_inner (GTK_WIDGET (self->chosen), name);
}

static void
fill (VgPlaceChoice *self)
{
  GtkStringList *labels = gtk_string_list_new (NULL);
  GtkWidget *question = vg_text_label_new (get_question (self), NULL);

  gtk_string_list_append (labels, _ ("Not noted yet"));
  for (guint i = 0; i < vg_item_get_n_choices (self->item); i++)
    gtk_string_list_append (labels, vg_item_get_choice_label (self->item,
                                                              vg_item_get_choice (self->item, i),
                                                              vg_language_get ()));
  self->chosen = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (labels), NULL));
  gtk_box_append (GTK_BOX (self), question);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->chosen));
  g_signal_connect_object (self->chosen, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  chosen_cb (self);
}

static void
vg_place_choice_dispose (GObject *object)
{
  VgPlaceChoice *self = VG_PLACE_CHOICE (object);

  self->item = NULL;
  g_clear_pointer (&self->shelf, vg_shelf_unref);

  G_OBJECT_CLASS (vg_place_choice_parent_class)->dispose (object);
}

static void
vg_place_choice_class_init (VgPlaceChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_place_choice_dispose;
}

static void
vg_place_choice_init (VgPlaceChoice *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

GtkWidget *
vg_place_choice_new (VgShelf *shelf, const char *place)
{
  VgPlaceChoice *self = NULL;

  g_return_val_if_fail (shelf != NULL && place != NULL, NULL);

  self = g_object_new (VG_TYPE_PLACE_CHOICE, NULL);
  self->shelf = vg_shelf_ref (shelf);
  self->item = vg_shelf_find_item_at (shelf, place);
  gtk_widget_set_visible (GTK_WIDGET (self), self->item != NULL);
  if (self->item != NULL)
    fill (self);

  return GTK_WIDGET (self);
}

const char *
vg_place_choice_get_value (VgPlaceChoice *self)
{
  guint chosen = 0;

  g_return_val_if_fail (VG_IS_PLACE_CHOICE (self), NULL);

  chosen = self->item != NULL ? gtk_drop_down_get_selected (self->chosen) : 0;
  return chosen > 0 ? vg_item_get_choice (self->item, chosen - 1)->value : NULL;
}
