/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/agreements/agreements-page.h"

#include "base/json.h"
#include "derive/acceptance.h"
#include "derive/clause.h"
#include "ui/agreements/acceptance-row.h"
#include "ui/agreements/clause-group.h"
#include "ui/agreements/new-clause.h"
#include "ui/common/date-field.h"
#include "ui/common/follow.h"
#include "ui/common/name.h"
#include "ui/common/value-buttons.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define LEGAL_CHECK "case/legal-check"

struct _VgAgreementsPage {
  VgStepPage parent_instance;

  VgClauseKinds *kinds; /* NULL where they cannot be read */

  VgSavedLabel *saved;
  GtkLabel *fault;
  GtkWidget *content;
  GtkLabel *tally;
  GtkBox *said_on_place;
  VgDateField *said_on;
  GtkBox *groups;
  GtkWidget *legal;
  GtkBox *legal_place;
  VgValueButtons *legal_check;
  VgNewClause *new_clause;
};

G_DEFINE_FINAL_TYPE (VgAgreementsPage, vg_agreements_page, VG_TYPE_STEP_PAGE)

static VgCase *
get_case (VgAgreementsPage *self)
{
  return vg_step_page_get_case (VG_STEP_PAGE (self));
}

/* --- What it shows --- */

static void
show_tally (VgAgreementsPage *self, GPtrArray *clauses)
{
  guint n_accepted = 0;
  g_autofree char *said = NULL;

  for (guint i = 0; i < clauses->len; i++)
    n_accepted += vg_clause_is_accepted (clauses->pdata[i]) ? 1 : 0;

  if (clauses->len == 0)
    said = g_strdup (_ ("Nothing is arranged yet. What both want to arrange stands here, one "
                        "clause each; add the first below."));
  else
    said = g_strdup_printf (ngettext ("Everyone said yes to %u of %u clause.",
                                      "Everyone said yes to %u of %u clauses.", clauses->len),
                            n_accepted, clauses->len);
  gtk_label_set_text (self->tally, said);
}

/* What binds in law is looked at by a lawyer first; what is moral may be. */
static void
show_legal (VgAgreementsPage *self, gboolean is_any)
{
  const char *const check[] = { vg_case_get_text (get_case (self), LEGAL_CHECK), NULL };

  gtk_widget_set_visible (GTK_WIDGET (self->said_on_place), is_any);
  gtk_widget_set_visible (self->legal, is_any);
  vg_value_buttons_show (self->legal_check, check);
}

static void
refresh (VgStepPage *page)
{
  VgAgreementsPage *self = VG_AGREEMENTS_PAGE (page);
  g_autoptr (GPtrArray) clauses = NULL;
  guint number = 1;

  if (self->kinds == NULL)
    return;

  clauses = vg_clause_list (get_case (self));
  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    number += vg_clause_group_show (VG_CLAUSE_GROUP (group), self->kinds, clauses, number);
  show_tally (self, clauses);
  show_legal (self, clauses->len > 0);
  vg_new_clause_show (self->new_clause, get_case (self), self->kinds);
  vg_name_tidy (self->content);
}

/* --- What one does --- */

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgAgreementsPage *self = VG_AGREEMENTS_PAGE (widget);
  const char *block = NULL;
  const char *words = NULL;
  g_autofree char *place = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&s&s)", &block, &words);
  place = vg_clause_add (get_case (self), self->kinds, block, words, &error);
  vg_new_clause_tell (self->new_clause, error);
  if (place != NULL)
    vg_step_page_tell_done (VG_STEP_PAGE (widget), _ ("The clause stands there"));
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgAgreementsPage *self = VG_AGREEMENTS_PAGE (widget);
  const char *place = NULL;
  const char *way = NULL;
  GError *error = NULL;

  g_variant_get (parameter, "(&s&s)", &place, &way);
  vg_clause_move (get_case (self), place, g_str_equal (way, "up") ? -1 : 1, &error);
  vg_step_page_tell (VG_STEP_PAGE (self), _ ("The clause was moved"), error);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgAgreementsPage *self = VG_AGREEMENTS_PAGE (widget);
  GError *error = NULL;

  vg_clause_remove (get_case (self), g_variant_get_string (parameter, NULL), &error);
  vg_step_page_tell (VG_STEP_PAGE (self), _ ("The clause was taken away"), error);
}

