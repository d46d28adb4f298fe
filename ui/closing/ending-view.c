/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/closing/ending-view.h"

#include "ui/closing/closing-words.h"
#include "ui/common/date-field.h"
#include "ui/common/sentence.h"
#include "ui/common/value-buttons.h"
#include "ui/common/words-field.h"

#include <glib/gi18n-lib.h>

#define DRAFT "closing/end#words"

struct _VgEndingView {
  GtkBox parent_instance;

  VgCase *subject;
  VgClosingRules *rules; /* lent by the page */

  GtkWidget *open;
  GtkBox *choice;
  VgValueButtons *ends; /* NULL until the case is known */
  VgWordsField *words;
  GtkBox *days;
  VgDateField *date;
  GtkLabel *refusal;
  GtkWidget *closed;
  GtkLabel *how;
  GtkLabel *since;
  GtkWidget *reminder;
  GtkLabel *reminder_text;
  VgWordsField *reason;
  GtkBox *keep;
  VgDateField *until;
};

G_DEFINE_FINAL_TYPE (VgEndingView, vg_ending_view, GTK_TYPE_BOX)

static void
refuse (VgEndingView *self, const GError *error)
{
  g_autofree char *why = error != NULL ? vg_sentence_dup (error->message) : NULL;

  gtk_label_set_text (self->refusal, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), why != NULL);
}

static void
close_clicked_cb (VgEndingView *self)
{
  g_auto (GStrv) chosen = vg_value_buttons_dup_chosen (self->ends);
  g_autofree char *words = vg_words_field_dup_text (self->words);
  g_autofree char *date = vg_date_field_dup_date (self->date);
  const VgClosing closing = { .how = chosen[0], .date = date, .words = words };
  g_autoptr (GError) error = NULL;

  if (date == NULL)
    return;
  if (vg_closing_close (self->subject, self->rules, &closing, &error))
    vg_case_set_draft (self->subject, DRAFT, NULL);
  refuse (self, error);
}

static void
end_chosen_cb (VgEndingView *self, const char *value, gboolean is_on)
{
  const char *const chosen[] = { value, NULL };

  vg_value_buttons_show (self->ends, chosen);
  refuse (self, NULL);
}

static gboolean
save_reason (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  return vg_closing_set_words (VG_ENDING_VIEW (user_data)->subject, text, error);
}

static void
until_noted_cb (VgEndingView *self, const char *date)
{
  g_autoptr (GError) error = NULL;

  vg_closing_set_until (self->subject, date, &error);
  refuse (self, error);
}

static gboolean
vg_ending_view_grab_focus (GtkWidget *widget)
{
  VgEndingView *self = VG_ENDING_VIEW (widget);

  if (gtk_widget_get_visible (self->open) && self->ends != NULL)
    return gtk_widget_grab_focus (vg_value_buttons_get_first (self->ends));

  return gtk_widget_child_focus (self->closed, GTK_DIR_TAB_FORWARD);
}

static void
vg_ending_view_dispose (GObject *object)
{
  VgEndingView *self = VG_ENDING_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_ENDING_VIEW);
  g_clear_object (&self->subject);

  G_OBJECT_CLASS (vg_ending_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VgEndingView, open);
  gtk_widget_class_bind_template_child (widget_class, VgEndingView, choice);
  gtk_widget_class_bind_template_child (widget_class, VgEndingView, words);
  gtk_widget_class_bind_template_child (widget_class, VgEndingView, days);
  gtk_widget_class_bind_template_child (widget_class, VgEndingView, refusal);
  gtk_widget_class_bind_template_child (widget_class, VgEndingView, closed);
  gtk_widget_class_bind_template_child (widget_class, VgEndingView, how);
  gtk_widget_class_bind_template_child (widget_class, VgEndingView, since);
  gtk_widget_class_bind_template_child (widget_class, VgEndingView, reminder);
  gtk_widget_class_bind_template_child (widget_class, VgEndingView, reminder_text);
  gtk_widget_class_bind_template_child (widget_class, VgEndingView, reason);
  gtk_widget_class_bind_template_child (widget_class, VgEndingView, keep);
}

