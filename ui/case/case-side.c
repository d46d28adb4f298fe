/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/case/case-side.h"

#include "ui/common/follow.h"
#include "ui/common/name.h"
#include "ui/common/room.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define LEAST_ROOM 1000 /* below it a page needs all of it; pixels at a normal text size */

/* @journey: NULL while nothing of a case is in front */
struct _VgCaseSide {
  GtkBox parent_instance;

  GtkWidget *column;
  AdwBin *content;
  GtkWidget *to_case;
  GtkLabel *title;
  GtkScrolledWindow *scroller;

  GtkWidget *journey;
  VgCase *subject;
  int width;
  guint folding;
};

G_DEFINE_FINAL_TYPE (VgCaseSide, vg_case_side, GTK_TYPE_BOX)

enum {
  PROP_CONTENT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
fold (gpointer data)
{
  VgCaseSide *self = VG_CASE_SIDE (data);
  gboolean is_shown = self->journey != NULL &&
                      vg_measure_room (GTK_WIDGET (self), self->width) >= LEAST_ROOM;

  self->folding = 0;
  gtk_widget_set_visible (self->column, is_shown);

  return G_SOURCE_REMOVE;
}

/* Not while places are being given out. */
static void
resized_cb (VgCaseSide *self, int width)
{
  self->width = width;
  if (self->folding == 0)
    self->folding = g_idle_add (fold, self);
}

/* The keys of the page work here as well. */
static gboolean
key_pressed_cb (VgCaseSide *self,
                guint key,
                guint code,
                GdkModifierType modifiers,
                GtkEventControllerKey *controller)
{
  GtkWidget *pages = adw_bin_get_child (self->content);
  GtkWidget *page = GTK_IS_STACK (pages) ? gtk_stack_get_visible_child (GTK_STACK (pages)) : pages;

  return page != NULL && gtk_event_controller_key_forward (controller, page);
}

static void
refresh (VgCaseSide *self)
{
  const char *label = vg_case_get_text (self->subject, "case/label");
  g_autofree char *name = g_strdup_printf (_ ("To the case, %s"),
                                           label != NULL ? label : _ ("Case without a name"));

  gtk_label_set_text (self->title, label != NULL ? label : _ ("Case without a name"));
  gtk_widget_set_tooltip_text (self->to_case, _ ("To the case"));
  vg_name (self->to_case, name, NULL);
  vg_journey_show (VG_JOURNEY (self->journey));
}

static void
drop_journey (VgCaseSide *self)
{
  vg_follow_stop (GTK_WIDGET (self));
  gtk_scrolled_window_set_child (self->scroller, NULL);
  self->journey = NULL;
  g_clear_object (&self->subject);
}

static void
vg_case_side_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VgCaseSide *self = VG_CASE_SIDE (object);

  if (prop_id == PROP_CONTENT)
    g_value_set_object (value, adw_bin_get_child (self->content));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
vg_case_side_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VgCaseSide *self = VG_CASE_SIDE (object);

  if (prop_id == PROP_CONTENT)
    adw_bin_set_child (self->content, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
vg_case_side_dispose (GObject *object)
{
  VgCaseSide *self = VG_CASE_SIDE (object);

  g_clear_handle_id (&self->folding, g_source_remove);
  if (self->journey != NULL)
    drop_journey (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_CASE_SIDE);

  G_OBJECT_CLASS (vg_case_side_parent_class)->dispose (object);
}

static void
vg_case_side_class_init (VgCaseSideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vg_case_side_get_property;
  object_class->set_property = vg_case_side_set_property;
  object_class->dispose = vg_case_side_dispose;

  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                      G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/case/case-side.ui");
  gtk_widget_class_bind_template_child (widget_class, VgCaseSide, column);
  gtk_widget_class_bind_template_child (widget_class, VgCaseSide, content);
  gtk_widget_class_bind_template_child (widget_class, VgCaseSide, to_case);
  gtk_widget_class_bind_template_child (widget_class, VgCaseSide, title);
  gtk_widget_class_bind_template_child (widget_class, VgCaseSide, scroller);
  gtk_widget_class_bind_template_callback (widget_class, resized_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
vg_case_side_init (VgCaseSide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
vg_case_side_show (VgCaseSide *self, VgCase *subject, VgShelf *shelf, const VgJourneyStep *here)
{
  g_return_if_fail (VG_IS_CASE_SIDE (self) && VG_IS_CASE (subject));

  if (self->journey != NULL)
    drop_journey (self);
  self->subject = g_object_ref (subject);
  self->journey = vg_journey_new (subject, shelf, here);
  gtk_widget_add_css_class (self->journey, "vg-outline");
  gtk_scrolled_window_set_child (self->scroller, self->journey);
  vg_follow_case (GTK_WIDGET (self), subject, (VgFollowRefresh) refresh);
  vg_follow_catch_up (GTK_WIDGET (self));
  fold (self);
}

void
vg_case_side_clear (VgCaseSide *self)
{
  g_return_if_fail (VG_IS_CASE_SIDE (self));

  if (self->journey != NULL)
    drop_journey (self);
  fold (self);
}
