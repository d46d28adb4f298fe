/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/way/contact-form.h"

#include "derive/approach.h"
#include "derive/sayable.h"
#include "interview/contact.h"
#include "model/people.h"
#include "ui/common/date-field.h"
#include "ui/common/name.h"
#include "ui/common/sentence.h"
#include "ui/common/text-label.h"
#include "ui/common/value-buttons.h"
#include "ui/common/words-field.h"

#include <glib/gi18n-lib.h>

#define DRAFT "contact/new#"

struct _VgContactForm {
  GtkBox parent_instance;

  VgCase *subject;
  VgShelf *shelf;
  GPtrArray *people; /* (element-type utf8): in the order of the choices */
  GPtrArray *places; /* (element-type utf8): of the released words offered */
  gboolean is_showing;

  GtkDropDown *with;
  GtkDropDown *kind;
  VgValueButtons *direction;
  VgWordsField *channel;
  GtkLabel *agreed;
  VgDateField *date;
  GtkLabel *warning;
  GtkWidget *released_title;
  GtkBox *released; /* a check button for each of @places */
  VgWordsField *passed_on;
  VgWordsField *result;
  GtkLabel *refusal;
};

G_DEFINE_FINAL_TYPE (VgContactForm, vg_contact_form, GTK_TYPE_BOX)

static guint noted;

static const char *
get_chosen_person (VgContactForm *self)
{
  guint index = gtk_drop_down_get_selected (self->with);

  return index < self->people->len ? self->people->pdata[index] : NULL;
}

static const char *
get_chosen_kind (VgContactForm *self)
{
  guint index = gtk_drop_down_get_selected (self->kind);

  return index != GTK_INVALID_LIST_POSITION ? vg_contact_get_kinds ()[index] : NULL;
}

/* --- The released words --- */

static void
add_sayable (VgContactForm *self, const VgSayable *sayable)
{
  g_autofree char *text = g_strdup_printf ("%s · “%s”", sayable->title, sayable->words);
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = vg_text_label_new (text, NULL);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  vg_name (button, text, NULL);
  gtk_box_append (self->released, button);
  g_ptr_array_add (self->places, g_strdup (sayable->place));
}

/* What was told already need not be told again. */
static void
show_released (VgContactForm *self)
{
  const char *person = get_chosen_person (self);
  g_autoptr (GPtrArray) list = NULL;
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->released))) != NULL)
    gtk_box_remove (self->released, child);
  g_ptr_array_set_size (self->places, 0);

  list = person != NULL ? vg_sayable_list (self->subject, self->shelf, person) : NULL;
  for (guint i = 0; list != NULL && i < list->len; i++)
    if (!((VgSayable *) list->pdata[i])->is_told)
      add_sayable (self, list->pdata[i]);
  gtk_widget_set_visible (self->released_title, self->places->len > 0);
}

static char **
dup_released (VgContactForm *self)
{
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();
  guint i = 0;

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->released)); button != NULL;
       button = gtk_widget_get_next_sibling (button), i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (button)))
      g_strv_builder_add (places, self->places->pdata[i]);

  return g_strv_builder_end (places);
}

static void
show_warning (VgContactForm *self)
{
  g_autofree char *warning = vg_approach_say_warning (self->subject, get_chosen_person (self));

  gtk_label_set_text (self->warning, warning != NULL ? warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning), warning != NULL);
}

/* The way that is safe stands beside the way that is noted. */
static void
show_agreed (VgContactForm *self)
{
  const char *person = get_chosen_person (self);
  g_autoptr (VgApproach) approach = person != NULL ? vg_approach_new (self->subject, person) : NULL;
  g_autofree char *agreed = NULL;

  if (approach != NULL && approach->channel != NULL)
    agreed = g_strdup_printf (_ ("Agreed as safe: %s"), approach->channel);
  gtk_label_set_text (self->agreed, agreed != NULL ? agreed : "");
  gtk_widget_set_visible (GTK_WIDGET (self->agreed), agreed != NULL);
}

static void
person_chosen_cb (VgContactForm *self)
{
  if (self->is_showing)
    return;

  show_warning (self);
  show_agreed (self);
  show_released (self);
}

static void
show_direction (VgContactForm *self, const char *direction)
{
  vg_value_buttons_show (self->direction, (const char *const[]){ direction, NULL });
}

