/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/people/person-form.h"

#include "model/people.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/common/toast.h"
#include "ui/common/value-buttons.h"
#include "ui/common/wording-form.h"
#include "ui/common/words-field.h"

#include <glib/gi18n-lib.h>

#define NO_SIDE "none"
#define HIGH    520 /* pixels of the popover, that it fits a small screen */

struct _VgPersonForm {
  GtkBox parent_instance;

  VgCase *subject;
  char *party;
  gboolean is_principal;

  GtkLabel *name;
  GtkLabel *role;
  GtkLabel *wording;
  GtkMenuButton *more;
  VgValueButtons *roles; /* NULL of the two the case is about */
  VgValueButtons *sides; /* NULL likewise */
  VgWordingForm *form;
  VgWordsField *called;
  VgWordsField *channel;
  GtkWidget *remove;
  GtkWidget *kept;
};

G_DEFINE_FINAL_TYPE (VgPersonForm, vg_person_form, GTK_TYPE_BOX)

/* --- What one changes --- */

static gboolean
save_text (VgPersonForm *self, const char *field, const char *text, GError **error)
{
  return vg_people_set (self->subject, self->party, field, *text != '\0' ? text : NULL, error);
}

static gboolean
save_name (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  return save_text (VG_PERSON_FORM (user_data), "name", text, error);
}

static gboolean
save_channel (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  return save_text (VG_PERSON_FORM (user_data), "channel", text, error);
}

static void
set_word (VgPersonForm *self, const char *field, const char *word)
{
  g_autoptr (GError) error = NULL;

  if (!vg_people_set (self->subject, self->party, field, word, &error))
    vg_toast (GTK_WIDGET (self), error->message);
}

static void
role_chosen_cb (VgPersonForm *self, const char *value, gboolean is_on)
{
  set_word (self, "role", value);
}

static void
side_chosen_cb (VgPersonForm *self, const char *value, gboolean is_on)
{
  set_word (self, "side", g_str_equal (value, NO_SIDE) ? NULL : value);
}

static void
remove_clicked_cb (VgPersonForm *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "people.remove", "s", self->party);
}

/* --- Making it --- */

static void
vg_person_form_dispose (GObject *object)
{
  VgPersonForm *self = VG_PERSON_FORM (object);

  g_clear_object (&self->subject);
  g_clear_pointer (&self->party, g_free);

  G_OBJECT_CLASS (vg_person_form_parent_class)->dispose (object);
}

static void
vg_person_form_class_init (VgPersonFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_person_form_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_head (VgPersonForm *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->name = GTK_LABEL (vg_text_label_new (NULL, "person-name"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  self->more = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->more, "view-more-symbolic");
  gtk_widget_set_valign (GTK_WIDGET (self->more), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->more), "flat");
  self->role = GTK_LABEL (vg_text_label_new (NULL, "dim-label"));
  self->wording = GTK_LABEL (vg_text_label_new (NULL, "dim-label"));

  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->more));
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->role));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->wording));
}

static VgWordsField *
add_field (VgPersonForm *self, const char *caption, const char *member, VgWordsSave save)
{
  GtkWidget *above = vg_text_label_new (caption, "caption");
  VgWordsField *field = VG_WORDS_FIELD (vg_words_field_new ("", NULL));
  g_autofree char *draft = g_strdup_printf ("party/%s#%s", self->party, member);

  gtk_widget_set_margin_top (above, 6);
  vg_words_field_set_is_line (field, TRUE);
  vg_words_field_set_is_whole (field, TRUE);
  vg_words_field_set_saver (field, save, self);
  vg_words_field_set_draft_place (field, self->subject, draft);
  gtk_box_append (GTK_BOX (self), above);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (field));
  return field;
}

static VgValueButtons *
add_choice (GtkBox *box, const char *caption, VgValueShape shape)
{
  GtkWidget *above = vg_text_label_new (caption, "caption");
  GtkWidget *buttons = vg_value_buttons_new (shape, caption);

  gtk_box_append (box, above);
  gtk_box_append (box, buttons);
  return VG_VALUE_BUTTONS (buttons);
}

/* Whom the case is about stays so; the others may turn out to be somebody else here. */
static void
add_choices (VgPersonForm *self, GtkBox *box)
{
  const char *const *roles = vg_people_get_roles ();

  self->roles = add_choice (box, _ ("Who this is here"), VG_VALUES_ONE);
  for (guint i = 0; roles[i] != NULL; i++)
    if (!g_str_equal (roles[i], "harmed") && !g_str_equal (roles[i], "accused"))
      vg_value_buttons_add (self->roles, roles[i], vg_people_say_role (roles[i]));
  self->sides = add_choice (box, _ ("On whose side"), VG_VALUES_ONE);
  vg_value_buttons_add (self->sides, "harmed", _ ("of the person harmed"));
  vg_value_buttons_add (self->sides, "accused", _ ("of the accused"));
  vg_value_buttons_add (self->sides, NO_SIDE, _ ("of neither"));

  g_signal_connect_object (self->roles, "chosen", G_CALLBACK (role_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sides, "chosen", G_CALLBACK (side_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

/* On a small screen one scrolls it. */
static GtkWidget *
new_scroller (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), HIGH);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  return scroller;
}

static void
build_more (VgPersonForm *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (!self->is_principal)
    add_choices (self, GTK_BOX (box));
  self->form = VG_WORDING_FORM (vg_wording_form_new (self->subject, self->party));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->form));
  gtk_popover_set_child (GTK_POPOVER (popover), new_scroller (box));
  gtk_menu_button_set_popover (self->more, popover);
}

