/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/goals/pair-pane.h"

#include "base/json.h"
#include "base/language.h"
#include "derive/mismatch.h"
#include "model/people.h"
#include "model/place.h"
#include "ui/common/name.h"
#include "ui/common/side-by-side.h"
#include "ui/goals/goal-words.h"
#include "ui/goals/mismatch-log.h"
#include "words/date.h"

#include <glib/gi18n-lib.h>

struct _VgPairPane {
  GtkBox parent_instance;

  VgCase *subject;
  char *shown; /* the pair and its record, for which the log was made */
  VgMismatchLog *log;

  GtkLabel *mark;
  GtkLabel *word;
  GtkWidget *close;
  GtkLabel *harmed_name;
  GtkLabel *harmed_words;
  GtkLabel *accused_name;
  GtkLabel *accused_words;
  GtkLabel *because;
  GtkLabel *talk;
  GtkLabel *reopened;
  GtkWidget *settled;
  GtkLabel *settled_title;
  GtkLabel *settled_harmed;
  GtkLabel *settled_accused;
  GtkWidget *begin;
  GtkBox *place;
};

G_DEFINE_FINAL_TYPE (VgPairPane, vg_pair_pane, GTK_TYPE_BOX)

static void
vg_pair_pane_dispose (GObject *object)
{
  VgPairPane *self = VG_PAIR_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_PAIR_PANE);
  g_clear_object (&self->subject);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (vg_pair_pane_parent_class)->dispose (object);
}

static void
bind_labels (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VgPairPane, mark);
  gtk_widget_class_bind_template_child (widget_class, VgPairPane, word);
  gtk_widget_class_bind_template_child (widget_class, VgPairPane, harmed_name);
  gtk_widget_class_bind_template_child (widget_class, VgPairPane, harmed_words);
  gtk_widget_class_bind_template_child (widget_class, VgPairPane, accused_name);
  gtk_widget_class_bind_template_child (widget_class, VgPairPane, accused_words);
  gtk_widget_class_bind_template_child (widget_class, VgPairPane, because);
  gtk_widget_class_bind_template_child (widget_class, VgPairPane, talk);
  gtk_widget_class_bind_template_child (widget_class, VgPairPane, reopened);
  gtk_widget_class_bind_template_child (widget_class, VgPairPane, settled_title);
  gtk_widget_class_bind_template_child (widget_class, VgPairPane, settled_harmed);
  gtk_widget_class_bind_template_child (widget_class, VgPairPane, settled_accused);
}

static void
vg_pair_pane_class_init (VgPairPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_SIDE_BY_SIDE);

  G_OBJECT_CLASS (klass)->dispose = vg_pair_pane_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "goals.close-pair", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/goals/pair-pane.ui");
  bind_labels (widget_class);
  gtk_widget_class_bind_template_child (widget_class, VgPairPane, close);
  gtk_widget_class_bind_template_child (widget_class, VgPairPane, settled);
  gtk_widget_class_bind_template_child (widget_class, VgPairPane, begin);
  gtk_widget_class_bind_template_child (widget_class, VgPairPane, place);
}

static void
vg_pair_pane_init (VgPairPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_name_tidy (GTK_WIDGET (self));
}

GtkWidget *
vg_pair_pane_new (VgCase *subject)
{
  VgPairPane *self = g_object_new (VG_TYPE_PAIR_PANE, NULL);

  self->subject = g_object_ref (subject);
  return GTK_WIDGET (self);
}

static void
show_goal (VgPairPane *self, const VgMatrixGoal *goal, GtkLabel *name_label, GtkLabel *words_label)
{
  g_autofree char *name = vg_people_dup_name (self->subject, goal->party);
  g_autofree char *words = vg_goal_say_words (goal->words);

  gtk_label_set_text (name_label, name);
  gtk_label_set_text (words_label, words);
}

static void
show_pair (VgPairPane *self, const VgMatrixCell *cell)
{
  g_autofree char *said = vg_goal_say_pair (cell);
  g_autofree char *sign = vg_goal_say_sign (cell);

  vg_name (GTK_WIDGET (self), said, NULL);
  gtk_label_set_text (self->mark, vg_sign_get_mark (cell->sign));
  gtk_label_set_text (self->word, sign);
  gtk_label_set_text (self->because, cell->because);
  gtk_label_set_text (self->talk, cell->talk != NULL ? cell->talk : "");
  gtk_widget_set_visible (GTK_WIDGET (self->talk), cell->talk != NULL);
  show_goal (self, cell->harmed, self->harmed_name, self->harmed_words);
  show_goal (self, cell->accused, self->accused_name, self->accused_words);
}

