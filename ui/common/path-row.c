/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/path-row.h"

#include "derive/destination.h"
#include "ui/common/into-view.h"
#include "ui/common/name.h"
#include "ui/common/page-names.h"
#include "ui/common/text-label.h"
#include "ui/common/words-field.h"
#include "ui/common/wrap-row.h"

#include <glib/gi18n-lib.h>

/* @marking: (nullable): what the form is open for: "done", "skipped" or "stopped" */
struct _VgPathRow {
  GtkListBoxRow parent_instance;

  VgCase *subject;
  VgShelf *shelf;
  char *place;
  guint number;
  char *title;
  char *given;
  const char *marking;
  gboolean is_showing;
  guint focusing;

  GtkToggleButton *head;
  GtkLabel *sign;
  GtkLabel *name;
  GtkLabel *state;
  GtkWidget *body;
  GtkLabel *why;
  GtkLabel *how;
  GtkWidget *avoiding;
  GtkLabel *avoid;
  GtkLabel *because;
  GtkLabel *said;
  GtkWidget *instead;
  GtkBox *alternatives;
  GtkLabel *derived;
  GtkLabel *own;
  GtkWidget *go;
  GtkWidget *done;
  GtkWidget *pass;
  GtkWidget *stop;
  GtkWidget *again;
  GtkWidget *form;
  GtkLabel *asked;
  VgWordsField *words;
  GtkLabel *refusal;
  GtkWidget *keep;
  GtkWidget *cancel;
};

G_DEFINE_FINAL_TYPE (VgPathRow, vg_path_row, GTK_TYPE_LIST_BOX_ROW)

enum {
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* --- The form --- */

static const char *
say_asked (const char *marking)
{
  if (g_strcmp0 (marking, "done") == 0)
    return _ ("What was done, and how was it? A few words.");
  if (g_strcmp0 (marking, "skipped") == 0)
    return _ ("Why may this pass? Your reason stays with the case.");

  return _ ("Why does it stop here? It can be taken up again.");
}

/* Once the form has its place, so that the page goes there. */
static gboolean
focus_cb (gpointer user_data)
{
  VgPathRow *self = VG_PATH_ROW (user_data);

  self->focusing = 0;
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
  vg_into_view (self->form);
  return G_SOURCE_REMOVE;
}

static void
name_form (VgPathRow *self)
{
  g_autofree char *called = g_strdup_printf ("%s %s", say_asked (self->marking), self->title);

  show_text (self->asked, say_asked (self->marking));
  vg_words_field_set_label (self->words, called);
  vg_name_button (self->keep, self->title);
  vg_name_button (self->cancel, self->title);
}

static void
open_form (VgPathRow *self, const char *marking)
{
  const char *member = g_str_equal (marking, "done") ? "words" : "reason";
  g_autofree char *draft = g_strdup_printf ("%s#%s", self->place, member);

  self->marking = marking;
  name_form (self);
  show_text (self->refusal, NULL);
  gtk_widget_set_visible (self->form, TRUE);
  vg_words_field_set_draft_place (self->words, self->subject, draft);
  vg_words_field_show (self->words, self->given);
  vg_words_field_resume (self->words);
  if (self->focusing == 0)
    self->focusing = g_idle_add_full (G_PRIORITY_LOW, focus_cb, self, NULL);
}

static void
mark (VgPathRow *self, const char *state, const char *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "path.mark", "(sss)", self->place, state, words);
}

/* Where no words are kept there is nothing to ask. */
static void
done_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgPathRow *self = VG_PATH_ROW (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->own)))
    mark (self, "done", "");
  else
    open_form (self, "done");
}

static void
pass_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_form (VG_PATH_ROW (widget), "skipped");
}

static void
stop_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_form (VG_PATH_ROW (widget), "stopped");
}

static void
again_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "path.clear", "s", VG_PATH_ROW (widget)->place);
}

static void
keep_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  /* Noting it may show the page anew, and this row with it. */
  g_autoptr (VgPathRow) self = g_object_ref (VG_PATH_ROW (widget));
  g_autofree char *words = vg_words_field_dup_text (self->words);

  show_text (self->refusal, NULL);
  if (self->marking != NULL)
    mark (self, self->marking, words);
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgPathRow *self = VG_PATH_ROW (widget);

  vg_path_row_close_form (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->head));
}

