/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/search-row.h"

struct _VgSearchRow {
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *text;

  VgSearchLine *line;
};

G_DEFINE_FINAL_TYPE (VgSearchRow, vg_search_row, GTK_TYPE_BOX)

static void
vg_search_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_SEARCH_ROW);
  g_clear_object (&VG_SEARCH_ROW (object)->line);

  G_OBJECT_CLASS (vg_search_row_parent_class)->dispose (object);
}

static void
vg_search_row_class_init (VgSearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_search_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/cases/search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VgSearchRow, title);
  gtk_widget_class_bind_template_child (widget_class, VgSearchRow, text);
}

static void
vg_search_row_init (VgSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vg_search_row_new (void)
{
  return g_object_new (VG_TYPE_SEARCH_ROW, NULL);
}

/* What was written in a case is no markup: the words are marked by attributes. */
static PangoAttrList *
mark (const char *text, VgNeedle *needle)
{
  PangoAttrList *marks = pango_attr_list_new ();
  gsize start = 0;
  gsize end = 0;

  while (needle != NULL && vg_needle_find (needle, text, end, &start, &end) && end > start) {
    PangoAttribute *weight = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

    weight->start_index = (guint) start;
    weight->end_index = (guint) end;
    pango_attr_list_insert (marks, weight);
  }

  return marks;
}

static void
set_class (gpointer widget, const char *name, gboolean is_on)
{
  if (is_on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
vg_search_row_show (VgSearchRow *self, VgSearchLine *line, VgNeedle *needle)
{
  gboolean is_case = FALSE;
  gboolean has_words = FALSE;
  g_autoptr (PangoAttrList) marks = NULL;

  g_return_if_fail (VG_IS_SEARCH_ROW (self) && VG_IS_SEARCH_LINE (line));

  g_set_object (&self->line, line);
  is_case = vg_search_line_is_case (line);
  has_words = !is_case && vg_search_line_get_places (line) == NULL;
  marks = mark (vg_search_line_get_text (line), has_words ? needle : NULL);
  gtk_label_set_text (self->title, vg_search_line_get_title (line));
  gtk_label_set_text (self->text, vg_search_line_get_text (line));
  gtk_label_set_attributes (self->text, marks);
  set_class (self, "search-case", is_case);
  set_class (self->title, "case-name", is_case);
  set_class (self->title, "dim-label", !is_case);
  set_class (self->title, "search-place", !is_case);
  set_class (self->text, "dim-label", is_case);
}

VgSearchLine *
vg_search_row_get_line (VgSearchRow *self)
{
  g_return_val_if_fail (VG_IS_SEARCH_ROW (self), NULL);

  return self->line;
}
