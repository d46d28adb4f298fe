/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/round/round-bar.h"

#include <glib/gi18n-lib.h>

/* What is done shows in many places, and no one of them tells of all: one looks now and then,
 * while the round goes on and no longer.
 */
#define LOOK_MS 250

struct _VgRoundBar {
  GtkBox parent_instance;

  VgRoundLook look;
  gpointer user_data;
  guint timer;
  guint step;

  /* How things stood when the step began. */
  VgRoundSeen before;
  char *topic;
  char *item;

  GtkLabel *count;
  GtkLabel *text;
  GtkWidget *skip;
  GtkButton *leave;
};

G_DEFINE_FINAL_TYPE (VgRoundBar, vg_round_bar, GTK_TYPE_BOX)

static gboolean
is_last (VgRoundBar *self)
{
  return self->step + 1 == vg_round_get_n_steps ();
}

static void
remember (VgRoundBar *self, const VgRoundSeen *now)
{
  g_free (self->topic);
  g_free (self->item);
  self->topic = g_strdup (now->topic);
  self->item = g_strdup (now->item);
  self->before = *now;
  self->before.topic = self->topic;
  self->before.item = self->item;
}

static void
show_step (VgRoundBar *self)
{
  /* Translators: the step one is at, and how many there are. */
  g_autofree char *count = g_strdup_printf (_ ("%u of %u"), self->step + 1,
                                            vg_round_get_n_steps ());

  gtk_label_set_text (self->count, count);
  gtk_label_set_text (self->text, vg_round_say_step (self->step));
  gtk_widget_set_visible (self->skip, !is_last (self));
  gtk_button_set_label (self->leave, is_last (self) ? _ ("_Close") : _ ("_Leave the round"));
}

static void
go_to_step (VgRoundBar *self, guint step, const VgRoundSeen *now)
{
  self->step = step;
  remember (self, now);
  show_step (self);
}

static void
look (VgRoundBar *self, VgRoundSeen *out)
{
  *out = (VgRoundSeen){ NULL };
  self->look (out, self->user_data);
}

static gboolean
look_cb (gpointer user_data)
{
  vg_round_bar_look_now (VG_ROUND_BAR (user_data));
  return G_SOURCE_CONTINUE;
}

static void
skip_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgRoundBar *self = VG_ROUND_BAR (widget);
  VgRoundSeen now;

  if (self->timer == 0 || is_last (self))
    return;
  look (self, &now);
  go_to_step (self, self->step + 1, &now);
}

static void
leave_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vg_round_bar_leave (VG_ROUND_BAR (widget));
}

static void
vg_round_bar_dispose (GObject *object)
{
  VgRoundBar *self = VG_ROUND_BAR (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_ROUND_BAR);
  g_clear_pointer (&self->topic, g_free);
  g_clear_pointer (&self->item, g_free);

  G_OBJECT_CLASS (vg_round_bar_parent_class)->dispose (object);
}

static void
vg_round_bar_class_init (VgRoundBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_round_bar_dispose;
  gtk_widget_class_install_action (widget_class, "round.skip", NULL, skip_cb);
  gtk_widget_class_install_action (widget_class, "round.leave", NULL, leave_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/round/round-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, VgRoundBar, count);
  gtk_widget_class_bind_template_child (widget_class, VgRoundBar, text);
  gtk_widget_class_bind_template_child (widget_class, VgRoundBar, skip);
  gtk_widget_class_bind_template_child (widget_class, VgRoundBar, leave);
}

static void
vg_round_bar_init (VgRoundBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
vg_round_bar_start (VgRoundBar *self, VgRoundLook look_at, gpointer user_data)
{
  VgRoundSeen now;

  g_return_if_fail (VG_IS_ROUND_BAR (self) && look_at != NULL);

  self->look = look_at;
  self->user_data = user_data;
  look (self, &now);
  go_to_step (self, 0, &now);
  if (self->timer == 0)
    self->timer = g_timeout_add (LOOK_MS, look_cb, self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
vg_round_bar_look_now (VgRoundBar *self)
{
  VgRoundSeen now;

  g_return_if_fail (VG_IS_ROUND_BAR (self));

  if (self->timer == 0)
    return;
  look (self, &now);
  if (vg_round_step_is_done (self->step, &self->before, &now))
    go_to_step (self, self->step + 1, &now);
}

void
vg_round_bar_leave (VgRoundBar *self)
{
  g_return_if_fail (VG_IS_ROUND_BAR (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

guint
vg_round_bar_get_step (VgRoundBar *self)
{
  g_return_val_if_fail (VG_IS_ROUND_BAR (self), 0);

  return self->step;
}
