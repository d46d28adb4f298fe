/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/goals/goals-page.h"

#include "base/language.h"
#include "derive/matrix.h"
#include "derive/mismatch-act.h"
#include "derive/stage.h"
#include "interview/goal-record.h"
#include "model/people.h"
#include "ui/common/follow.h"
#include "ui/common/name.h"
#include "ui/common/side-by-side.h"
#include "ui/common/toast.h"
#include "ui/common/wrap-row.h"
#include "ui/goals/expectations.h"
#include "ui/goals/goal-column.h"
#include "ui/goals/log-step.h"
#include "ui/goals/matrix-table.h"
#include "ui/goals/pair-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MARGIN 20 /* pixels above and below a pane that was opened */

struct _VgGoalsPage {
  VgStepPage parent_instance;

  VgMatrixData *data; /* NULL where it cannot be read */
  VgMatrix *matrix;
  char *harmed; /* the goals of the pair that is open, or NULL */
  char *accused;
  guint revealing;

  GtkScrolledWindow *scroller;
  VgSavedLabel *saved;
  GtkWidget *work;
  GtkWidget *talk;
  GtkLabel *state;
  GtkLabel *fault;
  GtkBox *people;
  GtkWidget *against;
  GtkWidget *empty;
  VgMatrixTable *table;
  GtkBox *legend;
  GtkBox *place;
  VgPairPane *pane;
  GtkWidget *possible;
  VgExpectations *expectations;
};

G_DEFINE_FINAL_TYPE (VgGoalsPage, vg_goals_page, VG_TYPE_STEP_PAGE)

static VgCase *
get_case (VgGoalsPage *self)
{
  return vg_step_page_get_case (VG_STEP_PAGE (self));
}

static VgShelf *
get_shelf (VgGoalsPage *self)
{
  return vg_step_page_get_shelf (VG_STEP_PAGE (self));
}

static gboolean
has_pairs (VgGoalsPage *self)
{
  return self->matrix != NULL && vg_matrix_get_n_rows (self->matrix) > 0 &&
         vg_matrix_get_n_columns (self->matrix) > 0;
}

/* --- Showing --- */

/* In the order of the talks, as everywhere. */
static void
show_people (VgGoalsPage *self)
{
  g_autoptr (GPtrArray) people = vg_stage_list_principals (get_case (self), get_shelf (self));
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->people))) != NULL)
    gtk_box_remove (self->people, child);
  for (guint i = 0; i < people->len; i++)
    gtk_box_append (self->people,
                    vg_goal_column_new (get_case (self), get_shelf (self),
                                        vg_matrix_data_get_goals (self->data), people->pdata[i]));
}

/* Takes @part. */
static void
add_part (GStrvBuilder *parts, char *part)
{
  g_autofree char *taken = part;

  g_strv_builder_add (parts, taken);
}

static char *
say_unseen (guint n)
{
  return g_strdup_printf (ngettext ("%u pair not looked at yet", "%u pairs not looked at yet", n),
                          n);
}

/* Whose goals nobody has noted. Returns: (transfer full) (nullable) */
static char *
say_missing (VgGoalsPage *self)
{
  g_autoptr (GPtrArray) people = vg_stage_list_principals (get_case (self), get_shelf (self));
  g_autoptr (GPtrArray) missing = vg_goal_record_list_missing (get_case (self), people);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < missing->len; i++) {
    g_autofree char *name = vg_people_dup_name (get_case (self), missing->pdata[i]);

    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
  }

  return names->len > 0 ? g_strdup_printf (_ ("No goals noted yet of %s"), names->str) : NULL;
}

static char *
say_unsettled (int n)
{
  return g_strdup_printf (
      ngettext ("%d pair to settle before contact", "%d pairs to settle before contact", n), n);
}

/* What nobody has looked at may clash, and so may what somebody wants who was not asked: only
 * where every pair of all people was looked at does none stand in the way.
 */
