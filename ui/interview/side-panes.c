/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/side-panes.h"

#include "ui/common/room.h"
#include "ui/common/settings.h"

#include <adwaita.h>

/* In pixels at a normal text size. */
#define TIGHT  600  /* below it little fits above the middle either */
#define MIDDLE 590  /* with less left for the middle nothing stands beside it */
#define WIDE   1200 /* below it the end takes the place of the start */
#define START  290
#define END    310

/* @is_measured: whether it has ever been as wide as anything */
struct _VgSidePanes {
  GtkBox parent_instance;

  AdwFlap *start_flap;
  AdwFlap *end_flap;
  AdwBin *start;
  AdwBin *middle;
  AdwBin *end;

  int width;
  gboolean is_measured;
  gboolean is_narrow;
  gboolean is_tight;
  guint folding;
};

G_DEFINE_FINAL_TYPE (VgSidePanes, vg_side_panes, GTK_TYPE_BOX)

enum {
  PROP_START = 1,
  PROP_MIDDLE,
  PROP_END,
  PROP_START_SHOWN,
  PROP_END_SHOWN,
  PROP_IS_NARROW,
  PROP_IS_TIGHT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_is_narrow (VgSidePanes *self, gboolean is_narrow)
{
  self->is_narrow = is_narrow;
  adw_flap_set_fold_policy (self->end_flap,
                            is_narrow ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (
      self->end_flap, !is_narrow && vg_settings_get_prompts_shown (vg_settings_get_default ()));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_NARROW]);
}

static void
set_is_tight (VgSidePanes *self, gboolean is_tight)
{
  if (self->is_tight == is_tight)
    return;

  self->is_tight = is_tight;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_TIGHT]);
}

/* Large text makes a pane wider, as far as the middle can spare it; one that lies over the middle
 * leaves a third of it in sight.
 */
static void
give_width (VgSidePanes *self, AdwBin *pane, int least, gboolean is_folded)
{
  int room = vg_measure_room (GTK_WIDGET (self), self->width);
  double scale = room > 0 ? (double) self->width / room : 1;
  int most = is_folded ? self->width * 2 / 3 : self->width - (int) (MIDDLE * scale);

  gtk_widget_set_size_request (GTK_WIDGET (pane), MAX (least, MIN (most, (int) (least * scale))),
                               -1);
}

static gboolean
fold (gpointer data)
{
  VgSidePanes *self = VG_SIDE_PANES (data);
  int room = vg_measure_room (GTK_WIDGET (self), self->width);
  int left = vg_measure_room (GTK_WIDGET (self), self->width - END);
  gboolean is_narrow = left < MIDDLE;
  gboolean is_crowded = FALSE;

  self->folding = 0;
  if (!self->is_measured || self->is_narrow != is_narrow)
    set_is_narrow (self, is_narrow);
  self->is_measured = TRUE;
  set_is_tight (self, room < TIGHT);

  is_crowded = adw_flap_get_reveal_flap (self->end_flap) && room < WIDE;
  adw_flap_set_fold_policy (self->start_flap, self->is_narrow || is_crowded
                                                  ? ADW_FLAP_FOLD_POLICY_ALWAYS
                                                  : ADW_FLAP_FOLD_POLICY_NEVER);
  give_width (self, self->start, START, self->is_narrow || is_crowded);
  give_width (self, self->end, END, self->is_narrow);

  return G_SOURCE_REMOVE;
}

/* Not while places are being given out. */
static void
queue_fold (VgSidePanes *self)
{
  if (self->folding == 0)
    self->folding = g_idle_add (fold, self);
}

static void
resized_cb (VgSidePanes *self, int width)
{
  self->width = width;
  queue_fold (self);
}

static void
revealed_cb (VgSidePanes *self, GParamSpec *pspec, AdwFlap *flap)
{
  gboolean is_start = flap == self->start_flap;

  g_object_notify_by_pspec (G_OBJECT (self),
                            properties[is_start ? PROP_START_SHOWN : PROP_END_SHOWN]);
  if (!is_start)
    queue_fold (self);
}

static void
show_end (VgSidePanes *self, gboolean is_shown)
{
  adw_flap_set_reveal_flap (self->end_flap, is_shown);
  if (self->is_measured && !self->is_narrow)
    g_object_set (vg_settings_get_default (), "prompts-shown", is_shown, NULL);
}

