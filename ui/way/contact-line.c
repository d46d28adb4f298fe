/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/way/contact-line.h"

#include "ui/common/date-field.h"
#include "ui/common/dates.h"
#include "ui/common/name.h"
#include "ui/common/value-buttons.h"
#include "ui/common/words-field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _VgContactLine {
  GtkListBoxRow parent_instance;

  VgCase *subject;
  char *place;

  GtkLabel *title;
  GtkLabel *channel;
  GtkLabel *passed_on;
  GtkLabel *said;
  GtkMenuButton *more;
  GtkBox *choices;
  VgDateField *date;
  VgValueButtons *direction;
  VgWordsField *by_way;
  GtkWidget *remove;
  VgWordsField *result;
};

G_DEFINE_FINAL_TYPE (VgContactLine, vg_contact_line, GTK_TYPE_LIST_BOX_ROW)

static gboolean
save (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgContactLine *self = VG_CONTACT_LINE (user_data);
  const char *member = field == self->by_way ? "channel" : "result";

  return vg_contact_set (self->subject, self->place, member, text, error);
}

static void
day_noted_cb (VgContactLine *self, const char *date)
{
  gtk_menu_button_popdown (self->more);
  gtk_widget_activate_action (GTK_WIDGET (self), "way.set-contact", "(sss)", self->place, "date",
                              date);
}

static void
direction_chosen_cb (VgContactLine *self, const char *value, gboolean is_on)
{
  gtk_menu_button_popdown (self->more);
  gtk_widget_activate_action (GTK_WIDGET (self), "way.set-contact", "(sss)", self->place,
                              "direction", value);
}

static void
remove_clicked_cb (VgContactLine *self)
{
  gtk_menu_button_popdown (self->more);
  gtk_widget_activate_action (GTK_WIDGET (self), "way.remove-contact", "s", self->place);
}

static gboolean
vg_contact_line_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_CONTACT_LINE (widget)->result));
}

static void
vg_contact_line_dispose (GObject *object)
{
  VgContactLine *self = VG_CONTACT_LINE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_CONTACT_LINE);
  g_clear_object (&self->subject);
  g_clear_pointer (&self->place, g_free);

  G_OBJECT_CLASS (vg_contact_line_parent_class)->dispose (object);
}

static void
vg_contact_line_class_init (VgContactLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WORDS_FIELD);

  G_OBJECT_CLASS (klass)->dispose = vg_contact_line_dispose;
  widget_class->grab_focus = vg_contact_line_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/way/contact-line.ui");
  gtk_widget_class_bind_template_child (widget_class, VgContactLine, title);
  gtk_widget_class_bind_template_child (widget_class, VgContactLine, channel);
  gtk_widget_class_bind_template_child (widget_class, VgContactLine, passed_on);
  gtk_widget_class_bind_template_child (widget_class, VgContactLine, said);
  gtk_widget_class_bind_template_child (widget_class, VgContactLine, more);
  gtk_widget_class_bind_template_child (widget_class, VgContactLine, choices);
  gtk_widget_class_bind_template_child (widget_class, VgContactLine, remove);
  gtk_widget_class_bind_template_child (widget_class, VgContactLine, result);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
