/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/question-view.h"

#include "derive/handed.h"
#include "interview/own-question.h"
#include "ui/common/name.h"
#include "ui/interview/editor-kinds.h"
#include "ui/interview/reasons-bar.h"
#include "ui/interview/sayings.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _VgQuestionView {
  GtkBox parent_instance;

  GtkLabel *where;
  GtkMenuButton *why;
  GtkPopover *popover;
  GtkLabel *popover_heading;
  GtkLabel *popover_text;
  GtkLabel *question;
  GtkLabel *own;
  GtkLabel *caution;
  GtkWidget *parked;
  AdwBin *place;
  VgReasonsBar *reasons;
  GtkWidget *remove;

  VgInterview *interview;
  VgItem *item;
  gboolean is_popped;
};

G_DEFINE_FINAL_TYPE (VgQuestionView, vg_question_view, GTK_TYPE_BOX)

static void
show_label (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
failed_cb (VgQuestionView *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "interview.say", "s", message);
}

static void
show_why (VgQuestionView *self)
{
  g_autofree char *why = vg_say_why_shown (self->interview, self->item);

  gtk_label_set_text (self->popover_heading, _ ("Why do I see this question?"));
  gtk_label_set_text (self->popover_text, why);
}

/* Another text may have been shown there for once. */
static void
closed_cb (VgQuestionView *self)
{
  if (self->is_popped)
    show_why (self);
  self->is_popped = FALSE;
}

static gboolean
is_note (VgQuestionView *self)
{
  return vg_item_get_kind (self->item) == VG_ITEM_NOTE;
}

static void
show_where (VgQuestionView *self)
{
  VgGuide *guide = vg_interview_get_guide (self->interview);
  guint index = vg_item_get_index (self->item);
  guint of = 0;
  guint number = vg_count_in_section (vg_interview_get_route (self->interview), index, &of);
  VgWording wording = vg_interview_get_wording (self->interview);
  const char *section = vg_section_get_title (vg_guide_section_of (guide, index), wording.language);
  g_autofree char *where = vg_say_where (section, number, of);

  gtk_label_set_text (self->where, where);
}

static void
show_texts (VgQuestionView *self)
{
  VgWording wording = vg_interview_get_wording (self->interview);
  VgWording own = vg_interview_get_own_wording (self->interview);
  const char *ask = vg_item_get_ask (self->item, &wording);
  const char *own_ask = vg_item_get_ask (self->item, &own);
  gboolean differs = g_strcmp0 (own_ask, ask) != 0;

  /* A note is shown whole by its editor, in its box. */
  show_label (self->question, is_note (self) ? NULL : ask);
  show_label (self->own, differs && !is_note (self) ? own_ask : NULL);
  show_label (self->caution, vg_item_get_caution (self->item, wording.language));
  show_why (self);
}

static void
vg_question_view_dispose (GObject *object)
{
  VgQuestionView *self = VG_QUESTION_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_QUESTION_VIEW);
  g_clear_object (&self->interview);

  G_OBJECT_CLASS (vg_question_view_parent_class)->dispose (object);
}

