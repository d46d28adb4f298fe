/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/case/person-card.h"

#include "model/people.h"
#include "ui/case/step-words.h"
#include "ui/common/name.h"
#include "ui/common/wording-form.h"

#include <glib/gi18n-lib.h>

struct _VgPersonCard {
  GtkBox parent_instance;

  GtkLabel *name;
  GtkMenuButton *wording;
  GtkLabel *role;
  GtkLabel *progress;
  GtkWidget *writing;
  GtkWidget *talk;
  GtkWidget *write;
  GtkWidget *summary;

  char *party;
};

G_DEFINE_FINAL_TYPE (VgPersonCard, vg_person_card, GTK_TYPE_BOX)

static const char *
say_talk (const VgStep *step, gboolean is_to_read)
{
  if (is_to_read)
    return _ ("_Look at the talk again");

  switch (step->state) {
  case VG_STEP_DONE:
    return _ ("_Look at the talk again");
  case VG_STEP_UNDER_WAY:
    return _ ("_Continue the talk");
  case VG_STEP_OPEN:
    return _ ("_Begin the talk");
  default:
    g_return_val_if_reached ("");
  }
}

static void
show_step (GtkWidget *button, const VgStep *step)
{
  const char *action = NULL;
  GVariant *target = NULL;

  gtk_widget_set_visible (button, step != NULL);
  if (step == NULL)
    return;

  vg_step_get_action (step, &action, &target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
}

/* Where there is a talk, it may also be written up when one is home again. */
static void
show_write (VgPersonCard *self, const VgPerson *person)
{
  const VgStep *talk = person->talk;

  gtk_widget_set_visible (self->writing, person->is_being_written);
  gtk_button_set_label (GTK_BUTTON (self->write), person->is_being_written
                                                      ? _ ("_Go on writing up")
                                                      : _ ("_Write up afterwards"));
  gtk_widget_set_visible (self->write, talk != NULL && talk->party != NULL && !person->is_to_read);
  if (talk != NULL && talk->party != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->write), "(ss)", "written", talk->party);
}

static void
vg_person_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_PERSON_CARD);

  G_OBJECT_CLASS (vg_person_card_parent_class)->dispose (object);
}

static void
vg_person_card_finalize (GObject *object)
{
  g_free (VG_PERSON_CARD (object)->party);

  G_OBJECT_CLASS (vg_person_card_parent_class)->finalize (object);
}

static void
vg_person_card_class_init (VgPersonCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_person_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = vg_person_card_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/case/person-card.ui");
  gtk_widget_class_bind_template_child (widget_class, VgPersonCard, name);
  gtk_widget_class_bind_template_child (widget_class, VgPersonCard, wording);
  gtk_widget_class_bind_template_child (widget_class, VgPersonCard, role);
  gtk_widget_class_bind_template_child (widget_class, VgPersonCard, progress);
  gtk_widget_class_bind_template_child (widget_class, VgPersonCard, writing);
  gtk_widget_class_bind_template_child (widget_class, VgPersonCard, talk);
  gtk_widget_class_bind_template_child (widget_class, VgPersonCard, write);
  gtk_widget_class_bind_template_child (widget_class, VgPersonCard, summary);
}

static void
vg_person_card_init (VgPersonCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
build_wording (VgPersonCard *self, VgCase *subject)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), vg_wording_form_new (subject, self->party));
  gtk_menu_button_set_popover (self->wording, popover);
}

GtkWidget *
vg_person_card_new (VgCase *subject, const VgPerson *person)
{
  VgPersonCard *self = g_object_new (VG_TYPE_PERSON_CARD, NULL);

  self->party = g_strdup (person->party);
  build_wording (self, subject);
  vg_person_card_show (self, person);

  return GTK_WIDGET (self);
}

const char *
vg_person_card_get_party (VgPersonCard *self)
{
  g_return_val_if_fail (VG_IS_PERSON_CARD (self), NULL);

  return self->party;
}

void
vg_person_card_show (VgPersonCard *self, const VgPerson *person)
{
  g_autofree char *progress = NULL;
  g_autofree char *count = NULL;
  g_autofree char *wording = NULL;

  g_return_if_fail (VG_IS_PERSON_CARD (self));

  if (person->talk != NULL) {
    progress = vg_step_say_progress (person->talk);
    count = vg_step_say_count (person->talk);
    gtk_button_set_label (GTK_BUTTON (self->talk), say_talk (person->talk, person->is_to_read));
  }
  wording = g_strdup_printf (_ ("How one speaks with %s"), person->name);
  gtk_label_set_text (self->name, person->name);
  gtk_label_set_text (self->role, vg_people_say_role (person->role));
  gtk_label_set_text (self->progress, progress != NULL ? progress : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->progress), count);
  show_step (self->talk, person->talk);
  show_write (self, person);
  gtk_widget_set_sensitive (GTK_WIDGET (self->wording), !person->is_to_read);
  show_step (self->summary, person->summary);

  vg_name (GTK_WIDGET (self), person->name, vg_people_say_role (person->role));
  vg_name_with_inner (GTK_WIDGET (self->wording), wording);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->wording), wording);
  if (person->talk != NULL)
    vg_name_button (self->talk, person->name);
  vg_name_button (self->write, person->name);
  vg_name_button (self->summary, person->name);
}
