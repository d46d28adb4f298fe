/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/back-button.h"

#include "ui/common/name.h"

#include <glib/gi18n-lib.h>

#define MOST_CHARS 24

/* @home: (nullable); @where: (nullable) */
struct _VgBackButton {
  GtkButton parent_instance;

  GtkLabel *label;
  char *home;
  char *where;
  gboolean has_room;
};

G_DEFINE_FINAL_TYPE (VgBackButton, vg_back_button, GTK_TYPE_BUTTON)

enum {
  PROP_HAS_ROOM = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
show (VgBackButton *self)
{
  const char *words = self->where != NULL ? self->where : self->home;
  g_autofree char *name = self->where != NULL ? g_strdup_printf (_ ("Back to: %s"), self->where)
                                              : g_strdup (_ ("Back to the case"));
  g_autofree char *tooltip = g_strdup_printf ("%s (Alt+↑)", name);

  gtk_label_set_text (self->label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->label), words != NULL && self->has_room);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  vg_name (GTK_WIDGET (self), name, NULL);
}

static void
vg_back_button_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_HAS_ROOM)
    g_value_set_boolean (value, VG_BACK_BUTTON (object)->has_room);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
vg_back_button_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VgBackButton *self = VG_BACK_BUTTON (object);

  if (prop_id != PROP_HAS_ROOM) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    return;
  }
  self->has_room = g_value_get_boolean (value);
  show (self);
}

static void
vg_back_button_finalize (GObject *object)
{
  VgBackButton *self = VG_BACK_BUTTON (object);

  g_free (self->home);
  g_free (self->where);

  G_OBJECT_CLASS (vg_back_button_parent_class)->finalize (object);
}

static void
vg_back_button_class_init (VgBackButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vg_back_button_get_property;
  object_class->set_property = vg_back_button_set_property;
  object_class->finalize = vg_back_button_finalize;

  properties[PROP_HAS_ROOM] = g_param_spec_boolean ("has-room", NULL, NULL, TRUE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vg_back_button_init (VgBackButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->has_room = TRUE;
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (self->label, 3);
  gtk_label_set_max_width_chars (self->label, MOST_CHARS);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-previous-symbolic"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.back");
  show (self);
}

GtkWidget *
vg_back_button_new (void)
{
  return g_object_new (VG_TYPE_BACK_BUTTON, NULL);
}

void
vg_back_button_set_home (VgBackButton *self, const char *label)
{
  g_return_if_fail (VG_IS_BACK_BUTTON (self));

  g_free (self->home);
  self->home = g_strdup (label);
  show (self);
}

/* The first one: a header bar is at the top of its page. */
static VgBackButton *
find (GtkWidget *widget)
{
  VgBackButton *found = VG_IS_BACK_BUTTON (widget) ? VG_BACK_BUTTON (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child);

  return found;
}

void
vg_back_button_lead (GtkWidget *page, const char *where)
{
  VgBackButton *self = NULL;

  g_return_if_fail (GTK_IS_WIDGET (page));

  self = find (page);
  if (self == NULL)
    return;

  g_free (self->where);
  self->where = g_strdup (where);
  show (self);
}
