/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/foldout.h"

#include "ui/common/name.h"

struct _VgFoldout {
  GtkBox parent_instance;

  char *title;
  char *mark;
  GtkToggleButton *button;
  GtkImage *arrow;
  GtkLabel *words;
  GtkLabel *state;
  GtkRevealer *revealer;
};

G_DEFINE_FINAL_TYPE (VgFoldout, vg_foldout, GTK_TYPE_BOX)

enum {
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
toggled_cb (VgFoldout *self)
{
  gboolean is_open = gtk_toggle_button_get_active (self->button);

  gtk_image_set_from_icon_name (self->arrow, is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED,
                               is_open, -1);
  if (is_open)
    g_signal_emit (self, signals[OPENED], 0);
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), is_open);
  gtk_revealer_set_reveal_child (self->revealer, is_open);
}

static GtkWidget *
add_label (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);

  return label;
}

static GtkWidget *
make_line (VgFoldout *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->arrow = GTK_IMAGE (gtk_image_new_from_icon_name ("pan-end-symbolic"));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->arrow));
  add_label (GTK_BOX (words), self->title, "foldout-title");
  self->words = GTK_LABEL (add_label (GTK_BOX (words), NULL, "dim-label"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), words);
  self->state = GTK_LABEL (add_label (GTK_BOX (line), NULL, "foldout-state"));
  gtk_label_set_xalign (self->state, 1);
  gtk_label_set_wrap (self->state, FALSE);

  return line;
}

static void
vg_foldout_finalize (GObject *object)
{
  VgFoldout *self = VG_FOLDOUT (object);

  g_free (self->title);
  g_free (self->mark);

  G_OBJECT_CLASS (vg_foldout_parent_class)->finalize (object);
}

static void
vg_foldout_class_init (VgFoldoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_foldout_finalize;

  signals[OPENED] = g_signal_new ("opened", VG_TYPE_FOLDOUT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
vg_foldout_init (VgFoldout *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "foldout");
}

GtkWidget *
vg_foldout_new (const char *title)
{
  VgFoldout *self = g_object_new (VG_TYPE_FOLDOUT, NULL);

  self->title = g_strdup (title);
  self->button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_button_set_child (GTK_BUTTON (self->button), make_line (self));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_transition_type (self->revealer, GTK_REVEALER_TRANSITION_TYPE_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->button));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->revealer));
  g_signal_connect_object (self->button, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  vg_foldout_show (self, NULL, NULL);

  return GTK_WIDGET (self);
}

void
vg_foldout_show (VgFoldout *self, const char *words, const char *state)
{
  g_autofree char *more = NULL;

  g_return_if_fail (VG_IS_FOLDOUT (self));

  gtk_label_set_text (self->words, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words), words != NULL);
  gtk_label_set_text (self->state, state != NULL ? state : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state), state != NULL);
  more = g_strjoin (". ", state != NULL ? state : "", words, NULL);
  vg_name (GTK_WIDGET (self->button), self->title, more);
}

void
vg_foldout_mark (VgFoldout *self, const char *css_class)
{
  g_return_if_fail (VG_IS_FOLDOUT (self));

  if (self->mark != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), self->mark);
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->state), css_class);
  g_free (self->mark);
  self->mark = g_strdup (css_class);
}

GtkWidget *
vg_foldout_get_child (VgFoldout *self)
{
  g_return_val_if_fail (VG_IS_FOLDOUT (self), NULL);

  return gtk_revealer_get_child (self->revealer);
}

void
vg_foldout_set_child (VgFoldout *self, GtkWidget *child)
{
  g_return_if_fail (VG_IS_FOLDOUT (self));

  gtk_revealer_set_child (self->revealer, child);
}

gboolean
vg_foldout_is_open (VgFoldout *self)
{
  g_return_val_if_fail (VG_IS_FOLDOUT (self), FALSE);

  return gtk_toggle_button_get_active (self->button);
}

void
vg_foldout_open (VgFoldout *self, gboolean is_open)
{
  g_return_if_fail (VG_IS_FOLDOUT (self));

  gtk_toggle_button_set_active (self->button, is_open);
}
