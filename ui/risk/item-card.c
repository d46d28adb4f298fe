/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/item-card.h"

#include "model/people.h"
#include "ui/risk/evidence-list.h"
#include "ui/risk/foldout.h"
#include "ui/risk/risk-field.h"
#include "ui/risk/risk-label.h"
#include "ui/risk/risk-values.h"

#include <glib/gi18n-lib.h>

/* @of, @for_whom, @evidence: made when the rest is opened */
struct _VgItemCard {
  GtkBox parent_instance;

  char *code;
  char *title;
  char *ease;
  VgCase *subject; /* lent, as the page has it */

  VgValueButtons *presence;
  GtkBox *found;
  VgValueButtons *relevance;
  GtkWidget *note;
  GtkWidget *action;
  VgFoldout *more;
  VgValueButtons *of;
  VgValueButtons *for_whom;
  VgEvidenceList *evidence;
};

G_DEFINE_FINAL_TYPE (VgItemCard, vg_item_card, GTK_TYPE_BOX)

static void
note (VgItemCard *self, const char *member, const char *value)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "risk.note", "(sss)", self->code, member, value);
}

static void
presence_cb (VgItemCard *self, const char *value, gboolean is_on)
{
  note (self, "presence", is_on ? value : "");
}

static void
relevance_cb (VgItemCard *self, const char *value, gboolean is_on)
{
  note (self, "relevance", is_on ? value : "");
}

static void
set_people (VgItemCard *self, const char *member, VgValueButtons *buttons)
{
  g_auto (GStrv) people = vg_value_buttons_dup_chosen (buttons);

  gtk_widget_activate_action (GTK_WIDGET (self), "risk.set-list", "(ss^as)", self->code, member,
                              people);
}

static void
of_cb (VgItemCard *self)
{
  set_people (self, "of", self->of);
}

static void
for_cb (VgItemCard *self)
{
  set_people (self, "for", self->for_whom);
}

static VgValueButtons *
add_people (VgItemCard *self, GtkBox *box, const char *heading)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", heading, self->title);
  GtkWidget *buttons = vg_value_buttons_new (VG_VALUES_MANY, name);
  g_autoptr (GPtrArray) people = vg_people_list (self->subject);

  for (guint i = 0; i < people->len; i++) {
    g_autofree char *person = vg_people_dup_name (self->subject, people->pdata[i]);

    vg_value_buttons_add (VG_VALUE_BUTTONS (buttons), people->pdata[i], person);
  }
  vg_risk_label_add (box, heading, "risk-small-heading");
  gtk_box_append (box, buttons);

  return VG_VALUE_BUTTONS (buttons);
}

static void
make_more (VgItemCard *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));

  gtk_widget_add_css_class (GTK_WIDGET (box), "foldout-child");
  self->of = add_people (self, box, _ ("Whose doing"));
  self->for_whom = add_people (self, box, _ ("For whom it is a risk"));
  g_signal_connect_object (self->of, "chosen", G_CALLBACK (of_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->for_whom, "chosen", G_CALLBACK (for_cb), self, G_CONNECT_SWAPPED);
  vg_risk_label_add (box, _ ("What shows it"), "risk-small-heading");
  self->evidence = VG_EVIDENCE_LIST (vg_evidence_list_new (self->code, self->title));
  gtk_box_append (box, GTK_WIDGET (self->evidence));
  vg_foldout_set_child (self->more, GTK_WIDGET (box));
}

static void
show_more (VgItemCard *self, const VgRiskShown *shown, const VgRiskItem *item)
{
  if (self->of == NULL)
    return;

  vg_value_buttons_show (self->of, (const char *const *) item->of);
  vg_value_buttons_show (self->for_whom, (const char *const *) item->for_whom);
  vg_evidence_list_show (self->evidence, shown, item);
}

static void
more_cb (VgItemCard *self)
{
  if (self->of == NULL)
    make_more (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "risk.refresh", NULL);
}

static void
vg_item_card_finalize (GObject *object)
{
  VgItemCard *self = VG_ITEM_CARD (object);

  g_free (self->code);
  g_free (self->title);
  g_free (self->ease);

  G_OBJECT_CLASS (vg_item_card_parent_class)->finalize (object);
}

static void
vg_item_card_class_init (VgItemCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_item_card_finalize;
}

static void
vg_item_card_init (VgItemCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "risk-item");
}

/* What matters only where something was found, or may be. */
static void
add_found (VgItemCard *self)
{
  g_autofree char *matters = g_strdup_printf (_ ("How much it matters: %s"), self->title);
  const VgRiskFieldKind action = { self->code, "action", _ ("What helps"), self->title,
                                   self->ease };

  self->found = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  vg_risk_label_add (self->found, _ ("How much it matters for this contact"), "risk-small-heading");
  self->relevance = vg_risk_values_add (self->found, VG_RISK_RELEVANCE, matters);
  g_signal_connect_object (self->relevance, "chosen", G_CALLBACK (relevance_cb), self,
                           G_CONNECT_SWAPPED);
  self->action = vg_risk_field_add (self->found, &action);
  self->more = VG_FOLDOUT (vg_foldout_new (_ ("Whose doing, for whom, what shows it")));
  g_signal_connect_object (self->more, "opened", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->found, GTK_WIDGET (self->more));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->found));
}

GtkWidget *
vg_item_card_new (VgRiskBook *book, const char *code)
{
  VgItemCard *self = g_object_new (VG_TYPE_ITEM_CARD, NULL);
  VgRiskFieldKind words = { code, "note", _ ("What we know"), NULL, NULL };

  self->code = g_strdup (code);
  self->title = g_strdup (vg_risk_label_say (book, "items", code, "ask"));
  self->ease = g_strdup (vg_risk_label_say (book, "items", code, "ease"));
  words.title = self->title;
  vg_risk_label_add (GTK_BOX (self), self->title, "risk-question");
  self->presence = vg_risk_values_add (GTK_BOX (self), VG_RISK_PRESENCE, self->title);
  g_signal_connect_object (self->presence, "chosen", G_CALLBACK (presence_cb), self,
                           G_CONNECT_SWAPPED);
  self->note = vg_risk_field_add (GTK_BOX (self), &words);
  add_found (self);

  return GTK_WIDGET (self);
}

void
vg_item_card_show (VgItemCard *self, const VgRiskShown *shown, const VgRiskItem *item)
{
  g_return_if_fail (VG_IS_ITEM_CARD (self));

  self->subject = shown->subject;
  vg_risk_values_show (self->presence, item->presence);
  vg_risk_values_show (self->relevance, item->relevance);
  vg_risk_field_show (self->note, shown, item->note);
  vg_risk_field_show (self->action, shown, item->action);
  gtk_widget_set_visible (GTK_WIDGET (self->found),
                          vg_risk_item_is_found (item) || item->relevance != NULL ||
                              item->action != NULL || item->evidence[0] != NULL);
  show_more (self, shown, item);
}
