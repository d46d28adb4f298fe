/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/path-list.h"

#include "ui/common/name.h"

/* @rows: (element-type VgPathRow): lent by the list */
struct _VgPathList {
  GtkBox parent_instance;

  VgCase *subject;
  VgShelf *shelf;
  GtkListBox *list;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (VgPathList, vg_path_list, GTK_TYPE_BOX)

static void
open_one (VgPathList *self, VgPathRow *opened)
{
  for (guint i = 0; i < self->rows->len; i++)
    vg_path_row_set_is_open (self->rows->pdata[i], self->rows->pdata[i] == opened);
}

static void
vg_path_list_dispose (GObject *object)
{
  VgPathList *self = VG_PATH_LIST (object);

  g_clear_object (&self->subject);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (vg_path_list_parent_class)->dispose (object);
}

static void
vg_path_list_class_init (VgPathListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_path_list_dispose;
}

static void
vg_path_list_init (VgPathList *self)
{
  self->rows = g_ptr_array_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_hexpand (GTK_WIDGET (self->list), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
}

GtkWidget *
vg_path_list_new (VgCase *subject, VgShelf *shelf, const char *name)
{
  VgPathList *self = g_object_new (VG_TYPE_PATH_LIST, NULL);

  self->subject = g_object_ref (subject);
  self->shelf = vg_shelf_ref (shelf);
  vg_name (GTK_WIDGET (self->list), name, NULL);
  return GTK_WIDGET (self);
}

static void
opened_cb (VgPathList *self, VgPathRow *row)
{
  open_one (self, row);
}

static void
add_rows (VgPathList *self, VgPath *path)
{
  GPtrArray *steps = vg_path_get_steps (path);

  for (guint i = 0; i < steps->len; i++) {
    const VgPathStep *step = steps->pdata[i];
    GtkWidget *row = vg_path_row_new (self->subject, self->shelf, step->place, i + 1);

    g_signal_connect_object (row, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
    gtk_list_box_append (self->list, row);
    g_ptr_array_add (self->rows, row);
  }
}

/* Returns: (nullable): the row that was opened */
static VgPathRow *
open_next (VgPathList *self, VgPath *path)
{
  const VgPathStep *next = vg_path_get_next (path);
  VgPathRow *row = next != NULL ? vg_path_list_find (self, next->place) : NULL;

  open_one (self, row);
  return row;
}

void
vg_path_list_show (VgPathList *self, VgPath *path)
{
  GPtrArray *steps = vg_path_get_steps (path);
  gboolean is_new = FALSE;

  g_return_if_fail (VG_IS_PATH_LIST (self));

  is_new = self->rows->len == 0;
  if (is_new)
    add_rows (self, path);
  for (guint i = 0; i < steps->len; i++)
    vg_path_row_show (self->rows->pdata[i], steps->pdata[i]);
  if (is_new)
    open_next (self, path);
}

VgPathRow *
vg_path_list_find (VgPathList *self, const char *place)
{
  g_return_val_if_fail (VG_IS_PATH_LIST (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (vg_path_row_get_place (self->rows->pdata[i]), place))
      return self->rows->pdata[i];

  return NULL;
}

void
vg_path_list_go_on (VgPathList *self, const char *place, VgPath *path)
{
  VgPathRow *row = vg_path_list_find (self, place);
  VgPathRow *next = NULL;

  g_return_if_fail (row != NULL);

  vg_path_row_close_form (row);
  vg_path_list_show (self, path);
  next = open_next (self, path);
  gtk_widget_grab_focus (GTK_WIDGET (next != NULL ? next : row));
}
