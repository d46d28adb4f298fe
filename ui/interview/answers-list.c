/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/answers-list.h"

#include "derive/mirror.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"

#include <glib/gi18n-lib.h>

/* @shown: all that it shows: the same is not made anew, so that the focus stays */
struct _VgAnswersList {
  GtkBox parent_instance;

  VgInterview *interview;
  GtkToggleButton *fold;
  GtkImage *arrow;
  GtkBox *lines;
  char *shown;
};

G_DEFINE_FINAL_TYPE (VgAnswersList, vg_answers_list, GTK_TYPE_BOX)

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

  gtk_button_set_child (GTK_BUTTON (button), vg_text_label_new (ask, "answers-question"));
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
  GtkWidget *label = vg_text_label_new (text, "vg-fragment");

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
    gtk_box_append (self->lines, vg_text_label_new (state, "answers-state"));
}

/* Returns: (transfer full) */
static char *
dup_all (VgAnswersList *self, GPtrArray *rows)
{
  VgWording wording = vg_interview_get_wording (self->interview);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    const VgMirrorSide *side = &((VgMirrorRow *) rows->pdata[i])->sides[0];

    g_string_append_printf (all, "%s %d\n", vg_item_get_ask (side->item, &wording), side->state);
    for (guint n = 0; n < side->said->len; n++) {
      const VgSaid *said = side->said->pdata[n];

      g_string_append_printf (all, "%s %s\n", said->as != NULL ? said->as : "", said->text);
    }
  }

  return g_string_free (all, FALSE);
}

static void
fill (VgAnswersList *self)
{
  g_autoptr (GPtrArray) rows = vg_mirror_list_said (self->interview);
  g_autofree char *all = dup_all (self, rows);
  VgSection *section = NULL;
  GtkWidget *child = NULL;

  if (g_strcmp0 (all, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&all);
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

  if (gtk_toggle_button_get_active (self->fold))
    fill (self);
}

static void
toggled_cb (VgAnswersList *self)
{
  gboolean is_open = gtk_toggle_button_get_active (self->fold);

  gtk_image_set_from_icon_name (self->arrow, is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->lines), is_open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->fold), GTK_ACCESSIBLE_STATE_EXPANDED, is_open,
                               -1);
  vg_answers_list_show (self);
}

void
vg_answers_list_unfold (VgAnswersList *self)
{
  g_return_if_fail (VG_IS_ANSWERS_LIST (self));

  gtk_toggle_button_set_active (self->fold, TRUE);
}

static void
vg_answers_list_dispose (GObject *object)
{
  g_clear_object (&VG_ANSWERS_LIST (object)->interview);

  G_OBJECT_CLASS (vg_answers_list_parent_class)->dispose (object);
}

static void
vg_answers_list_finalize (GObject *object)
{
  g_free (VG_ANSWERS_LIST (object)->shown);

  G_OBJECT_CLASS (vg_answers_list_parent_class)->finalize (object);
}

static void
vg_answers_list_class_init (VgAnswersListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_answers_list_finalize;
  G_OBJECT_CLASS (klass)->dispose = vg_answers_list_dispose;
}

static void
vg_answers_list_init (VgAnswersList *self)
{
  const char *title = _ ("What was said, question by question");
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->fold = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  self->arrow = GTK_IMAGE (gtk_image_new_from_icon_name ("pan-end-symbolic"));
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->arrow));
  gtk_box_append (GTK_BOX (head), vg_text_label_new (title, "answers-fold"));
  gtk_button_set_child (GTK_BUTTON (self->fold), head);
  gtk_button_set_has_frame (GTK_BUTTON (self->fold), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self->fold), GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (self->lines), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->lines), "answers-list");
  vg_name (GTK_WIDGET (self->fold), title, NULL);
  g_signal_connect_object (self->fold, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->fold));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->lines));
}

GtkWidget *
vg_answers_list_new (VgInterview *interview)
{
  VgAnswersList *self = g_object_new (VG_TYPE_ANSWERS_LIST, NULL);

  self->interview = g_object_ref (interview);
  return GTK_WIDGET (self);
}
