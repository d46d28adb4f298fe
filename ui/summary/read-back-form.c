/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/summary/read-back-form.h"

#include "base/clock.h"
#include "base/language.h"
#include "interview/item-place.h"
#include "interview/read-back.h"
#include "model/people.h"
#include "ui/common/dates.h"
#include "ui/common/name.h"
#include "ui/common/sentence.h"
#include "ui/common/text-label.h"
#include "ui/common/words-field.h"
#include "ui/common/wrap-row.h"

#include <glib/gi18n-lib.h>

#define DATE_CHARS 11

struct _VgReadBackForm {
  GtkBox parent_instance;

  VgCase *subject;
  VgItem *item;
  char *party;

  GtkLabel *state;
  GtkLabel *ask;
  GtkEditable *date;
  VgWordsField *corrected;
  GtkLabel *message;
};

enum {
  RECORDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgReadBackForm, vg_read_back_form, GTK_TYPE_BOX)

static void
say (VgReadBackForm *self, const char *message)
{
  g_autofree char *sentence = message != NULL ? vg_sentence_dup (message) : NULL;

  gtk_label_set_text (self->message, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

void
vg_read_back_form_refresh (VgReadBackForm *self)
{
  VgReadBack noted = { NULL };
  g_autofree char *day = NULL;
  g_autofree char *state = NULL;

  g_return_if_fail (VG_IS_READ_BACK_FORM (self));

  vg_read_back_look_up (self->subject, self->item, self->party, &noted);
  day = noted.date != NULL ? vg_say_date (noted.date) : NULL;
  /* Translators: %s is a date. */
  state = day != NULL ? g_strdup_printf (_ ("✓ Read or heard on %s"), day)
                      : g_strdup (_ ("? Not read back yet"));
  gtk_label_set_text (self->state, state);
  vg_words_field_show (self->corrected, noted.corrected);
}

static void
record_cb (VgReadBackForm *self)
{
  g_autofree char *date = vg_read_typed_date (gtk_editable_get_text (self->date));
  g_autofree char *corrected = vg_words_field_dup_text (self->corrected);
  VgReadBack what = { date != NULL ? date : "", corrected };
  g_autoptr (GError) error = NULL;

  if (!vg_read_back_record (self->subject, self->item, self->party, &what, &error)) {
    say (self, date != NULL ? error->message
                            : _ ("This is not read as a date. Write it as day-month-year, such as "
                                 "2-3-2026."));
    gtk_widget_grab_focus (GTK_WIDGET (self->date));
    return;
  }

  say (self, NULL);
  vg_words_field_show (self->corrected, corrected);
  vg_read_back_form_refresh (self);
  g_signal_emit (self, signals[RECORDED], 0);
}

static void
vg_read_back_form_dispose (GObject *object)
{
  g_clear_object (&VG_READ_BACK_FORM (object)->subject);

  G_OBJECT_CLASS (vg_read_back_form_parent_class)->dispose (object);
}

static void
vg_read_back_form_finalize (GObject *object)
{
  g_free (VG_READ_BACK_FORM (object)->party);

  G_OBJECT_CLASS (vg_read_back_form_parent_class)->finalize (object);
}

static void
vg_read_back_form_class_init (VgReadBackFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_read_back_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = vg_read_back_form_finalize;

  signals[RECORDED] = g_signal_new ("recorded", VG_TYPE_READ_BACK_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static GtkLabel *
add_label (GtkBox *box, const char *class)
{
  GtkWidget *label = vg_text_label_new (NULL, class);

  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

/* When, and the button. */
static void
add_row (VgReadBackForm *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Note that it was read"));

  gtk_widget_set_layout_manager (row, vg_wrap_row_new ());
  self->date = GTK_EDITABLE (entry);
  gtk_editable_set_width_chars (self->date, DATE_CHARS);
  gtk_editable_set_max_width_chars (self->date, DATE_CHARS);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("day-month-year"));
  vg_name (entry, _ ("When it was read or heard"), NULL);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (record_cb), self);
  gtk_box_append (GTK_BOX (row), entry);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (record_cb), self);
  gtk_box_append (GTK_BOX (row), button);
  gtk_box_append (GTK_BOX (self), row);
}

static void
vg_read_back_form_init (VgReadBackForm *self)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _ ("Read it back together"), "xalign",
                                     0.0, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (self), heading);
  self->state = add_label (GTK_BOX (self), "numeric");
  self->ask = add_label (GTK_BOX (self), "dim-label");
  self->corrected = VG_WORDS_FIELD (vg_words_field_new (_ ("What was put right"), NULL));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->corrected));
  self->message = add_label (GTK_BOX (self), "vg-message");
  add_row (self);
  vg_name_tidy (GTK_WIDGET (self));
}

/* As it is asked in the talk, to this person. */
static void
show_ask (VgReadBackForm *self)
{
  VgWording wording = { vg_language_get (), FALSE, FALSE };

  wording.is_informal = g_strcmp0 (vg_people_get_address (self->subject, self->party), "je") == 0;
  wording.is_plain = g_strcmp0 (vg_people_get (self->subject, self->party, "plain"), "yes") == 0;
  gtk_label_set_text (self->ask, vg_item_get_ask (self->item, &wording));
}

GtkWidget *
vg_read_back_form_new (VgCase *subject, VgItem *item, const char *party)
{
  VgReadBackForm *self = g_object_new (VG_TYPE_READ_BACK_FORM, NULL);
  g_autofree char *place = vg_item_dup_place (item, party);
  g_autofree char *draft = g_strconcat (place, "#corrected", NULL);
  g_autofree char *today = vg_clock_dup_today ();
  g_autofree char *said = vg_say_typed_date (today);

  self->subject = g_object_ref (subject);
  self->item = item;
  self->party = g_strdup (party);
  gtk_editable_set_text (self->date, said);
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  show_ask (self);
  vg_read_back_form_refresh (self);
  vg_words_field_set_draft_place (self->corrected, subject, draft);
  vg_words_field_resume (self->corrected);
  return GTK_WIDGET (self);
}