static void
vg_ending_view_class_init (VgEndingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WORDS_FIELD);

  G_OBJECT_CLASS (klass)->dispose = vg_ending_view_dispose;
  widget_class->grab_focus = vg_ending_view_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/closing/ending-view.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
vg_ending_view_init (VgEndingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->date = VG_DATE_FIELD (vg_date_field_new (_ ("It ended on"), NULL));
  self->until = VG_DATE_FIELD (vg_date_field_new (_ ("Kept until"), _ ("_Note")));
  gtk_box_append (self->days, GTK_WIDGET (self->date));
  gtk_box_append (self->keep, GTK_WIDGET (self->until));
  g_signal_connect_object (self->until, "noted", G_CALLBACK (until_noted_cb), self,
                           G_CONNECT_SWAPPED);
  vg_words_field_set_label (self->words, _ ("In a few words, for yourself"));
  vg_words_field_set_label (self->reason, _ ("In a few words, for yourself"));
  vg_words_field_set_is_whole (self->words, TRUE);
  vg_words_field_set_is_whole (self->reason, TRUE);
  vg_words_field_set_hint (self->words, _ ("in a few words, for yourself"));
  vg_words_field_set_hint (self->reason, _ ("in a few words, for yourself"));
}

static void
begin (VgEndingView *self, VgCase *subject)
{
  const char *const *ends = vg_closing_get_ends ();

  self->subject = g_object_ref (subject);
  self->ends = VG_VALUE_BUTTONS (vg_value_buttons_new (VG_VALUES_ONE, _ ("How does it end?")));
  for (guint i = 0; ends[i] != NULL; i++) {
    g_autofree char *end = vg_closing_say_end (subject, ends[i]);
    g_autofree char *said = vg_sentence_dup (end);

    vg_value_buttons_add (self->ends, ends[i], said);
  }
  g_signal_connect_object (self->ends, "chosen", G_CALLBACK (end_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->choice, GTK_WIDGET (self->ends));
  vg_words_field_set_draft_place (self->words, subject, DRAFT);
  vg_words_field_resume (self->words);
  vg_words_field_set_saver (self->reason, save_reason, self);
}

static void
show_closed (VgEndingView *self, const VgClosing *closing)
{
  guint days = vg_closing_rules_get_remind_days (self->rules);
  g_autofree char *end = vg_closing_say_end (self->subject, closing->how);
  g_autofree char *how = vg_sentence_dup (end);
  g_autofree char *since = vg_say_closed (closing);
  g_autofree char *reminder = vg_closing_say_reminder (closing->until, days);

  gtk_label_set_text (self->how, how);
  gtk_label_set_text (self->since, since);
  gtk_label_set_text (self->reminder_text, reminder != NULL ? reminder : "");
  gtk_widget_set_visible (self->reminder, reminder != NULL);
  vg_words_field_show (self->reason, closing->words);
  vg_date_field_show (self->until, closing->until);
}

void
vg_ending_view_show (VgEndingView *self, VgCase *subject, VgClosingRules *rules)
{
  VgClosing closing = { NULL };
  gboolean is_closed = FALSE;
  gboolean had_focus = FALSE;

  g_return_if_fail (VG_IS_ENDING_VIEW (self) && rules != NULL);

  if (self->ends == NULL)
    begin (self, subject);
  self->rules = rules;
  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  is_closed = vg_closing_get (subject, &closing);
  gtk_widget_set_visible (self->open, !is_closed);
  gtk_widget_set_visible (self->closed, is_closed);
  if (is_closed)
    show_closed (self, &closing);
  /* What had the focus may just have gone. */
  if (had_focus && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}
