/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/reasons-bar.h"

#include "ui/common/wrap-row.h"
#include "ui/interview/sayings.h"

#include <glib/gi18n-lib.h>

struct _VgReasonsBar {
  GtkWidget parent_instance;

  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (VgReasonsBar, vg_reasons_bar, GTK_TYPE_WIDGET)

static const char *
reason_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "vg-reason");
}

static void
toggled_cb (VgReasonsBar *self, GtkToggleButton *button)
{
  gboolean is_on = gtk_toggle_button_get_active (button);

  if (!self->is_showing)
    gtk_widget_activate_action (GTK_WIDGET (self), "interview.reason", "s",
                                is_on ? reason_of (GTK_WIDGET (button)) : "");
}

static void
add_reason (VgReasonsBar *self, const char *reason)
{
  g_autofree char *label = vg_say_with_capital (vg_interview_say_reason (reason));
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  g_object_set_data_full (G_OBJECT (button), "vg-reason", g_strdup (reason), g_free);
  gtk_widget_add_css_class (button, "vg-reason");
  if (g_str_equal (reason, "declined"))
    gtk_widget_set_tooltip_text (button, _ ("Ctrl+D"));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
vg_reasons_bar_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (vg_reasons_bar_parent_class)->dispose (object);
}

static void
vg_reasons_bar_class_init (VgReasonsBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_reasons_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), VG_TYPE_WRAP_ROW);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vg_reasons_bar_init (VgReasonsBar *self)
{
  const char *const *reasons = vg_interview_get_reasons ();

  for (guint i = 0; reasons[i] != NULL; i++)
    add_reason (self, reasons[i]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("No answer"), -1);
}

GtkWidget *
vg_reasons_bar_new (void)
{
  return g_object_new (VG_TYPE_REASONS_BAR, NULL);
}

void
vg_reasons_bar_show (VgReasonsBar *self, VgInterview *interview, VgItem *item)
{
  const char *reason = vg_interview_get_none (interview, item);
  GtkWidget *child = NULL;

  g_return_if_fail (VG_IS_REASONS_BAR (self));

  self->is_showing = TRUE;
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    gboolean is_given = g_strcmp0 (reason_of (child), reason) == 0;

    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child), is_given);
    gtk_widget_set_visible (
        child, is_given || vg_interview_offers_reason (interview, item, reason_of (child)));
  }
  self->is_showing = FALSE;
}
