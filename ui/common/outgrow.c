/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/outgrow.h"

#define PENDING "vg-outgrown"

static double
get_missing (GtkScrolledWindow *scroller)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);

  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

/* How high the text is as wide as it stands now, with what its style puts around it. */
static int
measure_text (GtkTextView *view)
{
  int around = gtk_widget_get_allocated_height (GTK_WIDGET (view)) -
               gtk_widget_get_height (GTK_WIDGET (view));
  GtkTextIter end;
  GdkRectangle last;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_iter_location (view, &end, &last);

  return last.y + last.height + gtk_text_view_get_top_margin (view) +
         gtk_text_view_get_bottom_margin (view) + around;
}

/* What it asked for when it was narrower may be far too much. */
static void
ask_for_enough (GtkScrolledWindow *scroller)
{
  GtkWidget *child = gtk_scrolled_window_get_child (scroller);
  int most = gtk_scrolled_window_get_max_content_height (scroller);
  int needed = GTK_IS_TEXT_VIEW (child)
                   ? measure_text (GTK_TEXT_VIEW (child))
                   : gtk_widget_get_allocated_height (child) + (int) get_missing (scroller);

  gtk_scrolled_window_set_min_content_height (scroller, most > 0 ? MIN (needed, most) : needed);
}

/* A text that had no place before asks for the height of a narrow one, until it is asked again. */
static gboolean
is_too_high (GtkScrolledWindow *scroller)
{
  GtkWidget *child = gtk_scrolled_window_get_child (scroller);

  return GTK_IS_TEXT_VIEW (child) &&
         gtk_widget_get_allocated_height (child) > measure_text (GTK_TEXT_VIEW (child));
}

static gboolean
has_asked (GtkScrolledWindow *scroller)
{
  return gtk_scrolled_window_get_min_content_height (scroller) >= 0;
}

static gboolean
outgrown_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (widget);
  GtkPolicyType policy = GTK_POLICY_NEVER;

  g_object_set_data (G_OBJECT (widget), PENDING, NULL);
  gtk_scrolled_window_get_policy (scroller, NULL, &policy);
  if (policy == GTK_POLICY_NEVER)
    gtk_widget_queue_resize (gtk_scrolled_window_get_child (scroller));
  else if (get_missing (scroller) > 0 || has_asked (scroller))
    ask_for_enough (scroller);
  if (is_too_high (scroller))
    gtk_widget_queue_resize (gtk_scrolled_window_get_child (scroller));

  return G_SOURCE_REMOVE;
}

/* With the next frame, not in the middle of this one. */
static void
changed_cb (GtkWidget *scroller)
{
  GtkScrolledWindow *self = GTK_SCROLLED_WINDOW (scroller);
  gboolean may_be_wrong = get_missing (self) > 0 || has_asked (self) ||
                          GTK_IS_TEXT_VIEW (gtk_scrolled_window_get_child (self));

  if (!may_be_wrong || g_object_get_data (G_OBJECT (scroller), PENDING) != NULL)
    return;

  g_object_set_data (G_OBJECT (scroller), PENDING, scroller);
  gtk_widget_add_tick_callback (scroller, outgrown_cb, NULL, NULL);
}

void
vg_outgrow (GtkScrolledWindow *scroller)
{
  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (scroller), "changed",
                           G_CALLBACK (changed_cb), scroller, G_CONNECT_SWAPPED);
}
