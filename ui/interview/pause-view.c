/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/pause-view.h"

#include <glib/gi18n-lib.h>

#define LOOK_S 10 /* how often it looks whether another minute has passed */

/* @began: monotonic; @looking: 0 while there is no pause */
struct _VgPauseView {
  GtkBox parent_instance;

  GtkLabel *minutes;
  GtkWidget *go_on;
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

/* A key of the window, such as quick hide, is no sign that the pause is over. */
static gboolean
key_pressed_cb (VgPauseView *self, guint keyval, guint keycode, GdkModifierType state)
{
  static const guint modifiers[] = { GDK_KEY_Shift_L,   GDK_KEY_Shift_R, GDK_KEY_Control_L,
                                     GDK_KEY_Control_R, GDK_KEY_Alt_L,   GDK_KEY_Alt_R,
                                     GDK_KEY_Super_L,   GDK_KEY_Super_R };

  for (guint i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (keyval == modifiers[i])
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
  g_clear_handle_id (&VG_PAUSE_VIEW (object)->looking, g_source_remove);

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
add_label (VgPauseView *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (self), label);

  return GTK_LABEL (label);
}

static void
vg_pause_view_init (VgPauseView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "vg-column");
  add_label (self, _ ("Pause"), "vg-question");
  self->minutes = add_label (self, "", "vg-lead");

  self->go_on = gtk_button_new_with_label (_ ("Go on with the talk"));
  gtk_widget_set_halign (self->go_on, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->go_on, "flat");
  gtk_widget_set_tooltip_text (self->go_on, _ ("Any key"));
  g_signal_connect_object (self->go_on, "clicked", G_CALLBACK (end_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->go_on);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
vg_pause_view_new (void)
{
  return g_object_new (VG_TYPE_PAUSE_VIEW, NULL);
}

void
vg_pause_view_begin (VgPauseView *self)
{
  g_return_if_fail (VG_IS_PAUSE_VIEW (self));

  self->began = g_get_monotonic_time ();
  if (self->looking == 0)
    self->looking = g_timeout_add_seconds (LOOK_S, look, self);
  look (self);
  gtk_widget_grab_focus (self->go_on);
}
