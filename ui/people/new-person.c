/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/people/new-person.h"

#include "ui/common/name.h"
#include "ui/common/sentence.h"
#include "ui/common/text-label.h"
#include "ui/common/value-buttons.h"

#include <glib/gi18n-lib.h>

/* @has_side: one says on whose; the others have their own. */
static const struct {
  const char *role;
  const char *label;
  gboolean has_side;
} kinds[] = {
  { "supporter", N_ ("A supporter"), TRUE },
  { "parent", N_ ("A parent or carer"), TRUE },
  { "representative", N_ ("A representative, such as a lawyer"), TRUE },
  { "professional", N_ ("A professional, such as a therapist"), TRUE },
  { "harmed", N_ ("Another person harmed"), FALSE },
  { "accused", N_ ("Another accused"), FALSE },
};

#define NO_SIDE ""

struct _VgNewPerson {
  GtkBox parent_instance;

  GtkDropDown *roles;
  GtkWidget *side;
  VgValueButtons *sides;
  GtkEntry *name;
  GtkLabel *refusal;
};

G_DEFINE_FINAL_TYPE (VgNewPerson, vg_new_person, GTK_TYPE_BOX)

static void
show_chosen (VgValueButtons *buttons, const char *value)
{
  const char *const chosen[] = { value, NULL };

  vg_value_buttons_show (buttons, chosen);
}

static guint
get_kind (VgNewPerson *self)
{
  return MIN (gtk_drop_down_get_selected (self->roles), G_N_ELEMENTS (kinds) - 1);
}

static void
role_chosen_cb (VgNewPerson *self)
{
  gtk_widget_set_visible (self->side, kinds[get_kind (self)].has_side);
}

static void
side_chosen_cb (VgNewPerson *self, const char *value, gboolean is_on)
{
  show_chosen (self->sides, value);
}

static void
add_cb (VgNewPerson *self)
{
  g_auto (GStrv) sides = vg_value_buttons_dup_chosen (self->sides);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));

  gtk_widget_activate_action (GTK_WIDGET (self), "people.add", "(sss)", kinds[get_kind (self)].role,
                              sides[0] != NULL ? sides[0] : NO_SIDE, name);
}

static void
vg_new_person_class_init (VgNewPersonClass *klass)
{
}

static void
add_roles (VgNewPerson *self)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (labels, _ (kinds[i].label));
  self->roles = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (labels), NULL));
  vg_name_with_inner (GTK_WIDGET (self->roles), _ ("Who it is here"));
  gtk_box_append (GTK_BOX (self), vg_text_label_new (_ ("Who it is here"), "caption"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->roles));
}

static void
add_sides (VgNewPerson *self)
{
  self->side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->sides = VG_VALUE_BUTTONS (vg_value_buttons_new (VG_VALUES_ROW, _ ("On whose side")));
  vg_value_buttons_add (self->sides, "harmed", _ ("of the person harmed"));
  vg_value_buttons_add (self->sides, "accused", _ ("of the accused"));
  vg_value_buttons_add (self->sides, NO_SIDE, _ ("of neither"));
  show_chosen (self->sides, NO_SIDE);
  g_signal_connect_object (self->sides, "chosen", G_CALLBACK (side_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->side), vg_text_label_new (_ ("On whose side"), "caption"));
  gtk_box_append (GTK_BOX (self->side), GTK_WIDGET (self->sides));
  gtk_box_append (GTK_BOX (self), self->side);
}

static void
add_name (VgNewPerson *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *add = gtk_button_new_with_mnemonic (_ ("_Add"));

  self->name = GTK_ENTRY (gtk_entry_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  vg_name (GTK_WIDGET (self->name), _ ("What the new person wishes to be called"), NULL);
  g_signal_connect_object (self->name, "activate", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (row), add);
  vg_name_button (add, _ ("the new person"));

  self->refusal = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->refusal), "vg-message");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), FALSE);
  gtk_box_append (GTK_BOX (self), vg_text_label_new (_ ("Wishes to be called"), "caption"));
  gtk_box_append (GTK_BOX (self), row);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->refusal));
}

static void
vg_new_person_init (VgNewPerson *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  add_roles (self);
  add_sides (self);
  add_name (self);
  g_signal_connect_object (self->roles, "notify::selected", G_CALLBACK (role_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
vg_new_person_new (void)
{
  return g_object_new (VG_TYPE_NEW_PERSON, NULL);
}

void
vg_new_person_tell (VgNewPerson *self, const GError *error)
{
  g_autofree char *why = error != NULL ? vg_sentence_dup (error->message) : NULL;

  g_return_if_fail (VG_IS_NEW_PERSON (self));

  gtk_label_set_text (self->refusal, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), why != NULL);
  if (why == NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
