/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/way/stage-line.h"

#include "ui/common/text-label.h"
#include "ui/common/wrap-row.h"

#include <glib/gi18n-lib.h>

struct _VgStageLine {
  GtkBox parent_instance;

  GtkWidget *stages;
  GtkLabel *next;
  GtkLabel *waiting;
};

G_DEFINE_FINAL_TYPE (VgStageLine, vg_stage_line, GTK_TYPE_BOX)

static void
vg_stage_line_class_init (VgStageLineClass *klass)
{
}

static void
vg_stage_line_init (VgStageLine *self)
{
  GtkBox *box = GTK_BOX (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (box, 10);
  self->stages = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->stages, vg_wrap_row_new ());
  self->next = GTK_LABEL (vg_text_label_new (NULL, "way-next"));
  self->waiting = GTK_LABEL (vg_text_label_new (NULL, "dim-label"));
  gtk_box_append (box, self->stages);
  gtk_box_append (box, GTK_WIDGET (self->next));
  gtk_box_append (box, GTK_WIDGET (self->waiting));
}

GtkWidget *
vg_stage_line_new (void)
{
  return g_object_new (VG_TYPE_STAGE_LINE, NULL);
}

static void
add_stage (VgStageLine *self, const VgWayStage *stage)
{
  g_autofree char *text = g_strdup_printf ("%s %s", vg_way_stage_get_sign (stage), stage->title);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "way-stage");
  if (stage->part == VG_WAY_HERE)
    gtk_widget_add_css_class (label, "way-here");
  gtk_box_append (GTK_BOX (self->stages), label);
}

static void
show_here (VgStageLine *self, const VgWayStage *stage)
{
  g_autofree char *waiting = vg_way_say_waiting (stage);

  gtk_label_set_text (self->next, stage->next != NULL ? stage->next : "");
  gtk_label_set_text (self->waiting, waiting != NULL ? waiting : "");
  gtk_widget_set_visible (GTK_WIDGET (self->waiting), waiting != NULL);
}

void
vg_stage_line_show (VgStageLine *self, GPtrArray *stages)
{
  GtkWidget *child = NULL;

  g_return_if_fail (VG_IS_STAGE_LINE (self));

  while ((child = gtk_widget_get_first_child (self->stages)) != NULL)
    gtk_box_remove (GTK_BOX (self->stages), child);
  for (guint i = 0; i < stages->len; i++) {
    add_stage (self, stages->pdata[i]);
    if (((VgWayStage *) stages->pdata[i])->part == VG_WAY_HERE)
      show_here (self, stages->pdata[i]);
  }
}