static void
vg_question_view_class_init (VgQuestionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vg_question_view_dispose;

  g_type_ensure (VG_TYPE_REASONS_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/interview/question-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VgQuestionView, where);
  gtk_widget_class_bind_template_child (widget_class, VgQuestionView, why);
  gtk_widget_class_bind_template_child (widget_class, VgQuestionView, popover);
  gtk_widget_class_bind_template_child (widget_class, VgQuestionView, popover_heading);
  gtk_widget_class_bind_template_child (widget_class, VgQuestionView, popover_text);
  gtk_widget_class_bind_template_child (widget_class, VgQuestionView, question);
  gtk_widget_class_bind_template_child (widget_class, VgQuestionView, own);
  gtk_widget_class_bind_template_child (widget_class, VgQuestionView, caution);
  gtk_widget_class_bind_template_child (widget_class, VgQuestionView, parked);
  gtk_widget_class_bind_template_child (widget_class, VgQuestionView, place);
  gtk_widget_class_bind_template_child (widget_class, VgQuestionView, reasons);
  gtk_widget_class_bind_template_child (widget_class, VgQuestionView, remove);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
vg_question_view_init (VgQuestionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_name (GTK_WIDGET (self->why), _ ("Why do I see this question?"), NULL);
}

GtkWidget *
vg_question_view_new (VgInterview *interview)
{
  VgQuestionView *self = g_object_new (VG_TYPE_QUESTION_VIEW, NULL);

  self->interview = g_object_ref (interview);

  return GTK_WIDGET (self);
}

static void
make_editor (VgQuestionView *self)
{
  gboolean is_away = vg_handed_is_away (vg_interview_get_case (self->interview));
  GtkWidget *editor = vg_editor_kinds_make (self->interview, self->item);

  if (editor != NULL)
    g_signal_connect_object (editor, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  if (editor != NULL)
    gtk_widget_set_sensitive (editor, !is_away);
  gtk_widget_set_sensitive (GTK_WIDGET (self->reasons), !is_away);
  adw_bin_set_child (self->place, editor);
}

void
vg_question_view_turn_to (VgQuestionView *self, guint index)
{
  g_return_if_fail (VG_IS_QUESTION_VIEW (self));

  self->item = vg_guide_get_item (vg_interview_get_guide (self->interview), index);
  show_texts (self);
  make_editor (self);
  vg_question_view_show (self);
}

static void
show_editor (VgQuestionView *self)
{
  VgEditor *editor = vg_question_view_get_editor (self);

  if (editor != NULL && !vg_editor_kinds_is_right (editor))
    make_editor (self);
  else if (editor != NULL)
    vg_editor_show (editor);
}

void
vg_question_view_show (VgQuestionView *self)
{
  VgRoute *route = NULL;
  guint index = 0;

  g_return_if_fail (VG_IS_QUESTION_VIEW (self));

  if (self->item == NULL)
    return;
  route = vg_interview_get_route (self->interview);
  index = vg_item_get_index (self->item);

  show_where (self);
  gtk_widget_set_visible (self->parked, vg_route_get_state (route, index) == VG_STATE_PARKED);
  /* A guide about the case has no person who could decline. */
  gtk_widget_set_visible (GTK_WIDGET (self->reasons),
                          !is_note (self) && vg_interview_get_party (self->interview) != NULL);
  gtk_widget_set_visible (self->remove,
                          vg_own_question_can_be_removed (vg_interview_get_case (self->interview),
                                                          vg_interview_get_party (self->interview),
                                                          vg_item_get_id (self->item)));
  vg_reasons_bar_show (self->reasons, self->interview, self->item);
  show_editor (self);
}

VgEditor *
vg_question_view_get_editor (VgQuestionView *self)
{
  GtkWidget *child = NULL;

  g_return_val_if_fail (VG_IS_QUESTION_VIEW (self), NULL);

  child = self->place != NULL ? adw_bin_get_child (self->place) : NULL;

  return child != NULL ? VG_EDITOR (child) : NULL;
}

/* Not where the case is in other hands. */
static gboolean
can_answer (VgQuestionView *self)
{
  VgEditor *editor = vg_question_view_get_editor (self);

  return editor != NULL && gtk_widget_get_sensitive (GTK_WIDGET (editor));
}

gboolean
vg_question_view_focus (VgQuestionView *self)
{
  g_return_val_if_fail (VG_IS_QUESTION_VIEW (self), FALSE);

  if (self->item == NULL || is_note (self) || !can_answer (self))
    return FALSE;
  vg_editor_focus (vg_question_view_get_editor (self));

  return TRUE;
}

void
vg_question_view_pop_up (VgQuestionView *self, const char *heading, const char *text)
{
  g_return_if_fail (VG_IS_QUESTION_VIEW (self));

  gtk_label_set_text (self->popover_heading, heading);
  gtk_label_set_text (self->popover_text, text);
  self->is_popped = TRUE;
  gtk_menu_button_popup (self->why);
}

const char *
vg_question_view_get_id (VgQuestionView *self)
{
  g_return_val_if_fail (VG_IS_QUESTION_VIEW (self), NULL);

  return self->item != NULL ? vg_item_get_id (self->item) : NULL;
}