vg_contact_line_init (VgContactLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->by_way = VG_WORDS_FIELD (vg_words_field_new (_ ("By which way"), NULL));
  gtk_box_prepend (self->choices, GTK_WIDGET (self->by_way));
  self->date = VG_DATE_FIELD (vg_date_field_new (_ ("On which day"), _ ("_Note")));
  self->direction = VG_VALUE_BUTTONS (
      vg_value_buttons_new (VG_VALUES_ROW, _ ("Which way it went")));
  vg_value_buttons_add (self->direction, "to", _ ("To them"));
  vg_value_buttons_add (self->direction, "from", _ ("From them"));
  gtk_widget_add_css_class (GTK_WIDGET (self->direction), "contact-direction");
  gtk_box_prepend (self->choices, GTK_WIDGET (self->direction));
  gtk_box_prepend (self->choices, GTK_WIDGET (self->date));
  g_signal_connect_object (self->direction, "chosen", G_CALLBACK (direction_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->date, "noted", G_CALLBACK (day_noted_cb), self, G_CONNECT_SWAPPED);
}

static void
begin_field (VgContactLine *self, VgWordsField *field, const char *member)
{
  g_autofree char *draft = g_strdup_printf ("%s#%s", self->place, member);

  vg_words_field_set_is_line (field, TRUE);
  vg_words_field_set_is_whole (field, TRUE);
  vg_words_field_set_saver (field, save, self);
  vg_words_field_set_draft_place (field, self->subject, draft);
}

GtkWidget *
vg_contact_line_new (VgCase *subject, const char *place)
{
  VgContactLine *self = g_object_new (VG_TYPE_CONTACT_LINE, NULL);

  self->subject = g_object_ref (subject);
  self->place = g_strdup (place);
  begin_field (self, self->result, "result");
  begin_field (self, self->by_way, "channel");
  vg_words_field_set_hint (self->result, _ ("what came of it"));
  return GTK_WIDGET (self);
}

const char *
vg_contact_line_get_place (VgContactLine *self)
{
  g_return_val_if_fail (VG_IS_CONTACT_LINE (self), NULL);

  return self->place;
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_words (GtkLabel *label, const char *words)
{
  /* Translators: somebody's own words, in the marks of a quotation. */
  g_autofree char *quoted = words != NULL ? g_strdup_printf (_ ("“%s”"), words) : NULL;

  show_text (label, quoted);
}

/* What was said, and how many of the released lines went along; their words are in the register. */
static void
show_passed_on (VgContactLine *self, const VgContact *contact)
{
  guint n = g_strv_length (contact->released);
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  if (n > 0)
    count = g_strdup_printf (
        ngettext ("%u released line went along.", "%u released lines went along.", n), n);
  if (count != NULL && contact->passed_on != NULL)
    text = g_strdup_printf ("%s %s", count, contact->passed_on);
  show_text (self->passed_on, text != NULL ? text : count != NULL ? count : contact->passed_on);
}

/* Two calls on one day have the same words: their number tells them apart. */
static void
name_controls (VgContactLine *self, const char *title)
{
  g_autofree char *called = g_strdup_printf ("%s [%s]", title, strrchr (self->place, '/') + 1);
  g_autofree char *more = g_strdup_printf (_ ("More for %s"), called);
  g_autofree char *result = g_strdup_printf ("%s, %s", _ ("What came of it"), called);
  g_autofree char *by_way = g_strdup_printf ("%s, %s", _ ("By which way"), called);

  vg_name_with_inner (GTK_WIDGET (self->more), more);
  vg_name_button (self->remove, called);
  vg_words_field_set_label (self->result, result);
  vg_words_field_set_label (self->by_way, by_way);
}

void
vg_contact_line_show (VgContactLine *self, const VgContact *contact)
{
  g_autofree char *said = NULL;
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (VG_IS_CONTACT_LINE (self));

  said = vg_contact_say (self->subject, contact);
  day = contact->date != NULL ? vg_say_day (contact->date) : g_strdup (_ ("no day yet"));
  title = g_strdup_printf ("%s · %s", day, said);
  gtk_label_set_text (self->title, title);
  show_text (self->channel, contact->channel);
  show_passed_on (self, contact);
  show_words (self->said, contact->words);
  vg_date_field_show (self->date, contact->date);
  vg_value_buttons_show (self->direction, (const char *const[]){ contact->direction, NULL });
  vg_words_field_set_hint (self->by_way, vg_contact_ask_way (contact->kind));
  vg_words_field_show (self->by_way, contact->channel);
  vg_words_field_show (self->result, contact->result);
  name_controls (self, title);
}
