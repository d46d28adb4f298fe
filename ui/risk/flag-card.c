/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/flag-card.h"

#include "base/language.h"
#include "ui/common/dates.h"
#include "ui/common/name.h"
#include "ui/common/words-field.h"
#include "ui/risk/directory-line.h"
#include "ui/risk/risk-field.h"
#include "ui/risk/risk-label.h"
#include "ui/risk/risk-values.h"

#include <glib/gi18n-lib.h>

struct _VgFlagCard {
  GtkBox parent_instance;

  char *code;
  char *title;
  GtkLabel *state;
  VgValueButtons *presence;
  GtkBox *open;
  GtkWidget *note;
  VgWordsField *by;
  VgWordsField *action;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (VgFlagCard, vg_flag_card, GTK_TYPE_BOX)

static void
presence_cb (VgFlagCard *self, const char *value, gboolean is_on)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "risk.note", "(sss)", self->code, "presence",
                              is_on ? value : "");
}

static void
resolve_cb (VgFlagCard *self)
{
  g_autofree char *by = vg_words_field_dup_text (self->by);
  g_autofree char *action = vg_words_field_dup_text (self->action);

  gtk_widget_activate_action (GTK_WIDGET (self), "risk.resolve", "(sss)", self->code, by, action);
}

static void
vg_flag_card_finalize (GObject *object)
{
  VgFlagCard *self = VG_FLAG_CARD (object);

  g_free (self->code);
  g_free (self->title);

  G_OBJECT_CLASS (vg_flag_card_parent_class)->finalize (object);
}

static void
vg_flag_card_class_init (VgFlagCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_flag_card_finalize;
}

static void
vg_flag_card_init (VgFlagCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "risk-item");
}

static void
add_deeds (GtkBox *box, VgRiskBook *book, const char *code)
{
  g_autoptr (GPtrArray) deeds = vg_risk_book_list_deeds (book, code, vg_language_get ());
  g_autoptr (GPtrArray) consult = vg_risk_book_list_consult (book, code);

  vg_risk_label_add (box,
                     vg_risk_book_stops_contact_only (book, code)
                         ? _ ("The contact stops until this is resolved.")
                         : _ ("The preparation stops until this is resolved."),
                     "red-flag");
  vg_risk_label_add_heading (box, _ ("What to do now"), "risk-small-heading");
  for (guint i = 0; i < deeds->len; i++) {
    g_autofree char *line = g_strdup_printf ("%u.  %s", i + 1, (const char *) deeds->pdata[i]);

    vg_risk_label_add (box, line, NULL);
  }
  vg_risk_label_add_heading (box, _ ("Whom to call"), "risk-small-heading");
  for (guint i = 0; i < consult->len; i++)
    gtk_box_append (box, vg_directory_line_new (consult->pdata[i]));
}

static VgWordsField *
add_field (VgFlagCard *self, const char *heading)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", heading, self->title);
  GtkWidget *field = vg_words_field_new (name, NULL);

  vg_risk_label_add (self->open, heading, "risk-small-heading");
  gtk_box_append (self->open, field);

  return VG_WORDS_FIELD (field);
}

static void
add_resolving (VgFlagCard *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Resolved"));
  g_autofree char *name = g_strdup_printf (_ ("Resolved: %s"), self->title);

  self->by = add_field (self, _ ("Which colleague resolved it, by name"));
  vg_words_field_set_is_line (self->by, TRUE);
  self->action = add_field (self, _ ("What was done"));
  self->message = vg_risk_label_add (self->open, "", "needs-you");
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  vg_name (button, name, NULL);
  g_signal_connect_object (button, "clicked", G_CALLBACK (resolve_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->open, button);
}

GtkWidget *
vg_flag_card_new (VgRiskBook *book, const char *code)
{
  VgFlagCard *self = g_object_new (VG_TYPE_FLAG_CARD, NULL);
  VgRiskFieldKind words = { code, "note", _ ("What was seen and heard"), NULL, NULL };

  self->code = g_strdup (code);
  self->title = g_strdup (vg_risk_label_say (book, "flags", code, "title"));
  words.title = self->title;
  vg_risk_label_add (GTK_BOX (self), self->title, "risk-question");
  self->state = vg_risk_label_add (GTK_BOX (self), "", "dim-label");
  self->presence = vg_risk_values_add (GTK_BOX (self), VG_RISK_PRESENCE, self->title);
  g_signal_connect_object (self->presence, "chosen", G_CALLBACK (presence_cb), self,
                           G_CONNECT_SWAPPED);
  self->open = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  add_deeds (self->open, book, code);
  self->note = vg_risk_field_add (self->open, &words);
  add_resolving (self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->open));

  return GTK_WIDGET (self);
}

/* "Found and resolved on 2026-03-09 by Wren: spoken alone." */
static char *
dup_state (const VgRedFlag *flag)
{
  const char *said = vg_red_flag_state_say (flag->state);
  g_autofree char *day = flag->resolved != NULL ? vg_say_date (flag->resolved) : NULL;

  if (flag->state != VG_RED_FLAG_RESOLVED)
    return g_strdup (said);

  /* Translators: "Found and resolved", a date, a colleague, what was done. */
  return g_strdup_printf (_ ("%s on %s by %s: %s"), said, day,
                          flag->by != NULL ? flag->by : _ ("nobody knows who"),
                          flag->item->action != NULL ? flag->item->action : _ ("not noted"));
}

void
vg_flag_card_show (VgFlagCard *self, const VgRiskShown *shown, const VgRedFlag *flag)
{
  g_autofree char *state = dup_state (flag);
  gboolean is_open = flag->state == VG_RED_FLAG_OPEN;

  g_return_if_fail (VG_IS_FLAG_CARD (self));

  gtk_label_set_text (self->state, state);
  if (is_open)
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "red-flag");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), "red-flag");
  vg_risk_values_show (self->presence, flag->item->presence);
  vg_risk_field_show (self->note, shown, flag->item->note);
  gtk_widget_set_visible (GTK_WIDGET (self->open), is_open);
  if (!is_open)
    vg_flag_card_tell (self, NULL);
}

void
vg_flag_card_tell (VgFlagCard *self, const char *message)
{
  g_return_if_fail (VG_IS_FLAG_CARD (self));

  vg_risk_label_show (self->message, message);
}