static void
add_foot (VgPersonForm *self)
{
  self->kept = vg_text_label_new (
      _ ("More is written about this person: to take all of it away, erase the person below."),
      "dim-label");
  self->remove = gtk_button_new_with_mnemonic (_ ("_Remove"));
  gtk_widget_set_halign (self->remove, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->remove, 6);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->kept);
  gtk_box_append (GTK_BOX (self), self->remove);
}

static void
vg_person_form_init (VgPersonForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "person-card");
}

GtkWidget *
vg_person_form_new (VgCase *subject, const char *party)
{
  VgPersonForm *self = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && party != NULL, NULL);

  self = g_object_new (VG_TYPE_PERSON_FORM, NULL);
  self->subject = g_object_ref (subject);
  self->party = g_strdup (party);
  self->is_principal = vg_people_is_principal (subject, party);
  add_head (self);
  self->called = add_field (self, _ ("Wishes to be called"), "name", save_name);
  self->channel = add_field (self, _ ("How to reach them safely"), "channel", save_channel);
  build_more (self);
  add_foot (self);
  return GTK_WIDGET (self);
}

/* --- Showing it --- */

static char *
say_role (VgPersonForm *self)
{
  const char *role = vg_people_say_role (vg_people_get_role (self->subject, self->party));
  const char *side = vg_people_get_side (self->subject, self->party);
  g_autofree char *name = NULL;

  if (self->is_principal || side == NULL)
    return g_strdup (role);
  /* Whose supporter it is of them, the case does not say. */
  if (vg_people_is_side_of_several (self->subject, side))
    return g_strdup_printf (g_str_equal (side, "harmed")
                                ? _ ("%s, on the side of the harmed parties")
                                : _ ("%s, on the side of the accused"),
                            role);

  name = vg_people_dup_name (self->subject, side);
  /* Translators: who somebody is, and whom they are there for: "Supporter of mevrouw A.". */
  return g_strdup_printf (_ ("%s of %s"), role, name);
}

/* Each person has the same controls. */
static void
name_controls (VgPersonForm *self, const char *name)
{
  g_autofree char *more = g_strdup_printf (_ ("More about %s"), name);
  g_autofree char *called = g_strdup_printf ("%s, %s", _ ("Wishes to be called"), name);
  g_autofree char *channel = g_strdup_printf ("%s, %s", _ ("How to reach them safely"), name);

  vg_name (GTK_WIDGET (self), name, NULL);
  vg_name_with_inner (GTK_WIDGET (self->more), more);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->more), more);
  vg_words_field_set_label (self->called, called);
  vg_words_field_set_label (self->channel, channel);
  vg_name_button (self->remove, name);
}

static void
show_choices (VgPersonForm *self)
{
  const char *side = vg_people_get_side (self->subject, self->party);
  const char *const roles[] = { vg_people_get_role (self->subject, self->party), NULL };
  const char *const sides[] = { side != NULL ? side : NO_SIDE, NULL };

  if (self->is_principal)
    return;

  vg_value_buttons_show (self->roles, roles);
  vg_value_buttons_show (self->sides, sides);
}

void
vg_person_form_show (VgPersonForm *self)
{
  g_autofree char *name = NULL;
  g_autofree char *role = NULL;
  g_autofree char *wording = NULL;
  gboolean can_remove = FALSE;
  gboolean is_first = FALSE;

  g_return_if_fail (VG_IS_PERSON_FORM (self));

  name = vg_people_dup_name (self->subject, self->party);
  role = say_role (self);
  wording = vg_wording_form_say (self->subject, self->party);
  can_remove = vg_people_can_remove (self->subject, self->party);
  is_first = g_str_equal (self->party, "harmed") || g_str_equal (self->party, "accused");
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->role, role);
  gtk_label_set_text (self->wording, wording);
  vg_words_field_show (self->called, vg_people_get (self->subject, self->party, "name"));
  vg_words_field_show (self->channel, vg_people_get (self->subject, self->party, "channel"));
  show_choices (self);
  vg_wording_form_show (self->form);
  gtk_widget_set_visible (self->remove, can_remove);
  gtk_widget_set_visible (self->kept, !can_remove && !is_first);
  name_controls (self, name);
}
