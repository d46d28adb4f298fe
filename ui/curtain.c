/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/curtain.h"

struct _VgCurtain {
  GtkWindow *window;
  GtkStack *sides;
  GtkWidget *work;

  GtkWidget *hidden;
  GtkWidget *focus;   /* where it was before hiding; weak */
  GPtrArray *dialogs; /* what else was open */
};

VgCurtain *
vg_curtain_new (GtkWindow *window, GtkStack *sides, GtkWidget *work)
{
  VgCurtain *self = g_new0 (VgCurtain, 1);

  self->window = window;
  self->sides = sides;
  self->work = work;
  self->dialogs = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
vg_curtain_free (VgCurtain *self)
{
  g_clear_weak_pointer (&self->focus);
  g_ptr_array_unref (self->dialogs);
  g_free (self);
}

static void
hide_dialogs (VgCurtain *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (gtk_window_get_transient_for (at->data) == self->window &&
        gtk_widget_get_visible (at->data)) {
      g_ptr_array_add (self->dialogs, g_object_ref (at->data));
      gtk_widget_set_visible (at->data, FALSE);
    }
}

static void
show_dialogs (VgCurtain *self)
{
  for (guint i = 0; i < self->dialogs->len; i++)
    gtk_window_present (g_ptr_array_index (self->dialogs, i));
  g_ptr_array_set_size (self->dialogs, 0);
}

void
vg_curtain_close (VgCurtain *self)
{
  if (self->hidden != NULL)
    return;

  g_set_weak_pointer (&self->focus, gtk_window_get_focus (self->window));
  hide_dialogs (self);
  self->hidden = vg_hidden_page_new ();
  gtk_stack_add_child (self->sides, self->hidden);
  gtk_stack_set_visible_child (self->sides, self->hidden);
  gtk_widget_set_visible (self->work, FALSE);
  gtk_widget_grab_focus (self->hidden);
}

void
vg_curtain_open (VgCurtain *self)
{
  if (self->hidden == NULL)
    return;

  gtk_widget_set_visible (self->work, TRUE);
  gtk_stack_set_visible_child (self->sides, self->work);
  gtk_window_set_focus (self->window, NULL);
  gtk_stack_remove (self->sides, self->hidden);
  self->hidden = NULL;
  gtk_widget_grab_focus (self->focus != NULL ? self->focus : self->work);
  g_clear_weak_pointer (&self->focus);
  show_dialogs (self);
}

void
vg_curtain_keep_focus (VgCurtain *self)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  if (self->hidden == NULL || focus == NULL || gtk_widget_is_ancestor (focus, self->hidden))
    return;

  g_set_weak_pointer (&self->focus, focus);
  gtk_widget_grab_focus (self->hidden);
}

VgHiddenPage *
vg_curtain_get_page (VgCurtain *self)
{
  return self->hidden != NULL ? VG_HIDDEN_PAGE (self->hidden) : NULL;
}
