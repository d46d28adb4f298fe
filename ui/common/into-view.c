/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/into-view.h"

#define WAIT  2  /* frames: a tick comes before the layout of its own */
#define SPACE 16 /* around the widget */

static void
scroll (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment = NULL;
  graphene_rect_t bounds;
  double top = 0;

  if (viewport == NULL ||
      !gtk_widget_compute_bounds (widget, gtk_widget_get_first_child (viewport), &bounds))
    return;

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  top = MAX (0, bounds.origin.y - SPACE);
  gtk_adjustment_clamp_page (adjustment, top, bounds.origin.y + bounds.size.height + SPACE);
  if (gtk_adjustment_get_value (adjustment) > top)
    gtk_adjustment_set_value (adjustment, top);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  guint *frames = user_data;

  if (--*frames > 0)
    return G_SOURCE_CONTINUE;

  scroll (widget);
  return G_SOURCE_REMOVE;
}

void
vg_into_view (GtkWidget *widget)
{
  guint *frames = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  frames = g_new (guint, 1);
  *frames = WAIT;
  gtk_widget_add_tick_callback (widget, tick_cb, frames, g_free);
}

gboolean
vg_into_view_focus (GtkWidget *widget, GtkWidget *around)
{
  GtkWidget *viewport = NULL;
  gboolean is_focused = FALSE;

  g_return_val_if_fail (GTK_IS_WIDGET (widget) && GTK_IS_WIDGET (around), FALSE);

  viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  if (viewport != NULL)
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
  is_focused = gtk_widget_grab_focus (widget);
  if (viewport != NULL)
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), TRUE);
  vg_into_view (around);

  return is_focused;
}