/* --- The row --- */

static void
toggled_cb (VgPathRow *self)
{
  gboolean is_open = gtk_toggle_button_get_active (self->head);

  gtk_widget_set_visible (self->body, is_open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_STATE_EXPANDED, is_open,
                               -1);
  if (is_open && !self->is_showing)
    g_signal_emit (self, signals[OPENED], 0);
}

static gboolean
vg_path_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_PATH_ROW (widget)->head));
}

static void
vg_path_row_dispose (GObject *object)
{
  VgPathRow *self = VG_PATH_ROW (object);

  g_clear_handle_id (&self->focusing, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_PATH_ROW);
  g_clear_object (&self->subject);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->given, g_free);

  G_OBJECT_CLASS (vg_path_row_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, head);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, sign);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, name);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, state);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, body);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, why);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, how);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, avoiding);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, avoid);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, because);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, said);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, instead);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, alternatives);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, derived);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, own);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, go);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, done);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, pass);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, stop);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, again);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, form);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, asked);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, words);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, refusal);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, keep);
  gtk_widget_class_bind_template_child (widget_class, VgPathRow, cancel);
}

static void
vg_path_row_class_init (VgPathRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WORDS_FIELD);
  g_type_ensure (VG_TYPE_WRAP_ROW);

  G_OBJECT_CLASS (klass)->dispose = vg_path_row_dispose;
  widget_class->grab_focus = vg_path_row_grab_focus;
  signals[OPENED] = g_signal_new ("opened", VG_TYPE_PATH_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "step.done", NULL, done_cb);
  gtk_widget_class_install_action (widget_class, "step.pass", NULL, pass_cb);
  gtk_widget_class_install_action (widget_class, "step.stop", NULL, stop_cb);
  gtk_widget_class_install_action (widget_class, "step.again", NULL, again_cb);
  gtk_widget_class_install_action (widget_class, "step.keep", NULL, keep_cb);
  gtk_widget_class_install_action (widget_class, "step.cancel", NULL, cancel_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/common/path-row.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
vg_path_row_init (VgPathRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_words_field_set_is_whole (self->words, TRUE);
}

GtkWidget *
vg_path_row_new (VgCase *subject, VgShelf *shelf, const char *place, guint number)
{
  VgPathRow *self = g_object_new (VG_TYPE_PATH_ROW, NULL);

  self->subject = g_object_ref (subject);
  self->shelf = vg_shelf_ref (shelf);
  self->place = g_strdup (place);
  self->number = number;
  return GTK_WIDGET (self);
}

const char *
vg_path_row_get_place (VgPathRow *self)
{
  g_return_val_if_fail (VG_IS_PATH_ROW (self), NULL);

  return self->place;
}

/* --- What it shows --- */

/* Never by colour alone. */
static const char *
get_sign (const VgPathStep *step)
{
  switch (step->state) {
  case VG_PATH_DONE:
    return "✓";
  case VG_PATH_PASSED:
    return step->holds_back ? "■" : "↷";
  case VG_PATH_STOPPED:
    return "■";
  case VG_PATH_NOT_YET:
    return "–";
  case VG_PATH_OPEN:
  default:
    return "?";
  }
}

/* Which page leads on, or NULL: a check of what is arranged stands on that of readiness. */
static const char *
find_page (const VgDestination *to)
{
  const char *page = to->kind == VG_DESTINATION_CHECK ? "readiness" : to->name;

  return page != NULL && vg_page_names_have (page) ? page : NULL;
}

/* Without a name first: a target of another type would not fit the former one. */
static void
lead (VgPathRow *self, const char *go)
{
  g_auto (VgDestination) to = VG_DESTINATION_INIT;
  GtkActionable *button = GTK_ACTIONABLE (self->go);
  const char *page = NULL;

  if (go != NULL)
    vg_destination_find (self->subject, self->shelf, go, &to);
  page = find_page (&to);

  gtk_widget_set_visible (self->go, to.kind == VG_DESTINATION_TALK || page != NULL);
  gtk_actionable_set_action_name (button, NULL);
  if (page != NULL)
    gtk_actionable_set_action_target (button, "(ss)", page, "");
  else if (to.kind == VG_DESTINATION_TALK)
    gtk_actionable_set_action_target (button, "(sss)", to.guide, to.party != NULL ? to.party : "",
                                      to.item);
  else
    return;
  gtk_actionable_set_action_name (button, page != NULL ? "win.visit" : "win.talk-at");
}

static void
show_names (VgPathRow *self, const VgPathStep *step, const char *state)
{
  g_autofree char *called = g_strdup_printf ("%u. %s", self->number, step->title);

  g_free (self->title);
  self->title = g_strdup (step->title);
  gtk_label_set_text (self->name, called);
  vg_name (GTK_WIDGET (self->head), called, state);
  vg_name_button (self->go, step->title);
  vg_name_button (self->done, step->title);
  vg_name_button (self->pass, step->title);
  vg_name_button (self->stop, step->title);
  vg_name_button (self->again, step->title);
}

/* What was written stays to be read, also where it does not hold any more. */
static void
show_said (VgPathRow *self, const VgPathStep *step)
{
  const char *said = step->words != NULL ? step->words : step->reason;
  g_autofree char *quoted = said != NULL ? g_strdup_printf ("“%s”", said) : NULL;

  g_free (self->given);
  self->given = g_strdup (said);
  show_text (self->said, quoted);
}

static void
show_instead (VgPathRow *self, const VgPathStep *step)
{
  gboolean is_at_issue = step->holds_back || step->state == VG_PATH_STOPPED;
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->alternatives))) != NULL)
    gtk_box_remove (self->alternatives, child);
  for (guint i = 0; i < step->instead->len; i++) {
    g_autofree char *said = g_strdup_printf ("→ %s", (const char *) step->instead->pdata[i]);

    gtk_box_append (self->alternatives, vg_text_label_new (said, NULL));
  }
  gtk_widget_set_visible (self->instead, is_at_issue && step->instead->len > 0);
}

