/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/goals/expectations.h"

#include "derive/expectation.h"
#include "ui/common/text-label.h"
#include "ui/goals/goal-words.h"

struct _VgExpectations {
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (VgExpectations, vg_expectations, GTK_TYPE_BOX)

static void
vg_expectations_class_init (VgExpectationsClass *klass)
{
}

static void
vg_expectations_init (VgExpectations *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 14);
}

GtkWidget *
vg_expectations_new (void)
{
  return g_object_new (VG_TYPE_EXPECTATIONS, NULL);
}

static void
add (VgExpectations *self, const VgExpectation *expectation)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *words = vg_goal_say_words (expectation->words);

  gtk_box_append (GTK_BOX (box), vg_text_label_new (words, "expectation-words"));
  gtk_box_append (GTK_BOX (box), vg_text_label_new (expectation->sentence, "goal-part"));
  gtk_box_append (GTK_BOX (self), box);
}

void
vg_expectations_show (VgExpectations *self, VgCase *subject, VgMatrixData *data)
{
  g_autoptr (GPtrArray) expectations = NULL;
  GtkWidget *child = NULL;

  g_return_if_fail (VG_IS_EXPECTATIONS (self) && data != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  expectations = vg_expectation_list (subject, vg_matrix_data_get_goals (data),
                                      vg_matrix_data_get_sheet (data));
  for (guint i = 0; i < expectations->len; i++)
    add (self, expectations->pdata[i]);
}
