/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/pass-wheel.h"

#include <math.h>

#define PHASE "vg-phase"

static gboolean
has_more (GtkPolicyType policy, GtkAdjustment *adjustment)
{
  return policy != GTK_POLICY_NEVER &&
         gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_lower (adjustment) >
             gtk_adjustment_get_page_size (adjustment);
}

static gboolean
can_move (GtkScrolledWindow *scroller, gboolean is_sideways)
{
  GtkPolicyType sideways = GTK_POLICY_NEVER;
  GtkPolicyType down = GTK_POLICY_NEVER;

  gtk_scrolled_window_get_policy (scroller, &sideways, &down);

  return is_sideways ? has_more (sideways, gtk_scrolled_window_get_hadjustment (scroller))
                     : has_more (down, gtk_scrolled_window_get_vadjustment (scroller));
}

/* In which phase GTK lets it hear; remembered for when it does not. */
static GtkPropagationPhase
get_phase (GtkEventController *one)
{
  GtkPropagationPhase phase = gtk_event_controller_get_propagation_phase (one);

  if (phase != GTK_PHASE_NONE)
    g_object_set_data (G_OBJECT (one), PHASE, GINT_TO_POINTER (phase));

  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (one), PHASE));
}

/* Whether the controllers that GTK gave it, which come after @before, hear of this turn. */
static void
let_hear (GtkScrolledWindow *scroller, GtkEventController *before, gboolean hears)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (GTK_WIDGET (scroller));

  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GtkEventController) one = g_list_model_get_item (all, i);
    GtkPropagationPhase phase = GTK_PHASE_NONE;

    if (one == before || !GTK_IS_EVENT_CONTROLLER_SCROLL (one))
      continue;
    phase = get_phase (one);
    gtk_event_controller_set_propagation_phase (one, hears ? phase : GTK_PHASE_NONE);
  }
}

static gboolean
turned_cb (GtkEventController *wheel, double dx, double dy, GtkScrolledWindow *scroller)
{
  gboolean is_shifted = (gtk_event_controller_get_current_event_state (wheel) & GDK_SHIFT_MASK) !=
                        0;
  gboolean is_sideways = (fabs (dx) > fabs (dy)) != is_shifted;

  let_hear (scroller, wheel, can_move (scroller, is_sideways));

  return GDK_EVENT_PROPAGATE;
}

void
vg_pass_wheel (GtkScrolledWindow *scroller)
{
  GtkEventController *wheel = gtk_event_controller_scroll_new (
      GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect (wheel, "scroll", G_CALLBACK (turned_cb), scroller);
  gtk_widget_add_controller (GTK_WIDGET (scroller), wheel);
}
