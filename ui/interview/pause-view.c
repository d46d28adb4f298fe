/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/pause-view.h"

#include <glib/gi18n-lib.h>

#define LOOK_S 10 /* how often it looks whether another minute has passed */

/* @began: monotonic; @looking: 0 while there is no pause */
struct _VgPauseView {
  GtkBox parent_instance;

  GtkLabel *minutes;
  GtkBox *lines;
  GtkWidget *go_on;

  VgInterview *interview;
  gint64 began;
  guint looking;
};

enum {
  OVER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgPauseView, vg_pause_view, GTK_TYPE_BOX)

char *
vg_pause_view_say (guint minutes)
{
  if (minutes == 0)
    return g_strdup (_ ("A moment"));

  return g_strdup_printf (ngettext ("%u minute", "%u minutes", minutes), minutes);
}

static gboolean
look (gpointer data)
{
  VgPauseView *self = VG_PAUSE_VIEW (data);
  gint64 passed = g_get_monotonic_time () - self->began;
  g_autofree char *said = vg_pause_view_say ((guint) (passed / (60 * G_USEC_PER_SEC)));

  if (!g_str_equal (gtk_label_get_text (self->minutes), said))
    gtk_label_set_text (self->minutes, said);

  return G_SOURCE_CONTINUE;
}

static void
end_cb (VgPauseView *self)
{
  g_signal_emit (self, signals[OVER], 0);
}

/* A key of the window, such as quick hide, is no sign that the pause is over; nor is one that
 * goes to a button or presses it.
 */
static gboolean
key_pressed_cb (VgPauseView *self, guint keyval, guint keycode, GdkModifierType state)
{
  static const guint others[] = { GDK_KEY_Shift_L,   GDK_KEY_Shift_R,      GDK_KEY_Control_L,
                                  GDK_KEY_Control_R, GDK_KEY_Alt_L,        GDK_KEY_Alt_R,
                                  GDK_KEY_Super_L,   GDK_KEY_Super_R,      GDK_KEY_Tab,
                                  GDK_KEY_KP_Tab,    GDK_KEY_ISO_Left_Tab, GDK_KEY_space,
                                  GDK_KEY_KP_Space,  GDK_KEY_Return,       GDK_KEY_KP_Enter };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (keyval == others[i])
      return GDK_EVENT_PROPAGATE;
  end_cb (self);

  return GDK_EVENT_STOP;
}

static void
vg_pause_view_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&VG_PAUSE_VIEW (widget)->looking, g_source_remove);

  GTK_WIDGET_CLASS (vg_pause_view_parent_class)->unmap (widget);
}

static void
vg_pause_view_dispose (GObject *object)
{
  VgPauseView *self = VG_PAUSE_VIEW (object);

  g_clear_handle_id (&self->looking, g_source_remove);
  g_clear_object (&self->interview);

  G_OBJECT_CLASS (vg_pause_view_parent_class)->dispose (object);
}

static void
vg_pause_view_class_init (VgPauseViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_pause_view_dispose;
  GTK_WIDGET_CLASS (klass)->unmap = vg_pause_view_unmap;

  signals[OVER] = g_signal_new ("over", VG_TYPE_PAUSE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static GtkLabel *
add_label (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);

  return GTK_LABEL (label);
}

/* What may be said now, in the wording of this person. */
static void
show_lines (VgPauseView *self)
{
  VgGuide *guide = vg_interview_get_guide (self->interview);
  VgRoute *route = vg_interview_get_route (self->interview);
  VgWording wording = vg_interview_get_wording (self->interview);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  for (guint i = 0; i < vg_guide_get_n_probes (guide); i++) {
    VgProbe *probe = vg_guide_get_probe (guide, i);

    if (vg_probe_is_for_pause (probe) && vg_route_fits (route, vg_probe_get_when (probe)))
      add_label (self->lines, vg_probe_get_ask (probe, &wording), "vg-pause-line");
  }
}

static GtkWidget *
add_button (GtkWidget *row, const char *label, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_box_append (GTK_BOX (row), button);

  return button;
}

static void
add_buttons (VgPauseView *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *acute = NULL;

  gtk_widget_set_halign (row, GTK_ALIGN_CENTER);
  self->go_on = add_button (row, _ ("Go on with the talk"), _ ("Any key"));
  g_signal_connect_object (self->go_on, "clicked", G_CALLBACK (end_cb), self, G_CONNECT_SWAPPED);
  acute = add_button (row, _ ("Acute danger"), _ ("What to do now, and whom to call (F8)"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (acute), "win.acute");
  gtk_box_append (GTK_BOX (self), row);
}

static void
vg_pause_view_init (VgPauseView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "vg-column");
  gtk_widget_add_css_class (GTK_WIDGET (add_label (GTK_BOX (self), _ ("Pause"), "vg-lead")),
                            "dim-label");
  self->minutes = add_label (GTK_BOX (self), "", "vg-where");
  gtk_widget_add_css_class (GTK_WIDGET (self->minutes), "dim-label");
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_widget_add_css_class (GTK_WIDGET (self->lines), "vg-place");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->lines));
  add_buttons (self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
vg_pause_view_new (VgInterview *interview)
{
  VgPauseView *self = g_object_new (VG_TYPE_PAUSE_VIEW, NULL);

  self->interview = g_object_ref (interview);

  return GTK_WIDGET (self);
}

void
vg_pause_view_begin (VgPauseView *self)
{
  g_return_if_fail (VG_IS_PAUSE_VIEW (self));

  self->began = g_get_monotonic_time ();
  if (self->looking == 0)
    self->looking = g_timeout_add_seconds (LOOK_S, look, self);
  look (self);
  show_lines (self);
  gtk_widget_grab_focus (self->go_on);
}