static void
kind_chosen_cb (VgContactForm *self)
{
  const char *kind = get_chosen_kind (self);

  show_direction (self, vg_contact_get_usual_direction (kind));
  vg_words_field_set_hint (self->channel, vg_contact_ask_way (kind));
}

static void
direction_chosen_cb (VgContactForm *self, const char *value, gboolean is_on)
{
  show_direction (self, value);
}

/* --- Noting --- */

static void
empty (VgWordsField *field)
{
  vg_words_field_show (field, "");
  while (vg_words_field_undo (field))
    ;
}

static void
refuse (VgContactForm *self, const GError *error)
{
  g_autofree char *why = error != NULL ? vg_sentence_dup (error->message) : NULL;

  gtk_label_set_text (self->refusal, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), why != NULL);
}

static void
clear_form (VgContactForm *self)
{
  vg_case_set_draft (self->subject, DRAFT "channel", NULL);
  vg_case_set_draft (self->subject, DRAFT "passed-on", NULL);
  vg_case_set_draft (self->subject, DRAFT "result", NULL);
  empty (self->channel);
  empty (self->passed_on);
  empty (self->result);
  vg_date_field_show (self->date, NULL);
  show_direction (self, vg_contact_get_usual_direction (get_chosen_kind (self)));
}

static void
note_clicked_cb (VgContactForm *self)
{
  g_auto (GStrv) direction = vg_value_buttons_dup_chosen (self->direction);
  g_autofree char *channel = vg_words_field_dup_text (self->channel);
  g_autofree char *date = vg_date_field_dup_date (self->date);
  g_autofree char *passed_on = vg_words_field_dup_text (self->passed_on);
  g_autofree char *result = vg_words_field_dup_text (self->result);
  g_auto (GStrv) released = dup_released (self);
  const VgContactSaid said = {
    .with = get_chosen_person (self),
    .kind = get_chosen_kind (self),
    .date = date,
    .direction = direction[0],
    .channel = channel,
    .passed_on = passed_on,
    .released = (const char *const *) released,
    .result = result,
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *place = NULL;

  if (date == NULL)
    return;
  place = vg_contact_add (self->subject, &said, &error);
  refuse (self, error);
  if (place == NULL)
    return;
  clear_form (self);
  g_signal_emit (self, noted, 0);
}

/* --- How it is made --- */

static void
vg_contact_form_dispose (GObject *object)
{
  VgContactForm *self = VG_CONTACT_FORM (object);

  g_clear_object (&self->subject);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);

  G_OBJECT_CLASS (vg_contact_form_parent_class)->dispose (object);
}

static gboolean
vg_contact_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_CONTACT_FORM (widget)->with));
}

static void
vg_contact_form_class_init (VgContactFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_contact_form_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = vg_contact_form_grab_focus;
  noted = g_signal_new ("noted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                        G_TYPE_NONE, 0);
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = vg_text_label_new (text, style);

  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkDropDown *
add_choice (GtkWidget *box, const char *title)
{
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);

  add_label (box, title, "dim-label");
  gtk_widget_set_halign (choice, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), choice);
  vg_name_with_inner (choice, title);
  return GTK_DROP_DOWN (choice);
}

static VgWordsField *
add_words (GtkWidget *box, const char *label, const char *hint)
{
  GtkWidget *field = vg_words_field_new (label, hint);

  vg_words_field_set_is_whole (VG_WORDS_FIELD (field), TRUE);
  gtk_box_append (GTK_BOX (box), field);
  return VG_WORDS_FIELD (field);
}

static void
offer_kinds (VgContactForm *self)
{
  const char *const *kinds = vg_contact_get_kinds ();
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; kinds[i] != NULL; i++)
    gtk_string_list_append (list, vg_contact_say_kind (kinds[i]));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->kind, 1);
}

static void
add_direction (VgContactForm *self)
{
  GtkWidget *box = GTK_WIDGET (self);

  add_label (box, _ ("Which way it went"), "dim-label");
  self->direction = VG_VALUE_BUTTONS (
      vg_value_buttons_new (VG_VALUES_ROW, _ ("Which way it went")));
  vg_value_buttons_add (self->direction, "to", _ ("To them"));
  vg_value_buttons_add (self->direction, "from", _ ("From them"));
  gtk_widget_set_halign (GTK_WIDGET (self->direction), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->direction), "contact-direction");
  g_signal_connect_object (self->direction, "chosen", G_CALLBACK (direction_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->direction));
}

