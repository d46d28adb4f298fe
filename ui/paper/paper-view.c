/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/paper/paper-view.h"

#include "ui/paper/paper-block.h"
#include "ui/paper/source-button.h"

#define MARGIN 34 /* where the way back stands */

struct _VgPaperView {
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (VgPaperView, vg_paper_view, GTK_TYPE_BOX)

static void
clear (VgPaperView *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}

static GtkWidget *
new_margin (const VgBlock *block, const VgSources *sources)
{
  GtkWidget *button = sources != NULL ? vg_source_button_new (sources, block) : NULL;
  GtkWidget *margin = button != NULL ? button : gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (margin, MARGIN, -1);
  return margin;
}

/* No box: a table is a grid, which tells a box that it is at least as high as where it is
 * narrowest.
 */
static void
add_block (VgPaperView *self, const VgBlock *block, const char *language, const VgSources *sources)
{
  GtkWidget *row = gtk_grid_new ();
  GtkWidget *shown = vg_paper_block_new (block, language);

  gtk_grid_set_column_spacing (GTK_GRID (row), 6);
  gtk_widget_set_hexpand (shown, TRUE);
  gtk_widget_add_css_class (row, "paper-block");
  if (block->kind == VG_BLOCK_ITEM)
    gtk_widget_add_css_class (row, "paper-item");
  if (block->kind == VG_BLOCK_HEADING && block->level > 1)
    gtk_widget_add_css_class (row, "paper-section");
  gtk_grid_attach (GTK_GRID (row), shown, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (row), new_margin (block, sources), 1, 0, 1, 1);
  gtk_box_append (GTK_BOX (self), row);
}

static void
vg_paper_view_class_init (VgPaperViewClass *klass)
{
}

static void
vg_paper_view_init (VgPaperView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "paper");
}

GtkWidget *
vg_paper_view_new (void)
{
  return g_object_new (VG_TYPE_PAPER_VIEW, NULL);
}

void
vg_paper_view_show (VgPaperView *self, VgDocument *document, const VgSources *sources)
{
  const char *language = NULL;

  g_return_if_fail (VG_IS_PAPER_VIEW (self) && document != NULL);

  language = vg_document_get_language (document);
  clear (self);
  for (guint i = 0; i < vg_document_get_n_blocks (document); i++)
    add_block (self, vg_document_get_block (document, i), language, sources);
}
