/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/end-view.h"

#include "ui/interview/answers-list.h"
#include "ui/interview/outline-row.h"

#include <glib/gi18n-lib.h>

struct _VgEndView {
  GtkBox parent_instance;

  GtkLabel *balance;
  GtkButton *on;
  GtkBox *later;
  GtkBox *open;
  VgAnswersList *answers;

  VgInterview *interview;
};

G_DEFINE_FINAL_TYPE (VgEndView, vg_end_view, GTK_TYPE_BOX)

static void
vg_end_view_dispose (GObject *object)
{
  VgEndView *self = VG_END_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_END_VIEW);
  g_clear_object (&self->interview);

  G_OBJECT_CLASS (vg_end_view_parent_class)->dispose (object);
}

static void
vg_end_view_class_init (VgEndViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_end_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/interview/end-view.ui");
  gtk_widget_class_bind_template_child (widget_class, VgEndView, balance);
  gtk_widget_class_bind_template_child (widget_class, VgEndView, on);
  gtk_widget_class_bind_template_child (widget_class, VgEndView, later);
  gtk_widget_class_bind_template_child (widget_class, VgEndView, open);
}

static void
vg_end_view_init (VgEndView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vg_end_view_new (VgInterview *interview)
{
  VgEndView *self = g_object_new (VG_TYPE_END_VIEW, NULL);
  const char *party = vg_interview_get_party (interview);

  self->interview = g_object_ref (interview);
  self->answers = VG_ANSWERS_LIST (vg_answers_list_new (interview));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->answers));
  if (party != NULL) {
    gtk_button_set_label (self->on, _ ("To the goals summary"));
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->on), "(ss)", "summary", party);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->on), "win.page");
  } else {
    gtk_button_set_label (self->on, _ ("To the case"));
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->on), "win.case");
  }

  return GTK_WIDGET (self);
}

static void
show_list (VgEndView *self, GtkBox *box, const char *heading, VgItemState state)
{
  VgRoute *route = vg_interview_get_route (self->interview);
  VgGuide *guide = vg_interview_get_guide (self->interview);
  VgWording wording = vg_interview_get_wording (self->interview);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  child = gtk_label_new (heading);
  gtk_label_set_xalign (GTK_LABEL (child), 0);
  gtk_widget_add_css_class (child, "vg-heading");
  gtk_box_append (box, child);

  for (guint i = 0; i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);

    if (vg_route_get_state (route, i) != state)
      continue;
    child = vg_outline_row_new (item, vg_item_get_ask (item, &wording));
    vg_outline_row_show (VG_OUTLINE_ROW (child), state, VG_FLAG_NONE, FALSE);
    gtk_box_append (box, child);
  }
}

static char *
say_balance (const VgProgress *progress)
{
  g_autofree char *open = g_strdup_printf (ngettext ("%u question has not been talked about yet",
                                                     "%u questions have not been talked about yet",
                                                     progress->n_open),
                                           progress->n_open);
  g_autofree char *later = g_strdup_printf (
      ngettext ("%u was left for later", "%u were left for later", progress->n_later),
      progress->n_later);

  if (progress->n_open > 0 && progress->n_later > 0)
    return g_strdup_printf (_ ("%s, %s. That may stay so."), open, later);
  if (progress->n_open > 0 || progress->n_later > 0)
    return g_strdup_printf (_ ("%s. That may stay so."), progress->n_open > 0 ? open : later);

  return g_strdup (_ ("Everything that was at issue has been talked about."));
}

void
vg_end_view_show (VgEndView *self)
{
  VgProgress progress = { 0 };
  g_autofree char *balance = NULL;

  g_return_if_fail (VG_IS_END_VIEW (self));

  vg_route_get_progress (vg_interview_get_route (self->interview), &progress);
  balance = say_balance (&progress);
  gtk_label_set_text (self->balance, balance);
  show_list (self, self->later, _ ("For later"), VG_STATE_LATER);
  show_list (self, self->open, _ ("Not talked about yet"), VG_STATE_OPEN);
  gtk_widget_set_visible (GTK_WIDGET (self->later), progress.n_later > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->open), progress.n_open > 0);
  vg_answers_list_show (self->answers);
}

void
vg_end_view_read_back (VgEndView *self)
{
  g_return_if_fail (VG_IS_END_VIEW (self));

  vg_answers_list_unfold (self->answers);
}

void
vg_end_view_focus (VgEndView *self)
{
  g_return_if_fail (VG_IS_END_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->on));
}