static void
add_way (VgContactForm *self)
{
  self->channel = add_words (GTK_WIDGET (self), _ ("By which way"), NULL);
  vg_words_field_set_is_line (self->channel, TRUE);
  self->agreed = GTK_LABEL (add_label (GTK_WIDGET (self), NULL, "dim-label"));
}

static void
add_note_button (VgContactForm *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Note the contact"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (note_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), button);
}

static GtkLabel *
new_refusal (void)
{
  GtkLabel *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                  "xalign", 0.0, "wrap", TRUE, "visible", FALSE, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (label), "vg-message");
  return label;
}

static void
vg_contact_form_init (VgContactForm *self)
{
  GtkWidget *box = GTK_WIDGET (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  self->people = g_ptr_array_new_with_free_func (g_free);
  self->places = g_ptr_array_new_with_free_func (g_free);
  self->with = add_choice (box, _ ("With whom"));
  self->warning = GTK_LABEL (add_label (box, NULL, "needs-you"));
  self->kind = add_choice (box, _ ("What it was"));
  offer_kinds (self);
  add_direction (self);
  add_way (self);
  kind_chosen_cb (self);
  self->date = VG_DATE_FIELD (vg_date_field_new (_ ("When it was"), NULL));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->date));
  self->released_title = add_label (box, _ ("Which released words went along"), "dim-label");
  self->released = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->released));
  self->passed_on = add_words (box, _ ("What else was passed on"), _ ("what else was passed on"));
  self->result = add_words (box, _ ("What came of it"), _ ("what came of it"));
  add_note_button (self);
  self->refusal = new_refusal ();
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->refusal));
  g_signal_connect_object (self->with, "notify::selected", G_CALLBACK (person_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (kind_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
vg_contact_form_new (VgCase *subject, VgShelf *shelf)
{
  VgContactForm *self = g_object_new (VG_TYPE_CONTACT_FORM, NULL);

  self->subject = g_object_ref (subject);
  self->shelf = vg_shelf_ref (shelf);
  vg_words_field_set_draft_place (self->channel, subject, DRAFT "channel");
  vg_words_field_set_draft_place (self->passed_on, subject, DRAFT "passed-on");
  vg_words_field_set_draft_place (self->result, subject, DRAFT "result");
  vg_words_field_resume (self->channel);
  vg_words_field_resume (self->passed_on);
  vg_words_field_resume (self->result);
  return GTK_WIDGET (self);
}

static gboolean
is_same (GPtrArray *one, GPtrArray *other)
{
  if (one->len != other->len)
    return FALSE;
  for (guint i = 0; i < one->len; i++)
    if (!g_str_equal (one->pdata[i], other->pdata[i]))
      return FALSE;

  return TRUE;
}

/* Whoever was chosen stays so while they are there. */
static void
offer_people (VgContactForm *self)
{
  GPtrArray *people = vg_people_list (self->subject);
  g_autoptr (GtkStringList) names = NULL;

  if (is_same (people, self->people)) {
    g_ptr_array_unref (people);
    return;
  }

  names = gtk_string_list_new (NULL);
  for (guint i = 0; i < people->len; i++) {
    g_autofree char *name = vg_people_dup_name (self->subject, people->pdata[i]);

    gtk_string_list_append (names, name);
  }
  g_ptr_array_unref (self->people);
  self->people = people;
  gtk_drop_down_set_model (self->with, G_LIST_MODEL (names));
}

void
vg_contact_form_show (VgContactForm *self)
{
  g_auto (GStrv) chosen = NULL;
  guint i = 0;

  g_return_if_fail (VG_IS_CONTACT_FORM (self));

  chosen = dup_released (self);
  self->is_showing = TRUE;
  offer_people (self);
  self->is_showing = FALSE;
  show_warning (self);
  show_agreed (self);
  show_released (self);
  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->released)); button != NULL;
       button = gtk_widget_get_next_sibling (button), i++)
    gtk_check_button_set_active (
        GTK_CHECK_BUTTON (button),
        g_strv_contains ((const char *const *) chosen, self->places->pdata[i]));
}
