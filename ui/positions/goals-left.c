/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/positions/goals-left.h"

#include "derive/expectation.h"
#include "model/people.h"
#include "model/place.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"

#include <glib/gi18n-lib.h>

struct _VgGoalsLeft {
  GtkBox parent_instance;

  GtkListBox *goals;
  GtkLabel *empty;
};

G_DEFINE_FINAL_TYPE (VgGoalsLeft, vg_goals_left, GTK_TYPE_BOX)

static void
vg_goals_left_class_init (VgGoalsLeftClass *klass)
{
}

static void
vg_goals_left_init (VgGoalsLeft *self)
{
  self->goals = GTK_LIST_BOX (gtk_list_box_new ());
  self->empty = GTK_LABEL (vg_text_label_new (
      _ ("No goals are noted yet. They come from the talk with the person harmed."), NULL));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_list_box_set_selection_mode (self->goals, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->goals), "boxed-list");
  vg_name (GTK_WIDGET (self->goals), _ ("What this leaves of the goals"), NULL);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->empty));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->goals));
}

GtkWidget *
vg_goals_left_new (void)
{
  return g_object_new (VG_TYPE_GOALS_LEFT, NULL);
}

static GtkWidget *
new_row (VgCase *subject, const VgExpectation *goal, gboolean is_rehearsed)
{
  g_autofree char *party = vg_place_dup_party (goal->place);
  g_autofree char *name = vg_people_dup_name (subject, party);
  g_autofree char *quoted = goal->words != NULL ? vg_say_quoted (goal->words) : NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "facet-line");
  gtk_box_append (GTK_BOX (box), vg_text_label_new (name, "dim-label"));
  if (quoted != NULL)
    gtk_box_append (GTK_BOX (box), vg_text_label_new (quoted, "own-words"));
  gtk_box_append (GTK_BOX (box), vg_text_label_new (goal->sentence, NULL));
  if (!is_rehearsed)
    gtk_box_append (GTK_BOX (box),
                    vg_text_label_new (_ ("○ Not asked yet how it is if this does not "
                                          "work out"),
                                       "dim-label"));

  return g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "focusable", FALSE, "child",
                       box, NULL);
}

void
vg_goals_left_show (VgGoalsLeft *self, const VgPositionWords *words)
{
  g_autoptr (GPtrArray) goals = NULL;
  g_autoptr (GPtrArray) open = NULL;
  GtkWidget *row = NULL;

  g_return_if_fail (VG_IS_GOALS_LEFT (self));

  goals = vg_expectation_list (words->subject, words->kinds, words->sheet);
  open = vg_expectation_list_unrehearsed (words->subject);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->goals))) != NULL)
    gtk_list_box_remove (self->goals, row);
  for (guint i = 0; i < goals->len; i++) {
    const VgExpectation *goal = goals->pdata[i];
    gboolean is_open = g_ptr_array_find_with_equal_func (open, goal->place, g_str_equal, NULL);

    gtk_list_box_append (self->goals, new_row (words->subject, goal, !is_open));
  }
  gtk_widget_set_visible (GTK_WIDGET (self->goals), goals->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), goals->len == 0);
}