static void
vg_side_panes_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VgSidePanes *self = VG_SIDE_PANES (object);

  switch (prop_id) {
  case PROP_START:
    g_value_set_object (value, adw_bin_get_child (self->start));
    break;
  case PROP_MIDDLE:
    g_value_set_object (value, adw_bin_get_child (self->middle));
    break;
  case PROP_END:
    g_value_set_object (value, adw_bin_get_child (self->end));
    break;
  case PROP_START_SHOWN:
    g_value_set_boolean (value, adw_flap_get_reveal_flap (self->start_flap));
    break;
  case PROP_END_SHOWN:
    g_value_set_boolean (value, adw_flap_get_reveal_flap (self->end_flap));
    break;
  case PROP_IS_NARROW:
    g_value_set_boolean (value, self->is_narrow);
    break;
  case PROP_IS_TIGHT:
    g_value_set_boolean (value, self->is_tight);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
vg_side_panes_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VgSidePanes *self = VG_SIDE_PANES (object);

  switch (prop_id) {
  case PROP_START:
    adw_bin_set_child (self->start, g_value_get_object (value));
    break;
  case PROP_MIDDLE:
    adw_bin_set_child (self->middle, g_value_get_object (value));
    break;
  case PROP_END:
    adw_bin_set_child (self->end, g_value_get_object (value));
    break;
  case PROP_START_SHOWN:
    adw_flap_set_reveal_flap (self->start_flap, g_value_get_boolean (value));
    break;
  case PROP_END_SHOWN:
    show_end (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

/* In a window that is there already one knows at once. */
static void
vg_side_panes_root (GtkWidget *widget)
{
  VgSidePanes *self = VG_SIDE_PANES (widget);
  int width = 0;

  GTK_WIDGET_CLASS (vg_side_panes_parent_class)->root (widget);

  width = gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (widget)));
  if (width > 0 && !self->is_measured) {
    self->width = width;
    fold (self);
  }
}

static void
vg_side_panes_dispose (GObject *object)
{
  VgSidePanes *self = VG_SIDE_PANES (object);

  g_clear_handle_id (&self->folding, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_SIDE_PANES);

  G_OBJECT_CLASS (vg_side_panes_parent_class)->dispose (object);
}

static void
vg_side_panes_class_init (VgSidePanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = vg_side_panes_get_property;
  object_class->set_property = vg_side_panes_set_property;
  object_class->dispose = vg_side_panes_dispose;
  widget_class->root = vg_side_panes_root;

  properties[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_MIDDLE] = g_param_spec_object ("middle", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_START_SHOWN] = g_param_spec_boolean ("start-shown", NULL, NULL, TRUE, flags);
  properties[PROP_END_SHOWN] = g_param_spec_boolean ("end-shown", NULL, NULL, FALSE, flags);
  properties[PROP_IS_NARROW] = g_param_spec_boolean ("is-narrow", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_TIGHT] = g_param_spec_boolean ("is-tight", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/interview/side-panes.ui");
  gtk_widget_class_bind_template_child (widget_class, VgSidePanes, start_flap);
  gtk_widget_class_bind_template_child (widget_class, VgSidePanes, end_flap);
  gtk_widget_class_bind_template_child (widget_class, VgSidePanes, start);
  gtk_widget_class_bind_template_child (widget_class, VgSidePanes, middle);
  gtk_widget_class_bind_template_child (widget_class, VgSidePanes, end);
  gtk_widget_class_bind_template_callback (widget_class, resized_cb);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
}

static void
vg_side_panes_init (VgSidePanes *self)
{
  self->is_narrow = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_size_request (GTK_WIDGET (self->start), START, -1);
  gtk_widget_set_size_request (GTK_WIDGET (self->end), END, -1);
}

GtkWidget *
vg_side_panes_new (void)
{
  return g_object_new (VG_TYPE_SIDE_PANES, NULL);
}

gboolean
vg_side_panes_get_is_narrow (VgSidePanes *self)
{
  g_return_val_if_fail (VG_IS_SIDE_PANES (self), FALSE);

  return self->is_narrow;
}

gboolean
vg_side_panes_get_is_tight (VgSidePanes *self)
{
  g_return_val_if_fail (VG_IS_SIDE_PANES (self), FALSE);

  return self->is_tight;
}
