/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/readiness/gate-group.h"

#include "ui/common/expander.h"
#include "ui/common/name.h"

#include <glib/gi18n-lib.h>

struct _VgGateGroup {
  GtkBox parent_instance;

  char *title;
  GtkListBox *waiting;
  GtkExpander *in_order;
  GtkListBox *done;
};

G_DEFINE_FINAL_TYPE (VgGateGroup, vg_gate_group, GTK_TYPE_BOX)

static int
compare_lines (GtkListBoxRow *a, GtkListBoxRow *b, gpointer unused)
{
  guint first = vg_gate_line_get_index (VG_GATE_LINE (a));
  guint second = vg_gate_line_get_index (VG_GATE_LINE (b));

  return first < second ? -1 : first > second;
}

static GtkListBox *
new_list (void)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());

  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_list_box_set_sort_func (list, compare_lines, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (list), "boxed-list");
  return list;
}

static void
vg_gate_group_finalize (GObject *object)
{
  g_free (VG_GATE_GROUP (object)->title);

  G_OBJECT_CLASS (vg_gate_group_parent_class)->finalize (object);
}

static void
vg_gate_group_class_init (VgGateGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_gate_group_finalize;
}

static void
vg_gate_group_init (VgGateGroup *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
}

GtkWidget *
vg_gate_group_new (const char *title)
{
  VgGateGroup *self = g_object_new (VG_TYPE_GATE_GROUP, NULL);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  self->title = g_strdup (title);
  self->waiting = new_list ();
  self->done = new_list ();
  self->in_order = GTK_EXPANDER (gtk_expander_new (NULL));
  gtk_expander_set_child (self->in_order, GTK_WIDGET (self->done));
  vg_expander_pass_by (self->in_order);
  vg_name (GTK_WIDGET (self->waiting), title, NULL);
  vg_name (GTK_WIDGET (self->done), title, NULL);
  gtk_widget_add_css_class (heading, "title-4");
  gtk_widget_add_css_class (GTK_WIDGET (self->in_order), "in-order");
  gtk_box_append (GTK_BOX (self), heading);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->waiting));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->in_order));
  return GTK_WIDGET (self);
}

static GtkListBox *
get_list (VgGateGroup *self, gboolean is_in_order)
{
  return is_in_order ? self->done : self->waiting;
}

gboolean
vg_gate_group_holds (VgGateGroup *self, VgGateLine *line, gboolean is_in_order)
{
  g_return_val_if_fail (VG_IS_GATE_GROUP (self) && VG_IS_GATE_LINE (line), FALSE);

  return gtk_widget_get_parent (GTK_WIDGET (line)) == GTK_WIDGET (get_list (self, is_in_order));
}

void
vg_gate_group_add (VgGateGroup *self, VgGateLine *line, gboolean is_in_order)
{
  g_return_if_fail (VG_IS_GATE_GROUP (self) && VG_IS_GATE_LINE (line));

  gtk_list_box_append (get_list (self, is_in_order), GTK_WIDGET (line));
}

void
vg_gate_group_remove (VgGateGroup *self, VgGateLine *line)
{
  g_return_if_fail (VG_IS_GATE_GROUP (self) && VG_IS_GATE_LINE (line));

  gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (line))), GTK_WIDGET (line));
}

static guint
count (GtkListBox *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;

  return n;
}

void
vg_gate_group_count (VgGateGroup *self)
{
  guint n_done = 0;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (VG_IS_GATE_GROUP (self));

  n_done = count (self->done);
  /* Translators: how many of a phase need nothing more. */
  label = g_strdup_printf (ngettext ("In order · %u", "In order · %u", n_done), n_done);
  name = g_strdup_printf ("%s, %s", label, self->title);
  gtk_expander_set_label (self->in_order, label);
  vg_name (GTK_WIDGET (self->in_order), name, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->in_order), n_done > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting), count (self->waiting) > 0);
}
