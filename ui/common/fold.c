/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/fold.h"

#include "ui/common/room.h"

#include <adwaita.h>

#define NARROW 900 /* below it nothing stands beside the middle; pixels at a normal text size */

struct _VgFold {
  GtkDrawingArea parent_instance;

  AdwFlap *flap; /* weak: a sibling */
  int width;
  guint folding;
  gboolean is_measured; /* whether it has ever been as wide as anything */
  gboolean is_narrow;
};

G_DEFINE_FINAL_TYPE (VgFold, vg_fold, GTK_TYPE_DRAWING_AREA)

enum {
  PROP_FLAP = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
fold (VgFold *self, gboolean is_narrow)
{
  if (self->is_measured && self->is_narrow == is_narrow)
    return;

  self->is_measured = TRUE;
  self->is_narrow = is_narrow;
  adw_flap_set_fold_policy (self->flap,
                            is_narrow ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (self->flap, !is_narrow);
}

static gboolean
fold_cb (gpointer user_data)
{
  VgFold *self = VG_FOLD (user_data);

  self->folding = 0;
  if (self->flap != NULL)
    fold (self, vg_measure_room (GTK_WIDGET (self), self->width) < NARROW);

  return G_SOURCE_REMOVE;
}

/* What comes into a narrow window is folded before it gets a place: the window would grow to
 * hold both, and stay so. In a wide one it still has to be seen how wide the place is.
 */
static void
vg_fold_root (GtkWidget *widget)
{
  VgFold *self = VG_FOLD (widget);
  int width = 0;

  GTK_WIDGET_CLASS (vg_fold_parent_class)->root (widget);

  width = gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (widget)));
  if (self->flap != NULL && width > 0 && vg_measure_room (widget, width) < NARROW)
    fold (self, TRUE);
}

/* Not while places are being given out. */
static void
vg_fold_resize (GtkDrawingArea *area, int width, int height)
{
  VgFold *self = VG_FOLD (area);

  self->width = width;
  if (self->folding == 0)
    self->folding = g_idle_add (fold_cb, self);
}

static void
vg_fold_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VgFold *self = VG_FOLD (object);

  if (prop_id == PROP_FLAP)
    g_set_weak_pointer (&self->flap, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
vg_fold_dispose (GObject *object)
{
  VgFold *self = VG_FOLD (object);

  g_clear_handle_id (&self->folding, g_source_remove);
  g_clear_weak_pointer (&self->flap);

  G_OBJECT_CLASS (vg_fold_parent_class)->dispose (object);
}

static void
vg_fold_class_init (VgFoldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = vg_fold_set_property;
  object_class->dispose = vg_fold_dispose;
  GTK_WIDGET_CLASS (klass)->root = vg_fold_root;
  GTK_DRAWING_AREA_CLASS (klass)->resize = vg_fold_resize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);

  properties[PROP_FLAP] = g_param_spec_object ("flap", NULL, NULL, ADW_TYPE_FLAP,
                                               G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vg_fold_init (VgFold *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
vg_fold_new (void)
{
  return g_object_new (VG_TYPE_FOLD, NULL);
}