static void
list_rows (GtkWidget *root, GPtrArray *rows)
{
  if (VG_IS_ACCEPTANCE_ROW (root))
    g_ptr_array_add (rows, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_rows (child, rows);
}

/* How far on from row number @from one looks at row number @at: the same clause comes first, then
 * those below it; 0 for what is not looked at.
 */
static guint
measure_way (GPtrArray *rows, guint from, guint at)
{
  gboolean is_same = g_str_equal (vg_acceptance_row_get_clause (rows->pdata[from]),
                                  vg_acceptance_row_get_clause (rows->pdata[at]));

  if (at > from)
    return is_same ? at - from : at - from + rows->len;
  return is_same && at < from ? at + rows->len - from : 0;
}

/* The next one to be asked; where there is none, or it was taken back, the one that was @said. */
static GtkWidget *
find_next (GPtrArray *rows, guint said)
{
  guint nearest = G_MAXUINT;
  GtkWidget *next = rows->pdata[said];

  if (vg_acceptance_row_is_open (rows->pdata[said]))
    return next;
  for (guint i = 0; i < rows->len; i++) {
    guint way = measure_way (rows, said, i);

    if (way == 0 || way >= nearest || !vg_acceptance_row_is_open (rows->pdata[i]))
      continue;
    nearest = way;
    next = rows->pdata[i];
  }

  return next;
}

/* The button that was pressed can be pressed no more: one goes on to whom one asks next. */
static void
focus_next (VgAgreementsPage *self, const char *party, const char *clause)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  vg_follow_catch_up (GTK_WIDGET (self));
  list_rows (GTK_WIDGET (self->groups), rows);
  for (guint i = 0; i < rows->len; i++) {
    if (g_str_equal (vg_acceptance_row_get_party (rows->pdata[i]), party) &&
        g_str_equal (vg_acceptance_row_get_clause (rows->pdata[i]), clause)) {
      gtk_widget_grab_focus (find_next (rows, i));
      return;
    }
  }
}

static void
say_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgAgreementsPage *self = VG_AGREEMENTS_PAGE (widget);
  const char *party = NULL;
  const char *place = NULL;
  const char *state = NULL;
  g_autofree char *date = vg_date_field_dup_date (self->said_on);
  GError *error = NULL;

  /* What is no date is said below the field. */
  if (date == NULL) {
    gtk_widget_grab_focus (GTK_WIDGET (self->said_on));
    return;
  }
  g_variant_get (parameter, "(&s&s&s)", &party, &place, &state);
  if (vg_acceptance_set (get_case (self), party, place, *state != '\0' ? state : NULL, date,
                         &error))
    focus_next (self, party, place);
  vg_step_page_tell (VG_STEP_PAGE (self), _ ("Noted"), error);
}

static void
legal_chosen_cb (VgAgreementsPage *self, const char *value, gboolean is_on)
{
  GError *error = NULL;

  vg_case_set (get_case (self), LEGAL_CHECK, vg_json_new_string (value), &error);
  vg_step_page_tell (VG_STEP_PAGE (self), _ ("Noted"), error);
}

/* --- The page --- */

static gboolean
vg_agreements_page_focus_first (VgStepPage *page)
{
  VgAgreementsPage *self = VG_AGREEMENTS_PAGE (page);

  if (gtk_widget_get_visible (self->legal))
    return gtk_widget_child_focus (GTK_WIDGET (self->groups), GTK_DIR_TAB_FORWARD);

  return gtk_widget_child_focus (GTK_WIDGET (self->new_clause), GTK_DIR_TAB_FORWARD);
}

