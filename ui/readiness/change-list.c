/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/readiness/change-list.h"

#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/readiness/go-button.h"

#include <glib/gi18n-lib.h>

/* One line. The list keeps them, so that the focus stays where it is. */
typedef struct {
  GtkWidget *row;
  GtkLabel *opens;
  GtkWidget *go;
} Line;

struct _VgChangeList {
  GtkBox parent_instance;

  GtkListBox *list;
  GArray *lines;
};

G_DEFINE_FINAL_TYPE (VgChangeList, vg_change_list, GTK_TYPE_BOX)

static Line *
add_line (VgChangeList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  Line line = { gtk_list_box_row_new (), GTK_LABEL (vg_text_label_new (NULL, NULL)),
                vg_go_button_new () };

  gtk_widget_set_hexpand (GTK_WIDGET (line.opens), TRUE);
  gtk_widget_set_valign (line.go, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "change-line");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (line.opens));
  gtk_box_append (GTK_BOX (box), line.go);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line.row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line.row), FALSE);
  gtk_widget_set_focusable (line.row, FALSE);
  gtk_list_box_append (self->list, line.row);
  if (self->lines->len == 0)
    gtk_widget_add_css_class (line.go, "suggested-action");
  g_array_append_val (self->lines, line);
  return &g_array_index (self->lines, Line, self->lines->len - 1);
}

static void
vg_change_list_finalize (GObject *object)
{
  g_array_unref (VG_CHANGE_LIST (object)->lines);

  G_OBJECT_CLASS (vg_change_list_parent_class)->finalize (object);
}

static void
vg_change_list_class_init (VgChangeListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_change_list_finalize;
}

static void
vg_change_list_init (VgChangeList *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  vg_name (GTK_WIDGET (self->list), _ ("What would change it"), NULL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->list), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
}

void
vg_change_list_show (VgChangeList *self,
                     guint index,
                     const char *opens,
                     const VgDestination *destination)
{
  Line *line = NULL;

  g_return_if_fail (VG_IS_CHANGE_LIST (self) && index <= self->lines->len);

  line = index < self->lines->len ? &g_array_index (self->lines, Line, index) : add_line (self);
  gtk_label_set_text (line->opens, opens);
  vg_go_button_lead (line->go, destination, opens);
}

void
vg_change_list_truncate (VgChangeList *self, guint n)
{
  g_return_if_fail (VG_IS_CHANGE_LIST (self));

  for (guint i = 0; i < self->lines->len; i++)
    gtk_widget_set_visible (g_array_index (self->lines, Line, i).row, i < n);
}