static char *
say_state (VgGoalsPage *self, int n_unsettled, guint n_unseen)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *missing = say_missing (self);
  g_auto (GStrv) all = NULL;

  if (n_unsettled > 0)
    add_part (parts, say_unsettled (n_unsettled));
  if (n_unseen > 0)
    add_part (parts, say_unseen (n_unseen));
  if (missing != NULL)
    g_strv_builder_add (parts, missing);
  all = g_strv_builder_end (parts);

  return all[0] != NULL ? g_strjoinv (" · ", all)
                        : g_strdup (_ ("No pair of goals stands in the way of contact any more."));
}

static void
show_state (VgGoalsPage *self)
{
  g_autoptr (GPtrArray) mismatches = vg_mismatch_list (self->matrix);
  gboolean is_open = vg_mismatch_find_unsettled (mismatches) != NULL;
  guint n_unseen = 0;
  int n_unsettled = vg_mismatch_count_unsettled (get_case (self), &n_unseen, NULL);
  g_autofree char *said = say_state (self, n_unsettled, n_unseen);

  gtk_widget_set_visible (self->work, has_pairs (self));
  gtk_widget_set_visible (self->talk, is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "goals.talk", is_open);
  gtk_label_set_text (self->state, said);
}

static const VgMatrixCell *
find_open (VgGoalsPage *self)
{
  return self->harmed != NULL ? vg_matrix_find (self->matrix, self->harmed, self->accused) : NULL;
}

static void
show_pair (VgGoalsPage *self)
{
  vg_matrix_table_set_open (self->table, self->harmed, self->accused);
  vg_pair_pane_show (self->pane, find_open (self));
}

static void
show_matrix (VgGoalsPage *self)
{
  gboolean are_there = has_pairs (self);

  gtk_widget_set_visible (self->empty, !are_there);
  gtk_widget_set_visible (GTK_WIDGET (self->table), are_there);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), are_there);
  vg_matrix_table_show (self->table, self->matrix);
}

/* Whether the focus is on something one can see. */
static gboolean
has_focus (VgGoalsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_mapped (focus);
}

/* Where to scroll so that @widget is seen, or as much of it as there is room for from its top
 * on; @wanted where it is seen already.
 */
static double
find_value (VgGoalsPage *self, GtkWidget *widget, double wanted)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  double room = gtk_adjustment_get_page_size (adjustment) - 2 * MARGIN;
  graphene_rect_t bounds;
  double top = 0;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, viewport, &bounds))
    return wanted;

  top = gtk_adjustment_get_value (adjustment) + bounds.origin.y - MARGIN;
  return MIN (MAX (wanted, top + MIN (bounds.size.height, room) - room), top);
}

static gboolean
reveal_cb (gpointer user_data)
{
  VgGoalsPage *self = VG_GOALS_PAGE (user_data);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *step = focus != NULL ? gtk_widget_get_ancestor (focus, VG_TYPE_LOG_STEP) : NULL;
  double value = find_value (self, GTK_WIDGET (self->pane), gtk_adjustment_get_value (adjustment));

  self->revealing = 0;
  if (step != NULL)
    value = find_value (self, step, value);
  gtk_adjustment_set_value (adjustment, value);
  return G_SOURCE_REMOVE;
}

/* The pane and the step one is at, once they have their places. */
static void
reveal_pane (VgGoalsPage *self)
{
  if (self->revealing == 0)
    self->revealing = g_idle_add_full (G_PRIORITY_LOW, reveal_cb, self, NULL);
}

/* What had the focus may have gone: a step that is done, a pair that is no more. */
static void
restore_focus (VgGoalsPage *self)
{
  if (has_focus (self))
    return;
  if (find_open (self) == NULL) {
    gtk_widget_grab_focus (GTK_WIDGET (self));
    return;
  }
  vg_pair_pane_grab_next (self->pane);
  reveal_pane (self);
}

static void
refresh (VgStepPage *page)
{
  VgGoalsPage *self = VG_GOALS_PAGE (page);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  if (self->data == NULL)
    return;

  g_clear_pointer (&self->matrix, vg_matrix_free);
  self->matrix = vg_matrix_new (get_case (self), self->data);
  show_people (self);
  show_state (self);
  show_matrix (self);
  show_pair (self);
  gtk_widget_set_visible (self->possible, vg_matrix_get_n_rows (self->matrix) > 0);
  vg_expectations_show (self->expectations, get_case (self), self->data);
  if (had_focus)
    restore_focus (self);
}

