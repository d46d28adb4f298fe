/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/turning/turning-section.h"

#include "ui/common/name.h"

/* @rows: place → VgTurningRow, lent by the list */
struct _VgTurningSection {
  GtkBox parent_instance;

  VgCase *subject;
  GHashTable *rows;
  GtkWidget *empty;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (VgTurningSection, vg_turning_section, GTK_TYPE_BOX)

static void
vg_turning_section_dispose (GObject *object)
{
  VgTurningSection *self = VG_TURNING_SECTION (object);

  g_clear_object (&self->subject);
  g_clear_pointer (&self->rows, g_hash_table_unref);

  G_OBJECT_CLASS (vg_turning_section_parent_class)->dispose (object);
}

static void
vg_turning_section_class_init (VgTurningSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_turning_section_dispose;
}

static void
vg_turning_section_init (VgTurningSection *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

GtkWidget *
vg_turning_section_new (VgCase *subject, const char *title, const char *empty)
{
  VgTurningSection *self = g_object_new (VG_TYPE_TURNING_SECTION, NULL);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  self->subject = g_object_ref (subject);
  self->empty = g_object_new (GTK_TYPE_LABEL, "label", empty, "xalign", 0.0, "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (heading, "title-4");
  gtk_widget_add_css_class (self->empty, "dim-label");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  vg_name (GTK_WIDGET (self->list), title, NULL);
  gtk_box_append (GTK_BOX (self), heading);
  gtk_box_append (GTK_BOX (self), self->empty);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
  return GTK_WIDGET (self);
}

static gboolean
holds (GPtrArray *places, const char *place)
{
  return g_ptr_array_find_with_equal_func (places, place, g_str_equal, NULL);
}

/* Those that were taken away. */
static void
drop_gone (VgTurningSection *self, GPtrArray *places)
{
  GHashTableIter iter;
  gpointer place = NULL;
  gpointer row = NULL;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &place, &row))
    if (!holds (places, place)) {
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
      g_hash_table_iter_remove (&iter);
    }
}

/* A row that is there stays the same: one may be writing in it. */
static void
show_row (VgTurningSection *self, const char *place, int index)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, place);

  if (row == NULL) {
    row = vg_turning_row_new (self->subject, place);
    gtk_list_box_insert (self->list, row, index);
    g_hash_table_insert (self->rows, g_strdup (place), row);
  }
  vg_turning_row_show (VG_TURNING_ROW (row));
}

void
vg_turning_section_show (VgTurningSection *self, GPtrArray *places)
{
  g_return_if_fail (VG_IS_TURNING_SECTION (self));

  drop_gone (self, places);
  for (guint i = 0; i < places->len; i++)
    show_row (self, places->pdata[i], (int) i);
  gtk_widget_set_visible (self->empty, places->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), places->len > 0);
}

VgTurningRow *
vg_turning_section_find (VgTurningSection *self, const char *place)
{
  g_return_val_if_fail (VG_IS_TURNING_SECTION (self), NULL);

  return g_hash_table_lookup (self->rows, place);
}
