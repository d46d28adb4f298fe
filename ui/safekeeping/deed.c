/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/deed.h"

#include "ui/common/into-view.h"
#include "ui/common/name.h"

#include <adwaita.h>

struct _VgDeed {
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *text;
  GtkBox *buttons;
  GtkButton *button;
  GtkWidget *form_box;
  AdwBin *form;
  GtkWidget *close;
  VgOutcome *outcome;
};

G_DEFINE_FINAL_TYPE (VgDeed, vg_deed, GTK_TYPE_BOX)

static void
show_buttons (VgDeed *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), adw_bin_get_child (self->form) == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->buttons), !vg_outcome_is_running (self->outcome));
}

/* GTK warns of a text that goes while it has the focus. */
static void
take_focus_from_form (VgDeed *self)
{
  GtkWidget *form = adw_bin_get_child (self->form);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (form != NULL && focus != NULL && gtk_widget_is_ancestor (focus, form))
    gtk_root_set_focus (root, NULL);
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgDeed *self = VG_DEED (widget);

  if (vg_outcome_is_running (self->outcome))
    return;

  vg_deed_close_form (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

static gboolean
vg_deed_grab_focus (GtkWidget *widget)
{
  VgDeed *self = VG_DEED (widget);
  GtkWidget *form = adw_bin_get_child (self->form);

  return gtk_widget_grab_focus (form != NULL ? form : GTK_WIDGET (self->button));
}

static void
vg_deed_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_DEED);

  G_OBJECT_CLASS (vg_deed_parent_class)->dispose (object);
}

static void
vg_deed_class_init (VgDeedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_OUTCOME);

  G_OBJECT_CLASS (klass)->dispose = vg_deed_dispose;
  widget_class->grab_focus = vg_deed_grab_focus;

  gtk_widget_class_install_action (widget_class, "deed.close", NULL, close_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/safekeeping/deed.ui");
  gtk_widget_class_bind_template_child (widget_class, VgDeed, title);
  gtk_widget_class_bind_template_child (widget_class, VgDeed, text);
  gtk_widget_class_bind_template_child (widget_class, VgDeed, buttons);
  gtk_widget_class_bind_template_child (widget_class, VgDeed, button);
  gtk_widget_class_bind_template_child (widget_class, VgDeed, form_box);
  gtk_widget_class_bind_template_child (widget_class, VgDeed, form);
  gtk_widget_class_bind_template_child (widget_class, VgDeed, close);
  gtk_widget_class_bind_template_child (widget_class, VgDeed, outcome);
}

static void
vg_deed_init (VgDeed *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vg_deed_new (const char *title, const char *text, const char *button, const char *action)
{
  VgDeed *self = g_object_new (VG_TYPE_DEED, NULL);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->text, text);
  gtk_button_set_label (self->button, button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  vg_name_button (GTK_WIDGET (self->button), title);
  vg_name_tidy (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
vg_deed_set_text (VgDeed *self, const char *text)
{
  g_return_if_fail (VG_IS_DEED (self));

  gtk_label_set_text (self->text, text);
}

GtkWidget *
vg_deed_add_button (VgDeed *self, const char *words, const char *action)
{
  GtkWidget *button = NULL;

  g_return_val_if_fail (VG_IS_DEED (self), NULL);

  button = gtk_button_new_with_mnemonic (words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_prepend (self->buttons, button);
  vg_name_button (button, gtk_label_get_text (self->title));
  return button;
}

void
vg_deed_open_form (VgDeed *self, GtkWidget *form, gboolean can_close)
{
  g_return_if_fail (VG_IS_DEED (self) && GTK_IS_WIDGET (form));

  vg_outcome_clear (self->outcome);
  take_focus_from_form (self);
  adw_bin_set_child (self->form, form);
  gtk_widget_set_visible (self->close, can_close);
  gtk_widget_set_visible (self->form_box, TRUE);
  show_buttons (self);
  gtk_widget_grab_focus (form);
  vg_into_view (GTK_WIDGET (self));
}

void
vg_deed_close_form (VgDeed *self)
{
  g_return_if_fail (VG_IS_DEED (self));

  take_focus_from_form (self);
  adw_bin_set_child (self->form, NULL);
  gtk_widget_set_visible (self->form_box, FALSE);
  show_buttons (self);
}

GtkWidget *
vg_deed_get_form (VgDeed *self)
{
  g_return_val_if_fail (VG_IS_DEED (self), NULL);

  return adw_bin_get_child (self->form);
}

void
vg_deed_set_is_busy (VgDeed *self, gboolean is_busy)
{
  GtkWidget *form = NULL;

  g_return_if_fail (VG_IS_DEED (self));

  form = adw_bin_get_child (self->form);
  if (form == NULL)
    return;

  if (is_busy)
    take_focus_from_form (self);
  gtk_widget_set_sensitive (form, !is_busy);
}

void
vg_deed_follow (VgDeed *self, const char *doing, VgVaultJob *job, gboolean can_stop)
{
  g_return_if_fail (VG_IS_DEED (self));

  vg_outcome_follow (self->outcome, doing, job, can_stop);
  show_buttons (self);
  vg_into_view (GTK_WIDGET (self));
}

void
vg_deed_say (VgDeed *self, VgOutcomeKind kind, const char *heading, const char *text)
{
  g_return_if_fail (VG_IS_DEED (self));

  vg_outcome_say (self->outcome, kind, heading, text);
  show_buttons (self);
  vg_into_view (GTK_WIDGET (self));
}

void
vg_deed_say_fault (VgDeed *self, const char *heading, const GError *error, const char *safe)
{
  g_return_if_fail (VG_IS_DEED (self));

  vg_outcome_say_fault (self->outcome, heading, error, safe);
  show_buttons (self);
  vg_into_view (GTK_WIDGET (self));
}
