/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/answers-list.h"

#include "derive/mirror.h"
#include "ui/common/expander.h"
#include "ui/common/name.h"

#include <glib/gi18n-lib.h>

struct _VgAnswersList {
  GtkBox parent_instance;

  VgInterview *interview;
  GtkExpander *expander;
  GtkBox *lines;
};

G_DEFINE_FINAL_TYPE (VgAnswersList, vg_answers_list, GTK_TYPE_BOX)

static GtkWidget *
new_label (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, class);
  return label;
}

static void
add_section (VgAnswersList *self, VgSection *section)
{
  VgWording wording = vg_interview_get_wording (self->interview);
  const char *title = vg_section_get_title (section, wording.language);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (heading, "answers-section");
  gtk_box_append (self->lines, heading);
}

static void
add_question (VgAnswersList *self, VgItem *item)
{
  VgWording wording = vg_interview_get_wording (self->interview);
  const char *ask = vg_item_get_ask (item, &wording);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), new_label (ask, "answers-question"));
  gtk_widget_add_css_class (button, "flat");
  vg_name (button, ask, _ ("Goes to this question"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", vg_item_get_index (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "interview.go");
  gtk_box_append (self->lines, button);
}

/* A quotation between its marks, as everywhere. */
static void
add_said (VgAnswersList *self, const VgSaid *said)
{
  gboolean is_quotation = g_strcmp0 (said->as, "quotation") == 0;
  g_autofree char *text = is_quotation ? g_strdup_printf ("“%s”", said->text)
                                       : g_strdup (said->text);
  GtkWidget *label = new_label (text, "vg-fragment");

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_focusable (label, FALSE);
  if (said->as != NULL)
    gtk_widget_add_css_class (label, said->as);
  gtk_box_append (self->lines, label);
}

static void
add_answer (VgAnswersList *self, const VgMirrorSide *side)
{
  g_autofree char *state = g_strdup_printf ("%s %s", vg_item_state_get_sign (side->state),
                                            vg_item_state_say (side->state));

  add_question (self, side->item);
  for (guint i = 0; i < side->said->len; i++)
    add_said (self, side->said->pdata[i]);
  if (side->said->len == 0)
    gtk_box_append (self->lines, new_label (state, "answers-state"));
}

static void
fill (VgAnswersList *self)
{
  g_autoptr (GPtrArray) rows = vg_mirror_list_said (self->interview);
  VgSection *section = NULL;
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  for (guint i = 0; i < rows->len; i++) {
    const VgMirrorRow *row = rows->pdata[i];

    if (row->section != section)
      add_section (self, row->section);
    section = row->section;
    add_answer (self, &row->sides[0]);
  }
}

void
vg_answers_list_show (VgAnswersList *self)
{
  g_return_if_fail (VG_IS_ANSWERS_LIST (self));

  if (gtk_expander_get_expanded (self->expander))
    fill (self);
}

void
vg_answers_list_unfold (VgAnswersList *self)
{
  g_return_if_fail (VG_IS_ANSWERS_LIST (self));

  gtk_expander_set_expanded (self->expander, TRUE);
}

static void
vg_answers_list_dispose (GObject *object)
{
  g_clear_object (&VG_ANSWERS_LIST (object)->interview);

  G_OBJECT_CLASS (vg_answers_list_parent_class)->dispose (object);
}

static void
vg_answers_list_class_init (VgAnswersListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_answers_list_dispose;
}

static void
vg_answers_list_init (VgAnswersList *self)
{
  const char *title = _ ("What was said, question by question");

  self->expander = GTK_EXPANDER (gtk_expander_new (title));
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  gtk_widget_set_hexpand (GTK_WIDGET (self->expander), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->lines), "answers-list");
  gtk_expander_set_child (self->expander, GTK_WIDGET (self->lines));
  vg_expander_pass_by (self->expander);
  vg_name (GTK_WIDGET (self->expander), title, NULL);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->expander));
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (vg_answers_list_show),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
vg_answers_list_new (VgInterview *interview)
{
  VgAnswersList *self = g_object_new (VG_TYPE_ANSWERS_LIST, NULL);

  self->interview = g_object_ref (interview);
  return GTK_WIDGET (self);
}
