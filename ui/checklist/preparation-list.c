/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/checklist/preparation-list.h"

#include "base/language.h"
#include "ui/checklist/preparation-row.h"
#include "ui/common/name.h"

#include <glib/gi18n-lib.h>

/* @rows: id → VgPreparationRow, lent by the list box */
struct _VgPreparationList {
  GtkBox parent_instance;

  VgCase *subject;
  VgPreparation *preparation;
  guint list;
  GHashTable *rows;
  GtkLabel *progress;
  GtkListBox *box;
};

G_DEFINE_FINAL_TYPE (VgPreparationList, vg_preparation_list, GTK_TYPE_BOX)

static void
vg_preparation_list_dispose (GObject *object)
{
  g_clear_object (&VG_PREPARATION_LIST (object)->subject);

  G_OBJECT_CLASS (vg_preparation_list_parent_class)->dispose (object);
}

static void
vg_preparation_list_finalize (GObject *object)
{
  g_hash_table_unref (VG_PREPARATION_LIST (object)->rows);

  G_OBJECT_CLASS (vg_preparation_list_parent_class)->finalize (object);
}

static void
vg_preparation_list_class_init (VgPreparationListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_preparation_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = vg_preparation_list_finalize;
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer unused)
{
  guint first = vg_preparation_row_get_position (VG_PREPARATION_ROW (a));
  guint second = vg_preparation_row_get_position (VG_PREPARATION_ROW (b));

  return (first > second) - (first < second);
}

/* A quiet line above the first that is not needed for this form. */
static void
head_row (GtkListBoxRow *row, GtkListBoxRow *before, gpointer unused)
{
  gboolean is_first = before != NULL && !vg_preparation_row_is_needed (VG_PREPARATION_ROW (row)) &&
                      vg_preparation_row_is_needed (VG_PREPARATION_ROW (before));
  GtkWidget *label = NULL;

  if (is_first && gtk_list_box_row_get_header (row) == NULL) {
    label = gtk_label_new (_ ("Where it applies"));
    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_widget_add_css_class (label, "dim-label");
    gtk_widget_add_css_class (label, "preparation-header");
  }
  if (!is_first || label != NULL)
    gtk_list_box_row_set_header (row, label);
}

static void
vg_preparation_list_init (VgPreparationList *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
}

static GtkLabel *
add_label (VgPreparationList *self, const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

GtkWidget *
vg_preparation_list_new (VgCase *subject, VgPreparation *preparation, guint list)
{
  VgPreparationList *self = g_object_new (VG_TYPE_PREPARATION_LIST, NULL);
  const char *title = vg_preparation_get_title (preparation, list, vg_language_get ());
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  self->subject = g_object_ref (subject);
  self->preparation = preparation;
  self->list = list;
  gtk_widget_add_css_class (heading, "title-3");
  gtk_box_append (GTK_BOX (self), heading);
  self->progress = add_label (self, "", "dim-label");
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_list_box_set_sort_func (self->box, compare_rows, NULL, NULL);
  gtk_list_box_set_header_func (self->box, head_row, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "boxed-list");
  vg_name (GTK_WIDGET (self->box), title, NULL);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->box));
  return GTK_WIDGET (self);
}

static void
show_progress (VgPreparationList *self)
{
  guint n_needed = 0;
  guint n_settled = 0;
  g_autofree char *said = NULL;

  vg_preparation_count (self->preparation, self->subject, self->list, &n_needed, &n_settled);
  said = n_settled == n_needed && n_needed > 0
             ? g_strdup (_ ("All that this contact needs is settled"))
             /* Translators: the first %u is how many are settled, the second how many there are. */
             : g_strdup_printf (_ ("%u of the %u things this contact needs are settled"), n_settled,
                                n_needed);
  gtk_label_set_text (self->progress, said);
}

static void
show_row (VgPreparationList *self, const VgPreparationLine *line, guint position)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, line->id);

  if (row == NULL) {
    row = vg_preparation_row_new (self->subject, line);
    g_hash_table_insert (self->rows, g_strdup (line->id), row);
    gtk_list_box_append (self->box, row);
  }

  vg_preparation_row_show (VG_PREPARATION_ROW (row), line, position);
  gtk_widget_set_visible (row, TRUE);
}

void
vg_preparation_list_show (VgPreparationList *self)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer row = NULL;

  g_return_if_fail (VG_IS_PREPARATION_LIST (self));

  lines = vg_preparation_list_lines (self->preparation, self->subject, self->list,
                                     vg_language_get ());
  for (guint i = 0; i < lines->len; i++) {
    const VgPreparationLine *line = lines->pdata[i];

    show_row (self, line, i);
    g_hash_table_add (shown, (gpointer) line->id);
  }
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (!g_hash_table_contains (shown, id))
      gtk_widget_set_visible (row, FALSE);

  gtk_list_box_invalidate_sort (self->box);
  gtk_list_box_invalidate_headers (self->box);
  show_progress (self);
}