static void
vg_agreements_page_finalize (GObject *object)
{
  VgAgreementsPage *self = VG_AGREEMENTS_PAGE (object);

  g_clear_pointer (&self->kinds, vg_clause_kinds_free);

  G_OBJECT_CLASS (vg_agreements_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "agreements.add", "(ss)", add_cb);
  gtk_widget_class_install_action (widget_class, "agreements.move", "(ss)", move_cb);
  gtk_widget_class_install_action (widget_class, "agreements.remove", "s", remove_cb);
  gtk_widget_class_install_action (widget_class, "agreements.say", "(sss)", say_cb);
}

static void
vg_agreements_page_class_init (VgAgreementsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_NEW_CLAUSE);

  G_OBJECT_CLASS (klass)->finalize = vg_agreements_page_finalize;
  VG_STEP_PAGE_CLASS (klass)->refresh = refresh;
  VG_STEP_PAGE_CLASS (klass)->focus_first = vg_agreements_page_focus_first;

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/agreements/agreements-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgAgreementsPage, saved);
  gtk_widget_class_bind_template_child (widget_class, VgAgreementsPage, fault);
  gtk_widget_class_bind_template_child (widget_class, VgAgreementsPage, content);
  gtk_widget_class_bind_template_child (widget_class, VgAgreementsPage, tally);
  gtk_widget_class_bind_template_child (widget_class, VgAgreementsPage, said_on_place);
  gtk_widget_class_bind_template_child (widget_class, VgAgreementsPage, groups);
  gtk_widget_class_bind_template_child (widget_class, VgAgreementsPage, legal);
  gtk_widget_class_bind_template_child (widget_class, VgAgreementsPage, legal_place);
  gtk_widget_class_bind_template_child (widget_class, VgAgreementsPage, new_clause);
}

static void
vg_agreements_page_init (VgAgreementsPage *self)
{
  static const char *const checks[][2] = { { "yes", N_ ("yes") },
                                           { "no", N_ ("no") },
                                           { "unknown", N_ ("not known") } };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->said_on = VG_DATE_FIELD (vg_date_field_new (_ ("Yes or no is said on"), NULL));
  vg_date_field_show (self->said_on, NULL);
  gtk_box_append (self->said_on_place, GTK_WIDGET (self->said_on));
  self->legal_check = VG_VALUE_BUTTONS (
      vg_value_buttons_new (VG_VALUES_ROW, _ ("A lawyer has looked at it")));
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    vg_value_buttons_add (self->legal_check, checks[i][0], _ (checks[i][1]));
  g_signal_connect_object (self->legal_check, "chosen", G_CALLBACK (legal_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->legal_place, GTK_WIDGET (self->legal_check));
}

static void
add_groups (VgAgreementsPage *self)
{
  const char *const *blocks = vg_clause_kinds_list ();

  for (guint i = 0; blocks[i] != NULL; i++)
    gtk_box_append (self->groups, vg_clause_group_new (get_case (self), blocks[i]));
  gtk_box_append (self->groups, vg_clause_group_new (get_case (self), NULL));
}

/* A file an organisation may have edited: what is wrong with it stands on the page. */
static void
read_kinds (VgAgreementsPage *self)
{
  g_autoptr (GError) error = NULL;

  self->kinds = vg_clause_kinds_read (&error);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), error != NULL);
  gtk_widget_set_visible (self->content, error == NULL);
  if (error != NULL)
    gtk_label_set_text (self->fault, error->message);
}

GtkWidget *
vg_agreements_page_new (VgCaseFile *file, VgShelf *shelf, const char *party)
{
  VgAgreementsPage *self = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (file) && party == NULL, NULL);

  self = g_object_new (VG_TYPE_AGREEMENTS_PAGE, NULL);
  vg_step_page_begin (VG_STEP_PAGE (self), file, shelf, self->saved);
  vg_name_tidy (GTK_WIDGET (self));
  read_kinds (self);
  add_groups (self);

  return GTK_WIDGET (self);
}
