/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/goals/goal-column.h"

#include "base/json.h"
#include "base/language.h"
#include "derive/summary.h"
#include "interview/goal-record.h"
#include "model/people.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/goals/goal-words.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

struct _VgGoalColumn {
  GtkBox parent_instance;

  VgCase *subject;
  VgShelf *shelf;
  VgGoalList *kinds;
  char *party;
};

G_DEFINE_FINAL_TYPE (VgGoalColumn, vg_goal_column, GTK_TYPE_BOX)

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = vg_text_label_new (text, css_class);

  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
add_dim (GtkWidget *box, const char *text)
{
  gtk_widget_add_css_class (add_label (box, text, "goal-part"), "dim-label");
}

/* The question of the talk at which goals are noted, or NULL. */
static const char *
find_item (VgGuide *guide)
{
  for (guint i = 0; guide != NULL && i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);

    if (vg_item_get_kind (item) == VG_ITEM_GOAL)
      return vg_item_get_id (item);
  }

  return NULL;
}

/* A button to the goals in the talk; @child is taken. */
static void
add_way (VgGoalColumn *self, GtkWidget *box, GtkWidget *child, const char *name)
{
  VgGuide *guide = vg_summary_find_guide (self->subject, self->shelf, self->party);
  const char *item = find_item (guide);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  vg_name (button, name, NULL);
  if (item != NULL) {
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.talk-at");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sss)", vg_guide_get_id (guide),
                                      self->party, item);
  }
  gtk_widget_set_sensitive (button, item != NULL);
  gtk_box_append (GTK_BOX (box), button);
}

/* What was said to "how is it if it does not work out?", or the question, with the way to ask. */
static void
add_rehearsal (VgGoalColumn *self, GtkWidget *box, JsonObject *goal)
{
  const char *said = vg_json_get_string (goal, "if-not");
  const char *address = vg_people_get_address (self->subject, self->party);
  const char *ask = vg_goal_list_get_rehearsal (self->kinds, vg_language_get (), address);
  g_autofree char *quoted = NULL;
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;
  GtkWidget *label = NULL;

  if (vg_words_are_any (said)) {
    quoted = g_strdup_printf (_ ("If it does not work out: “%s”"), said);
    add_label (box, quoted, "goal-part");
    return;
  }
  if (ask == NULL)
    return;

  words = vg_goal_say_words (vg_json_get_string (goal, "words"));
  /* Translators: a question, and the goal about which it is still to be asked. */
  name = g_strdup_printf (_ ("Still to ask: %s %s"), ask, words);
  quoted = g_strdup_printf (_ ("Still to ask: %s"), ask);
  label = gtk_label_new (quoted);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  add_way (self, box, label, name);
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "flat");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "goal-ask");
}

/* "Less fear of meeting · importance 9 of 10" */
static void
add_kind (VgGoalColumn *self, GtkWidget *box, JsonObject *goal)
{
  const char *code = vg_json_get_string (goal, "code");
  gint64 importance = vg_json_get_int (goal, "importance", -1);
  guint index = 0;
  const char *kind = vg_goal_list_find (self->kinds, code, &index)
                         ? vg_goal_list_get_label (self->kinds, index, vg_language_get ())
                         : _ ("Kind of goal not chosen yet");
  g_autofree char *both = NULL;

  if (importance >= 0)
    both = g_strdup_printf (_ ("%s · importance %d of 10"), kind, (int) importance);
  add_dim (box, both != NULL ? both : kind);
}

/* "The other can make it happen · Needs the other" */
static void
add_feasible (GtkWidget *box, JsonObject *goal)
{
  const char *who = vg_goal_say (VG_GOAL_WHO, vg_json_get_string (goal, "who"));
  const char *feasible = vg_goal_say (VG_GOAL_FEASIBLE, vg_json_get_string (goal, "feasible"));
  g_autofree char *both = NULL;

  if (who != NULL && feasible != NULL)
    both = g_strdup_printf ("%s · %s", who, feasible);
  if (who != NULL || feasible != NULL)
    add_dim (box, both != NULL ? both : (who != NULL ? who : feasible));
}

static void
add_goal (VgGoalColumn *self, const char *place)
{
  JsonObject *goal = vg_case_get_object (self->subject, place);
  const char *step = vg_json_get_string (goal, "smaller-step");
  g_autofree char *words = vg_goal_say_words (vg_json_get_string (goal, "words"));
  g_autofree char *smaller = g_strdup_printf (_ ("A smaller step: “%s”"), step);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                 3, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  vg_name (box, words, NULL);
  gtk_widget_add_css_class (box, "goal");
  add_label (box, words, "goal-words");
  add_kind (self, box, goal);
  add_feasible (box, goal);
  if (vg_words_are_any (step))
    add_label (box, smaller, "goal-part");
  add_rehearsal (self, box, goal);
  gtk_box_append (GTK_BOX (self), box);
}

static void
add_empty (VgGoalColumn *self, const char *name)
{
  g_autofree char *text = g_strdup_printf (
      _ ("The goals of %s will stand here, in their own words, once you have noted them in the "
         "talk."),
      name);
  g_autofree char *way = g_strdup_printf (_ ("To the goals in the talk, %s"), name);

  add_dim (GTK_WIDGET (self), text);
  add_way (self, GTK_WIDGET (self), gtk_label_new (_ ("To the goals in the talk")), way);
}

static void
vg_goal_column_dispose (GObject *object)
{
  VgGoalColumn *self = VG_GOAL_COLUMN (object);

  g_clear_object (&self->subject);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  g_clear_pointer (&self->kinds, vg_goal_list_unref);
  g_clear_pointer (&self->party, g_free);

  G_OBJECT_CLASS (vg_goal_column_parent_class)->dispose (object);
}

static void
vg_goal_column_class_init (VgGoalColumnClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_goal_column_dispose;
}

static void
vg_goal_column_init (VgGoalColumn *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 16);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "goal-column");
}

GtkWidget *
vg_goal_column_new (VgCase *subject, VgShelf *shelf, VgGoalList *kinds, const char *party)
{
  VgGoalColumn *self = g_object_new (VG_TYPE_GOAL_COLUMN, NULL);
  g_autoptr (GPtrArray) places = vg_goal_record_list (subject, party);
  g_autofree char *name = vg_people_dup_name (subject, party);

  self->subject = g_object_ref (subject);
  self->shelf = vg_shelf_ref (shelf);
  self->kinds = vg_goal_list_ref (kinds);
  self->party = g_strdup (party);
  add_label (GTK_WIDGET (self), name, "person-name");
  for (guint i = 0; i < places->len; i++)
    add_goal (self, places->pdata[i]);
  if (places->len == 0)
    add_empty (self, name);

  return GTK_WIDGET (self);
}
