/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/talk-header.h"

#include "ui/common/back-button.h"
#include "ui/common/saved-label.h"
#include "ui/common/window-buttons.h"
#include "ui/interview/jump-list.h"
#include "ui/interview/talk-title.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* @panes: lent by the page, which holds both */
struct _VgTalkHeader {
  GtkBox parent_instance;

  VgInterview *interview;
  VgSidePanes *panes;

  VgBackButton *leave;
  GtkToggleButton *outline_button;
  GtkMenuButton *jump_button;
  GtkPopover *jump_popover;
  VgJumpList *jump_list;
  GtkToggleButton *prompts_button;
  GtkWidget *prompts_label;
  VgSavedLabel *saved;
  AdwBin *title_place;
  AdwBin *title_row;
  VgTalkTitle *title;
};

enum {
  JUMP,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgTalkHeader, vg_talk_header, GTK_TYPE_BOX)

static void
jump_mapped_cb (VgTalkHeader *self)
{
  vg_jump_list_fill (self->jump_list, self->interview);
  gtk_widget_grab_focus (GTK_WIDGET (self->jump_list));
}

static void
closed_cb (VgTalkHeader *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
jump_chosen_cb (VgTalkHeader *self, guint index)
{
  gtk_popover_popdown (self->jump_popover);
  g_signal_emit (self, signals[JUMP], 0, index);
}

/* Where there is little room, the name of who one talks with comes first; where there is none
 * between the buttons, it stands below them.
 */
static void
place_title (VgTalkHeader *self)
{
  gboolean is_tight = vg_side_panes_get_is_tight (self->panes);
  g_autoptr (GtkWidget) title = g_object_ref (GTK_WIDGET (self->title));

  vg_talk_title_set_is_short (self->title, vg_side_panes_get_is_narrow (self->panes));
  adw_bin_set_child (is_tight ? self->title_place : self->title_row, NULL);
  adw_bin_set_child (is_tight ? self->title_row : self->title_place, title);
}

static void
vg_talk_header_dispose (GObject *object)
{
  VgTalkHeader *self = VG_TALK_HEADER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_TALK_HEADER);
  g_clear_object (&self->interview);

  G_OBJECT_CLASS (vg_talk_header_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/interview/talk-header.ui");
  gtk_widget_class_bind_template_child (widget_class, VgTalkHeader, leave);
  gtk_widget_class_bind_template_child (widget_class, VgTalkHeader, outline_button);
  gtk_widget_class_bind_template_child (widget_class, VgTalkHeader, jump_button);
  gtk_widget_class_bind_template_child (widget_class, VgTalkHeader, jump_popover);
  gtk_widget_class_bind_template_child (widget_class, VgTalkHeader, jump_list);
  gtk_widget_class_bind_template_child (widget_class, VgTalkHeader, prompts_button);
  gtk_widget_class_bind_template_child (widget_class, VgTalkHeader, prompts_label);
  gtk_widget_class_bind_template_child (widget_class, VgTalkHeader, saved);
  gtk_widget_class_bind_template_child (widget_class, VgTalkHeader, title_place);
  gtk_widget_class_bind_template_child (widget_class, VgTalkHeader, title_row);
  gtk_widget_class_bind_template_callback (widget_class, jump_mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, jump_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
vg_talk_header_class_init (VgTalkHeaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_talk_header_dispose;

  signals[JUMP] = g_signal_new ("jump", VG_TYPE_TALK_HEADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[CLOSED] = g_signal_new ("closed", VG_TYPE_TALK_HEADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  g_type_ensure (VG_TYPE_JUMP_LIST);
  g_type_ensure (VG_TYPE_BACK_BUTTON);
  g_type_ensure (VG_TYPE_SAVED_LABEL);
  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
vg_talk_header_init (VgTalkHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vg_talk_header_new (void)
{
  return g_object_new (VG_TYPE_TALK_HEADER, NULL);
}

/* Words beside a sign go where there is little room. */
static void
follow_panes (VgTalkHeader *self)
{
  g_object_bind_property (self->outline_button, "active", self->panes, "start-shown",
                          G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (self->panes, "end-shown", self->prompts_button, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->panes, "is-narrow", self->leave, "has-room",
                          G_BINDING_INVERT_BOOLEAN | G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->panes, "is-narrow", self->prompts_label, "visible",
                          G_BINDING_INVERT_BOOLEAN | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->panes, "notify::is-narrow", G_CALLBACK (place_title), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panes, "notify::is-tight", G_CALLBACK (place_title), self,
                           G_CONNECT_SWAPPED);
}

void
vg_talk_header_begin (VgTalkHeader *self,
                      VgInterview *interview,
                      VgCaseFile *file,
                      VgSidePanes *panes)
{
  const char *label = NULL;

  g_return_if_fail (VG_IS_TALK_HEADER (self) && self->interview == NULL);

  self->interview = g_object_ref (interview);
  self->panes = panes;
  label = vg_case_get_text (vg_interview_get_case (interview), "case/label");
  vg_back_button_set_home (self->leave, label != NULL ? label : _ ("Case"));
  vg_saved_label_set_file (self->saved, G_OBJECT (file));
  self->title = VG_TALK_TITLE (vg_talk_title_new (interview));
  g_signal_connect_object (self->title, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  follow_panes (self);
  place_title (self);
}

void
vg_talk_header_show (VgTalkHeader *self)
{
  g_return_if_fail (VG_IS_TALK_HEADER (self));

  vg_talk_title_show (self->title);
}

void
vg_talk_header_pop_up_talk (VgTalkHeader *self)
{
  g_return_if_fail (VG_IS_TALK_HEADER (self));

  vg_talk_title_pop_up (self->title);
}

void
vg_talk_header_pop_up_jump (VgTalkHeader *self)
{
  g_return_if_fail (VG_IS_TALK_HEADER (self));

  gtk_menu_button_popup (self->jump_button);
}

gboolean
vg_talk_header_save (VgTalkHeader *self, GError **error)
{
  g_return_val_if_fail (VG_IS_TALK_HEADER (self), FALSE);

  return vg_talk_title_save (self->title, error);
}
