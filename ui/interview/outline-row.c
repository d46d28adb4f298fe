/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/outline-row.h"

#include "ui/common/name.h"
#include "ui/interview/sayings.h"

#include <glib/gi18n-lib.h>

#define SHORT_CHARS 60

struct _VgOutlineRow {
  GtkButton parent_instance;

  GtkLabel *sign;
  GtkLabel *text;
  GtkLabel *flag;

  char *question;
};

G_DEFINE_FINAL_TYPE (VgOutlineRow, vg_outline_row, GTK_TYPE_BUTTON)

static void
vg_outline_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_OUTLINE_ROW);

  G_OBJECT_CLASS (vg_outline_row_parent_class)->dispose (object);
}

static void
vg_outline_row_finalize (GObject *object)
{
  g_free (VG_OUTLINE_ROW (object)->question);

  G_OBJECT_CLASS (vg_outline_row_parent_class)->finalize (object);
}

static void
vg_outline_row_class_init (VgOutlineRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vg_outline_row_dispose;
  object_class->finalize = vg_outline_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/interview/outline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VgOutlineRow, sign);
  gtk_widget_class_bind_template_child (widget_class, VgOutlineRow, text);
  gtk_widget_class_bind_template_child (widget_class, VgOutlineRow, flag);
}

static void
vg_outline_row_init (VgOutlineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vg_outline_row_new (VgItem *item, const char *question)
{
  VgOutlineRow *self = g_object_new (VG_TYPE_OUTLINE_ROW, NULL);
  g_autofree char *words = vg_say_first_words (question, SHORT_CHARS);

  self->question = g_strdup (question);
  gtk_label_set_text (self->text, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), question);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "u", vg_item_get_index (item));

  return GTK_WIDGET (self);
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

void
vg_outline_row_show (VgOutlineRow *self, VgItemState state, VgFlag flag, gboolean is_current)
{
  g_autofree char *said = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (VG_IS_OUTLINE_ROW (self));

  said = vg_say_row (self->question, state);
  name = flag != VG_FLAG_NONE ? g_strdup_printf ("%s, %s", said, vg_flag_say (flag))
                              : g_steal_pointer (&said);
  vg_name (GTK_WIDGET (self), name, is_current ? _ ("You are here") : NULL);
  gtk_label_set_text (self->sign, vg_item_state_get_sign (state));
  gtk_label_set_text (self->flag, vg_flag_get_sign (flag));
  set_class (GTK_WIDGET (self), "vg-current", is_current);
  set_class (GTK_WIDGET (self), "vg-parked", state == VG_STATE_PARKED);
}
