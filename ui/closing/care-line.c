/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/closing/care-line.h"

#include "base/clock.h"
#include "ui/closing/closing-words.h"
#include "ui/common/date-field.h"
#include "ui/common/name.h"
#include "ui/common/words-field.h"

#include <glib/gi18n-lib.h>

struct _VgCareLine {
  GtkListBoxRow parent_instance;

  VgCase *subject;
  char *place;
  char *name;
  gboolean is_showing;

  GtkLabel *title;
  GtkLabel *day;
  GtkLabel *ask;
  GtkCheckButton *done;
  GtkMenuButton *more;
  GtkBox *choices;
  VgDateField *date;
  GtkWidget *remove;
  VgWordsField *words;
};

G_DEFINE_FINAL_TYPE (VgCareLine, vg_care_line, GTK_TYPE_LIST_BOX_ROW)

static void
set_member (VgCareLine *self, const char *member, const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "closing.set-care", "(sss)", self->place, member,
                              text);
}

static gboolean
save (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgCareLine *self = VG_CARE_LINE (user_data);

  return vg_aftercare_set (self->subject, self->place, "words", text, error);
}

static void
done_toggled_cb (VgCareLine *self)
{
  g_autofree char *today = vg_clock_dup_today ();

  if (!self->is_showing)
    set_member (self, "done", gtk_check_button_get_active (self->done) ? today : "");
}

static void
day_noted_cb (VgCareLine *self, const char *date)
{
  gtk_menu_button_popdown (self->more);
  set_member (self, "on", date);
}

static void
remove_clicked_cb (VgCareLine *self)
{
  gtk_menu_button_popdown (self->more);
  gtk_widget_activate_action (GTK_WIDGET (self), "closing.remove-care", "s", self->place);
}

static gboolean
vg_care_line_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_CARE_LINE (widget)->done));
}

static void
vg_care_line_dispose (GObject *object)
{
  VgCareLine *self = VG_CARE_LINE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_CARE_LINE);
  g_clear_object (&self->subject);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (vg_care_line_parent_class)->dispose (object);
}

static void
vg_care_line_class_init (VgCareLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WORDS_FIELD);

  G_OBJECT_CLASS (klass)->dispose = vg_care_line_dispose;
  widget_class->grab_focus = vg_care_line_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/closing/care-line.ui");
  gtk_widget_class_bind_template_child (widget_class, VgCareLine, title);
  gtk_widget_class_bind_template_child (widget_class, VgCareLine, day);
  gtk_widget_class_bind_template_child (widget_class, VgCareLine, ask);
  gtk_widget_class_bind_template_child (widget_class, VgCareLine, done);
  gtk_widget_class_bind_template_child (widget_class, VgCareLine, more);
  gtk_widget_class_bind_template_child (widget_class, VgCareLine, choices);
  gtk_widget_class_bind_template_child (widget_class, VgCareLine, remove);
  gtk_widget_class_bind_template_child (widget_class, VgCareLine, words);
  gtk_widget_class_bind_template_callback (widget_class, done_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
vg_care_line_init (VgCareLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->date = VG_DATE_FIELD (vg_date_field_new (_ ("On which day"), _ ("_Note")));
  gtk_box_prepend (self->choices, GTK_WIDGET (self->date));
  g_signal_connect_object (self->date, "noted", G_CALLBACK (day_noted_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
vg_care_line_new (VgCase *subject, const char *place, const char *name)
{
  VgCareLine *self = g_object_new (VG_TYPE_CARE_LINE, NULL);
  g_autofree char *draft = g_strdup_printf ("%s#words", place);

  self->subject = g_object_ref (subject);
  self->place = g_strdup (place);
  self->name = g_strdup (name);
  vg_words_field_set_is_line (self->words, TRUE);
  vg_words_field_set_is_whole (self->words, TRUE);
  vg_words_field_set_hint (self->words, _ ("how it was"));
  vg_words_field_set_saver (self->words, save, self);
  vg_words_field_set_draft_place (self->words, subject, draft);
  return GTK_WIDGET (self);
}

const char *
vg_care_line_get_place (VgCareLine *self)
{
  g_return_val_if_fail (VG_IS_CARE_LINE (self), NULL);

  return self->place;
}

/* Both people have lines of the same name. */
static void
name_controls (VgCareLine *self, const char *title)
{
  g_autofree char *called = g_strdup_printf ("%s, %s", title, self->name);
  g_autofree char *done = g_strdup_printf ("%s, %s", _ ("Done"), called);
  g_autofree char *more = g_strdup_printf (_ ("More for %s"), called);
  g_autofree char *words = g_strdup_printf ("%s, %s", _ ("How it was"), called);

  vg_name (GTK_WIDGET (self->done), done, NULL);
  vg_name_with_inner (GTK_WIDGET (self->more), more);
  vg_name_button (self->remove, called);
  vg_words_field_set_label (self->words, words);
}

void
vg_care_line_show (VgCareLine *self, const VgAftercare *moment)
{
  g_autofree char *day = vg_say_moment_day (moment);

  g_return_if_fail (VG_IS_CARE_LINE (self));

  gtk_label_set_text (self->title, moment->title);
  gtk_label_set_text (self->day, day);
  gtk_label_set_text (self->ask, moment->ask != NULL ? moment->ask : "");
  gtk_widget_set_visible (GTK_WIDGET (self->ask), moment->ask != NULL && moment->done == NULL);
  self->is_showing = TRUE;
  gtk_check_button_set_active (self->done, moment->done != NULL);
  self->is_showing = FALSE;
  vg_date_field_show (self->date, moment->on);
  vg_words_field_show (self->words, moment->words);
  name_controls (self, moment->title);
}