/* --- Doing --- */

static void
replace (char **text, const char *with)
{
  char *taken = g_strdup (with);

  g_free (*text);
  *text = taken;
}

/* Opens a pair, which may be the open one; both NULL closes it. */
static void
open_pair (VgGoalsPage *self, const char *harmed, const char *accused)
{
  vg_pair_pane_save (self->pane);
  replace (&self->harmed, harmed);
  replace (&self->accused, accused);
  vg_follow_catch_up (GTK_WIDGET (self));
  show_pair (self);
}

static void
pair_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgGoalsPage *self = VG_GOALS_PAGE (widget);
  const char *harmed = NULL;
  const char *accused = NULL;

  g_variant_get (parameter, "(&s&s)", &harmed, &accused);
  open_pair (self, harmed, accused);
  vg_pair_pane_grab_next (self->pane);
  reveal_pane (self);
}

static void
close_pair_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgGoalsPage *self = VG_GOALS_PAGE (widget);

  vg_matrix_table_grab_cell (self->table);
  open_pair (self, NULL, NULL);
}

static void
talk_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgGoalsPage *self = VG_GOALS_PAGE (widget);
  g_autoptr (GPtrArray) mismatches = vg_mismatch_list (self->matrix);
  const VgMismatch *first = vg_mismatch_find_unsettled (mismatches);

  if (first == NULL)
    return;
  open_pair (self, first->harmed, first->accused);
  vg_pair_pane_grab_next (self->pane);
  reveal_pane (self);
}

static void
begin_log_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgGoalsPage *self = VG_GOALS_PAGE (widget);
  const VgMatrixCell *cell = find_open (self);
  g_autoptr (VgMismatch) mismatch = cell != NULL ? vg_mismatch_new (get_case (self), cell) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *place = NULL;

  if (mismatch == NULL)
    return;
  place = vg_mismatch_begin (get_case (self), mismatch, &error);
  if (place == NULL)
    vg_toast (widget, error->message);
  else
    vg_step_page_tell_done (VG_STEP_PAGE (widget), _ ("A log of this pair is kept"));
}

/* What was recorded, with a way to take it back. */
static void
said_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vg_step_page_tell_done (VG_STEP_PAGE (widget), g_variant_get_string (parameter, NULL));
}

/* --- The page --- */

static gboolean
vg_goals_page_focus_first (VgStepPage *page)
{
  VgGoalsPage *self = VG_GOALS_PAGE (page);

  if (has_pairs (self) && gtk_widget_get_visible (self->talk))
    return gtk_widget_grab_focus (self->talk);
  if (has_pairs (self))
    return vg_matrix_table_grab_cell (self->table);

  return gtk_widget_child_focus (GTK_WIDGET (self->people), GTK_DIR_TAB_FORWARD);
}

static void
vg_goals_page_dispose (GObject *object)
{
  VgGoalsPage *self = VG_GOALS_PAGE (object);

  if (vg_step_page_get_file (VG_STEP_PAGE (self)) != NULL && self->pane != NULL)
    vg_pair_pane_save (self->pane);
  g_clear_handle_id (&self->revealing, g_source_remove);

  G_OBJECT_CLASS (vg_goals_page_parent_class)->dispose (object);
}

