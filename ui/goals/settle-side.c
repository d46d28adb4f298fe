/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/goals/settle-side.h"

#include "ui/common/expander.h"
#include "ui/common/words-field.h"
#include "ui/goals/value-row.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

/* The texts one types, in the order of the form. */
enum {
  WORDS,
  CONSENT_WORDS,
  GOAL,
  SMALLER_STEP,
  N_TEXTS,
};

/* What one chooses. */
enum {
  CONSENT,
  FEASIBLE,
  N_CHOICES,
};

struct _VgSettleSide {
  GtkBox parent_instance;

  VgWordsField *fields[N_TEXTS];
  VgValueButtons *buttons[N_CHOICES];
  char *texts[N_TEXTS]; /* as last read */
  char *choices[N_CHOICES];
};

G_DEFINE_FINAL_TYPE (VgSettleSide, vg_settle_side, GTK_TYPE_BOX)

static void
vg_settle_side_finalize (GObject *object)
{
  VgSettleSide *self = VG_SETTLE_SIDE (object);

  for (guint i = 0; i < N_TEXTS; i++)
    g_free (self->texts[i]);
  for (guint i = 0; i < N_CHOICES; i++)
    g_free (self->choices[i]);

  G_OBJECT_CLASS (vg_settle_side_parent_class)->finalize (object);
}

static void
vg_settle_side_class_init (VgSettleSideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_settle_side_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vg_settle_side_init (VgSettleSide *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

static void
add_heading (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

/* Two of a kind stand beside one another: the name tells them apart. */
static VgWordsField *
add_field (GtkBox *box, const char *heading, const char *name)
{
  g_autofree char *label = g_strdup_printf ("%s, %s", heading, name);
  GtkWidget *field = vg_words_field_new (label, NULL);

  add_heading (box, heading, "log-heading");
  gtk_box_append (box, field);

  return VG_WORDS_FIELD (field);
}

/* What is rarely needed, folded away. */
static void
add_goal (VgSettleSide *self, const char *name)
{
  GtkWidget *expander = gtk_expander_new (_ ("The goal changes"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->fields[GOAL] = add_field (GTK_BOX (box), _ ("The goal from now on, in their own words"),
                                  name);
  vg_words_field_set_form (self->fields[GOAL], "quotation");
  self->buttons[FEASIBLE] = vg_value_row_add (GTK_BOX (box), VG_VALUES_ROW, VG_GOAL_FEASIBLE,
                                              _ ("Is it feasible?"), name);
  self->fields[SMALLER_STEP] = add_field (GTK_BOX (box), _ ("A smaller step"), name);
  vg_words_field_set_is_line (self->fields[SMALLER_STEP], TRUE);
  gtk_expander_set_child (GTK_EXPANDER (expander), box);
  vg_expander_pass_by (GTK_EXPANDER (expander));
  gtk_box_append (GTK_BOX (self), expander);
}

GtkWidget *
vg_settle_side_new (VgCase *subject, const char *name, const char *words, const char *draft)
{
  VgSettleSide *self = g_object_new (VG_TYPE_SETTLE_SIDE, NULL);
  GtkBox *box = GTK_BOX (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  add_heading (box, name, "log-person");
  self->fields[WORDS] = add_field (box, _ ("What they chose, in their own words"), name);
  vg_words_field_set_form (self->fields[WORDS], "quotation");
  vg_words_field_show (self->fields[WORDS], words);
  vg_words_field_set_draft_place (self->fields[WORDS], subject, draft);
  vg_words_field_resume (self->fields[WORDS]);
  self->buttons[CONSENT] = vg_value_row_add (box, VG_VALUES_ROW, VG_GOAL_CONSENT,
                                             _ ("Do they take part now?"), name);
  self->fields[CONSENT_WORDS] = add_field (box, _ ("In which words?"), name);
  vg_words_field_set_is_line (self->fields[CONSENT_WORDS], TRUE);
  add_goal (self, name);

  return GTK_WIDGET (self);
}

/* NULL where nothing stands there. */
static const char *
read_text (VgSettleSide *self, guint text)
{
  g_free (self->texts[text]);
  self->texts[text] = vg_words_field_dup_text (self->fields[text]);

  return vg_words_are_any (self->texts[text]) ? self->texts[text] : NULL;
}

static const char *
read_choice (VgSettleSide *self, guint choice)
{
  g_auto (GStrv) chosen = vg_value_buttons_dup_chosen (self->buttons[choice]);

  g_free (self->choices[choice]);
  self->choices[choice] = g_strdup (chosen[0]);

  return self->choices[choice];
}

VgSettlementSide
vg_settle_side_read (VgSettleSide *self)
{
  VgSettlementSide side = { NULL };

  g_return_val_if_fail (VG_IS_SETTLE_SIDE (self), side);

  side.words = read_text (self, WORDS);
  side.consent = read_choice (self, CONSENT);
  side.consent_words = read_text (self, CONSENT_WORDS);
  side.goal = read_text (self, GOAL);
  side.feasible = read_choice (self, FEASIBLE);
  side.smaller_step = read_text (self, SMALLER_STEP);

  return side;
}

void
vg_settle_side_forget (VgSettleSide *self)
{
  g_return_if_fail (VG_IS_SETTLE_SIDE (self));

  vg_words_field_set_draft_place (self->fields[WORDS], NULL, NULL);
}