/* What one of the two chose, in their own words, and whether they take part. */
static void
show_settled_side (VgPairPane *self, GtkLabel *label, const VgMatrixGoal *goal, const char *words)
{
  g_autofree char *name = vg_people_dup_name (self->subject, goal->party);
  g_autofree char *place = vg_place_join ("consent", goal->party, "take-part", NULL);
  const char *state = vg_json_get_string (vg_case_get_object (self->subject, place), "state");
  const char *consent = vg_goal_say (VG_GOAL_CONSENT, state);
  g_autofree char *quoted = vg_goal_say_words (words);
  /* Translators: a name, a quotation, and whether they take part: "Yes". */
  g_autofree char *text = g_strdup_printf (_ ("%s: %s\nTakes part: %s"), name, quoted,
                                           consent != NULL ? consent : _ ("not known"));

  gtk_label_set_text (label, text);
}

static void
show_settled (VgPairPane *self, const VgMatrixCell *cell, const VgMismatch *mismatch)
{
  JsonObject *record = vg_case_get_object (self->subject, mismatch->record);
  const char *choice = vg_goal_say (VG_GOAL_CHOICE, vg_json_get_string (record, "choice"));
  g_autofree char *date = vg_date_say (vg_json_get_string (record, "settled"), vg_language_get ());
  g_autofree char *title = g_strdup_printf (_ ("✓ Settled on %s: %s"), date != NULL ? date : "?",
                                            choice != NULL ? choice : "");

  gtk_label_set_text (self->settled_title, title);
  show_settled_side (self, self->settled_harmed, cell->harmed,
                     vg_json_get_string (record, "words-harmed"));
  show_settled_side (self, self->settled_accused, cell->accused,
                     vg_json_get_string (record, "words-accused"));
}

static void
show_reopened (VgPairPane *self, const VgMismatch *mismatch)
{
  JsonObject *record = vg_case_get_object (self->subject, mismatch->record);
  g_autofree char *date = vg_date_say (vg_json_get_string (record, "settled"), vg_language_get ());
  g_autofree char *text = g_strdup_printf (
      _ ("This was settled on %s, for other words or another sign than there are now. It is open "
         "again, from the first step."),
      date != NULL ? date : "?");

  gtk_label_set_text (self->reopened, text);
}

/* A new log for a new pair or a new record; the same one goes on. Takes @mismatch. */
static void
show_log (VgPairPane *self, VgMismatch *mismatch)
{
  const char *record = mismatch->record != NULL && !mismatch->is_reopened ? mismatch->record : "";
  g_autofree char *wanted = g_strjoin (" ", mismatch->harmed, mismatch->accused, record, NULL);

  if (self->log != NULL && g_strcmp0 (self->shown, wanted) == 0) {
    vg_mismatch_log_show (self->log, mismatch);
    return;
  }

  if (self->log != NULL)
    gtk_box_remove (self->place, GTK_WIDGET (self->log));
  self->log = VG_MISMATCH_LOG (vg_mismatch_log_new (self->subject, mismatch));
  gtk_box_append (self->place, GTK_WIDGET (self->log));
  g_free (self->shown);
  self->shown = g_steal_pointer (&wanted);
  vg_mismatch_free (mismatch);
}

void
vg_pair_pane_show (VgPairPane *self, const VgMatrixCell *cell)
{
  VgMismatch *mismatch = NULL;
  gboolean has_log = FALSE;

  g_return_if_fail (VG_IS_PAIR_PANE (self));

  gtk_widget_set_visible (GTK_WIDGET (self), cell != NULL);
  if (cell == NULL)
    return;

  mismatch = vg_mismatch_new (self->subject, cell);
  has_log = mismatch->needs_settling || mismatch->record != NULL;
  show_pair (self, cell);
  gtk_widget_set_visible (self->settled, mismatch->is_settled);
  gtk_widget_set_visible (GTK_WIDGET (self->reopened), mismatch->is_reopened);
  if (mismatch->is_settled)
    show_settled (self, cell, mismatch);
  if (mismatch->is_reopened)
    show_reopened (self, mismatch);
  gtk_widget_set_visible (self->begin, !has_log && (vg_sign_needs_talk (cell->sign) ||
                                                    cell->sign == VG_SIGN_NOT_LOOKED_AT));
  gtk_widget_set_visible (GTK_WIDGET (self->place), has_log);
  show_log (self, mismatch);
}

gboolean
vg_pair_pane_grab_next (VgPairPane *self)
{
  g_return_val_if_fail (VG_IS_PAIR_PANE (self), FALSE);

  if (gtk_widget_get_visible (GTK_WIDGET (self->place)) && vg_mismatch_log_grab_next (self->log))
    return TRUE;

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->begin) ? self->begin : self->close);
}

void
vg_pair_pane_save (VgPairPane *self)
{
  g_return_if_fail (VG_IS_PAIR_PANE (self));

  if (self->log != NULL)
    vg_mismatch_log_save (self->log);
}