static void
vg_goals_page_finalize (GObject *object)
{
  VgGoalsPage *self = VG_GOALS_PAGE (object);

  g_clear_pointer (&self->matrix, vg_matrix_free);
  g_clear_pointer (&self->data, vg_matrix_data_unref);
  g_clear_pointer (&self->harmed, g_free);
  g_clear_pointer (&self->accused, g_free);

  G_OBJECT_CLASS (vg_goals_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "goals.pair", "(ss)", pair_cb);
  gtk_widget_class_install_action (widget_class, "goals.close-pair", NULL, close_pair_cb);
  gtk_widget_class_install_action (widget_class, "goals.begin-log", NULL, begin_log_cb);
  gtk_widget_class_install_action (widget_class, "goals.talk", NULL, talk_cb);
  gtk_widget_class_install_action (widget_class, "goals.said", "s", said_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "goals.talk",
                                       NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VgGoalsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, VgGoalsPage, saved);
  gtk_widget_class_bind_template_child (widget_class, VgGoalsPage, work);
  gtk_widget_class_bind_template_child (widget_class, VgGoalsPage, talk);
  gtk_widget_class_bind_template_child (widget_class, VgGoalsPage, state);
  gtk_widget_class_bind_template_child (widget_class, VgGoalsPage, fault);
  gtk_widget_class_bind_template_child (widget_class, VgGoalsPage, people);
  gtk_widget_class_bind_template_child (widget_class, VgGoalsPage, against);
  gtk_widget_class_bind_template_child (widget_class, VgGoalsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, VgGoalsPage, table);
  gtk_widget_class_bind_template_child (widget_class, VgGoalsPage, legend);
  gtk_widget_class_bind_template_child (widget_class, VgGoalsPage, place);
  gtk_widget_class_bind_template_child (widget_class, VgGoalsPage, possible);
  gtk_widget_class_bind_template_child (widget_class, VgGoalsPage, expectations);
}

static void
vg_goals_page_class_init (VgGoalsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_EXPECTATIONS);
  g_type_ensure (VG_TYPE_MATRIX_TABLE);
  g_type_ensure (VG_TYPE_SIDE_BY_SIDE);
  g_type_ensure (VG_TYPE_WRAP_ROW);

  G_OBJECT_CLASS (klass)->dispose = vg_goals_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = vg_goals_page_finalize;
  VG_STEP_PAGE_CLASS (klass)->refresh = refresh;
  VG_STEP_PAGE_CLASS (klass)->focus_first = vg_goals_page_focus_first;
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/goals/goals-page.ui");
  bind_children (widget_class);
}

static void
vg_goals_page_init (VgGoalsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_to_legend (VgGoalsPage *self, const char *mark, const char *word)
{
  g_autofree char *text = g_strdup_printf ("%s\u00a0%s", mark, word);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "matrix-legend");
  gtk_widget_set_margin_end (label, 10);
  gtk_box_append (self->legend, label);
}

/* The friendliest sign first; what nobody has looked at last. */
static void
build_legend (VgGoalsPage *self)
{
  for (guint i = VG_SIGN_STRENGTHENS; i <= VG_N_SIGNS; i++) {
    VgSign sign = i % VG_N_SIGNS;

    add_to_legend (self, vg_sign_get_mark (sign),
                   vg_matrix_data_say_sign (self->data, sign, vg_language_get ()));
  }
  add_to_legend (self, "✓", _ ("settled"));
}

/* Without the data nothing can be said of any pair: then that is said. */
static void
read_data (VgGoalsPage *self)
{
  g_autoptr (GError) error = NULL;

  self->data = vg_matrix_data_read (&error);
  if (self->data != NULL) {
    build_legend (self);
    return;
  }

  gtk_label_set_text (self->fault, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), TRUE);
  gtk_widget_set_visible (self->work, FALSE);
  gtk_widget_set_visible (self->against, FALSE);
  gtk_widget_set_visible (self->possible, FALSE);
}

GtkWidget *
vg_goals_page_new (VgCaseFile *file, VgShelf *shelf, const char *party)
{
  VgGoalsPage *self = NULL;
  VgCase *subject = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (file) && shelf != NULL, NULL);

  subject = vg_case_file_get_case (file);
  self = g_object_new (VG_TYPE_GOALS_PAGE, NULL);
  vg_step_page_begin (VG_STEP_PAGE (self), file, shelf, self->saved);
  self->pane = VG_PAIR_PANE (vg_pair_pane_new (subject));
  gtk_widget_set_hexpand (GTK_WIDGET (self->pane), TRUE);
  gtk_box_append (self->place, GTK_WIDGET (self->pane));
  vg_name_tidy (GTK_WIDGET (self));
  read_data (self);

  return GTK_WIDGET (self);
}