/* What can be noted as it stands. */
static void
show_ways (VgPathRow *self, const VgPathStep *step)
{
  gboolean is_marked = vg_case_get (self->subject, step->place) != NULL;
  gboolean is_stopped = step->state == VG_PATH_STOPPED && !step->holds_back;
  gboolean is_open = !vg_path_step_is_settled (step) && !is_stopped;
  gboolean can_be_done = !step->is_derived && !step->holds_back &&
                         (!step->is_stop || step->judgement.truth == VG_TRUTH_YES);

  gtk_widget_set_visible (self->done, is_open && can_be_done);
  gtk_widget_set_visible (self->pass, is_open);
  gtk_widget_set_visible (self->stop, is_open);
  gtk_widget_set_visible (self->again, is_marked);
  gtk_widget_set_visible (GTK_WIDGET (self->derived), is_open && step->is_derived);
  gtk_widget_set_visible (GTK_WIDGET (self->own), !step->keeps_words);
}

void
vg_path_row_show (VgPathRow *self, const VgPathStep *step)
{
  const char *state = vg_path_step_say (step);
  gboolean says_why = !vg_path_step_is_settled (step) || step->holds_back;

  g_return_if_fail (VG_IS_PATH_ROW (self));

  show_names (self, step, state);
  gtk_label_set_text (self->sign, get_sign (step));
  gtk_label_set_text (self->state, state);
  show_text (self->why, step->why);
  show_text (self->how, step->how);
  show_text (self->avoid, step->avoid);
  gtk_widget_set_visible (self->avoiding, step->avoid != NULL);
  show_text (self->because, says_why ? step->because : NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->because), step->judgement.explanation);
  show_said (self, step);
  show_instead (self, step);
  lead (self, step->go);
  show_ways (self, step);
}

void
vg_path_row_set_is_open (VgPathRow *self, gboolean is_open)
{
  g_return_if_fail (VG_IS_PATH_ROW (self));

  self->is_showing = TRUE;
  gtk_toggle_button_set_active (self->head, is_open);
  self->is_showing = FALSE;
}

void
vg_path_row_refuse (VgPathRow *self, const char *message)
{
  g_return_if_fail (VG_IS_PATH_ROW (self));

  show_text (self->refusal, message);
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

void
vg_path_row_close_form (VgPathRow *self)
{
  g_return_if_fail (VG_IS_PATH_ROW (self));

  self->marking = NULL;
  gtk_widget_set_visible (self->form, FALSE);
  show_text (self->refusal, NULL);
  vg_words_field_set_draft_place (self->words, NULL, NULL);
}
