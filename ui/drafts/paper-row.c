/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/drafts/paper-row.h"

#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/drafts/draft-words.h"
#include "ui/paper/whom.h"

struct _VgPaperRow {
  GtkListBoxRow parent_instance;

  char *id;
  char *name;
  GtkLabel *title;
  GtkLabel *whom;
  GtkLabel *marks;
};

G_DEFINE_FINAL_TYPE (VgPaperRow, vg_paper_row, GTK_TYPE_LIST_BOX_ROW)

static void
vg_paper_row_finalize (GObject *object)
{
  VgPaperRow *self = VG_PAPER_ROW (object);

  g_free (self->id);
  g_free (self->name);

  G_OBJECT_CLASS (vg_paper_row_parent_class)->finalize (object);
}

static void
vg_paper_row_class_init (VgPaperRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_paper_row_finalize;
}

static void
vg_paper_row_init (VgPaperRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (box, "draft-row");
  self->title = GTK_LABEL (vg_text_label_new (NULL, "draft-row-title"));
  self->whom = GTK_LABEL (vg_text_label_new (NULL, NULL));
  self->marks = GTK_LABEL (vg_text_label_new (NULL, "draft-row-marks"));
  gtk_widget_set_visible (GTK_WIDGET (self->marks), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->whom));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->marks));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

GtkWidget *
vg_paper_row_new (VgCase *subject, const VgPaper *paper)
{
  VgPaperRow *self = g_object_new (VG_TYPE_PAPER_ROW, NULL);
  g_autofree char *whom = vg_whom_say (subject, paper);

  self->id = g_strdup (paper->id);
  self->name = g_strdup_printf ("%s, %s", paper->title, whom);
  gtk_label_set_text (self->title, paper->title);
  gtk_label_set_text (self->whom, whom);
  vg_name (GTK_WIDGET (self), self->name, NULL);

  return GTK_WIDGET (self);
}

const char *
vg_paper_row_get_id (VgPaperRow *self)
{
  g_return_val_if_fail (VG_IS_PAPER_ROW (self), NULL);

  return self->id;
}

void
vg_paper_row_set_marks (VgPaperRow *self, const char *const *marks)
{
  g_autofree char *text = NULL;

  g_return_if_fail (VG_IS_PAPER_ROW (self) && marks != NULL);

  text = g_strjoinv ("\n", (char **) marks);
  gtk_label_set_text (self->marks, text);
  gtk_widget_set_visible (GTK_WIDGET (self->marks), *text != '\0');
  vg_name (GTK_WIDGET (self), self->name, *text != '\0' ? text : NULL);
}
