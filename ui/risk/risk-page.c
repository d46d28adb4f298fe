/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/risk-page.h"

#include "derive/stage.h"
#include "interview/risk.h"
#include "model/people.h"
#include "risk/own-estimate.h"
#include "risk/risk-act.h"
#include "risk/risk-due.h"
#include "ui/common/ask.h"
#include "ui/common/dates.h"
#include "ui/common/name.h"
#include "ui/common/side-by-side.h"
#include "ui/risk/compare-view.h"
#include "ui/risk/decision-form.h"
#include "ui/risk/domain-list.h"
#include "ui/risk/flag-list.h"
#include "ui/risk/foldout.h"
#include "ui/risk/risk-label.h"
#include "ui/risk/strength-column.h"
#include "ui/risk/whole-form.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _VgRiskPage {
  VgStepPage parent_instance;

  VgRiskBook *book;
  VgRiskOverview *overview; /* of what is shown */
  GHashTable *strengths;    /* party → VgStrengthColumn, lent by its box */

  VgSavedLabel *saved;
  GtkLabel *fault;
  GtkWidget *content;
  GtkLabel *title;
  GtkDropDown *moment;
  gboolean is_showing;
  GtkLabel *known;
  GtkBox *due;
  GtkWidget *begin;
  GtkWidget *assessment;
  GtkBox *flag_box;
  GtkBox *domain_box;
  GtkBox *strength_box;
  GtkBox *whole_box;
  GtkBox *decision_box;
  GtkBox *earlier_box;
  VgFlagList *flags;
  VgDomainList *domains;
  VgWholeForm *whole;
  VgDecisionForm *decision;
  VgFoldout *earlier;
  VgCompareView *compare;
};

G_DEFINE_FINAL_TYPE (VgRiskPage, vg_risk_page, VG_TYPE_STEP_PAGE)

static VgCase *
get_case (VgRiskPage *self)
{
  return vg_step_page_get_case (VG_STEP_PAGE (self));
}

static VgShelf *
get_shelf (VgRiskPage *self)
{
  return vg_step_page_get_shelf (VG_STEP_PAGE (self));
}

static VgRiskShown
get_shown (VgRiskPage *self)
{
  return (VgRiskShown){ get_case (self), get_shelf (self), self->book, self->overview };
}

/* --- What it shows --- */

static void
show_due (VgRiskPage *self)
{
  g_autoptr (GPtrArray) due = vg_risk_due_list (get_case (self), self->book);
  gboolean is_under_way = FALSE;

  vg_risk_label_clear (self->due);
  if (due->len > 0 && vg_risk_overview_get_id (self->overview) != NULL)
    vg_risk_label_add_heading (self->due, _ ("Time to look again"), "risk-small-heading");
  for (guint i = 0; i < due->len; i++) {
    const VgRiskDue *reason = due->pdata[i];
    g_autofree char *line = g_strdup_printf ("· %s", reason->words);

    vg_risk_label_add (self->due, line, NULL);
    is_under_way = is_under_way || g_str_equal (reason->id, "under-way");
  }
  gtk_widget_set_visible (GTK_WIDGET (self->due), due->len > 0);
  if (due->len > 0 && !is_under_way)
    gtk_widget_add_css_class (self->begin, "suggested-action");
  else
    gtk_widget_remove_css_class (self->begin, "suggested-action");
}

static void
show_moment (VgRiskPage *self, const char *moment)
{
  const char *const *ids = vg_risk_book_list (self->book, "moments");
  guint at = 0;

  while (ids[at] != NULL && g_strcmp0 (ids[at], moment) != 0)
    at++;
  self->is_showing = TRUE;
  gtk_drop_down_set_selected (self->moment, ids[at] != NULL ? at : GTK_INVALID_LIST_POSITION);
  self->is_showing = FALSE;
}

static void
show_head (VgRiskPage *self)
{
  const char *date = vg_risk_overview_get (self->overview, "date");
  const char *moment = vg_risk_overview_get (self->overview, "moment");
  g_autofree char *known = vg_risk_overview_say_known (self->overview);
  g_autofree char *day = date != NULL ? vg_say_date (date) : NULL;
  g_autofree char *title = NULL;

  gtk_button_set_label (GTK_BUTTON (self->begin), vg_risk_overview_get_id (self->overview) == NULL
                                                      ? _ ("_Begin an assessment")
                                                      : _ ("_Begin a new assessment"));
  vg_name_button (self->begin, NULL);
  if (vg_risk_overview_get_id (self->overview) == NULL) {
    gtk_label_set_text (self->title, _ ("Nothing was assessed yet"));
    gtk_label_set_text (self->known, _ ("Here you weigh what could go wrong, for whom, and what "
                                        "helps. Begin an assessment: at registration with the red "
                                        "flags alone, after each first talk with more."));
    return;
  }

  /* Translators: %s is a date. */
  title = g_strdup_printf (_ ("Assessment of %s"), day != NULL ? day : _ ("no date"));
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->known, known);
  show_moment (self, moment);
}

static void
show_strengths (VgRiskPage *self, const VgRiskShown *shown)
{
  g_autoptr (GPtrArray) people = vg_stage_list_principals (shown->subject, get_shelf (self));

  for (guint i = 0; i < people->len; i++) {
    GtkWidget *column = g_hash_table_lookup (self->strengths, people->pdata[i]);
    g_autofree char *name = vg_people_dup_name (shown->subject, people->pdata[i]);

    if (column == NULL) {
      column = vg_strength_column_new (self->book, people->pdata[i], name);
      g_hash_table_insert (self->strengths, g_strdup (people->pdata[i]), column);
      gtk_box_append (self->strength_box, column);
    }
    vg_strength_column_show (VG_STRENGTH_COLUMN (column), shown);
  }
}

static void
show_earlier (VgRiskPage *self, const VgRiskShown *shown)
{
  g_autoptr (GPtrArray) ids = vg_risk_list_assessments (shown->subject);

  if (ids->len > 0)
    g_ptr_array_remove_index (ids, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->earlier), ids->len > 0);
  if (vg_foldout_is_open (self->earlier))
    vg_compare_view_show (self->compare, shown, ids);
}

static void
renew_overview (VgRiskPage *self)
{
  g_autoptr (GPtrArray) ids = vg_risk_list_assessments (get_case (self));

  g_clear_pointer (&self->overview, vg_risk_overview_free);
  self->overview = vg_risk_overview_new (get_case (self), ids->len > 0 ? ids->pdata[0] : NULL);
}

static void
refresh (VgStepPage *page)
{
  VgRiskPage *self = VG_RISK_PAGE (page);
  VgRiskShown shown;

  if (self->book == NULL)
    return;

  renew_overview (self);
  shown = get_shown (self);
  show_head (self);
  show_due (self);
  gtk_widget_set_visible (self->assessment, vg_risk_overview_get_id (self->overview) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->moment),
                          vg_risk_overview_get_id (self->overview) != NULL);
  if (vg_risk_overview_get_id (self->overview) == NULL)
    return;

  vg_flag_list_show (self->flags, &shown);
  vg_domain_list_show (self->domains, &shown);
  show_strengths (self, &shown);
  vg_whole_form_show (self->whole, &shown);
  vg_decision_form_show (self->decision, &shown);
  show_earlier (self, &shown);
  vg_name_tidy (self->content);
}

/* --- What one does --- */

/* What was done, with the way back; @error (taken) where it was not. */
static void
tell (VgRiskPage *self, const char *done, GError *error)
{
  gboolean is_refused = error != NULL;

  vg_step_page_tell (VG_STEP_PAGE (self), done, error);
  if (is_refused)
    refresh (VG_STEP_PAGE (self));
}

static VgRiskSpot
spot_of (VgRiskPage *self, const char *code)
{
  return (VgRiskSpot){ vg_risk_overview_get_id (self->overview), code };
}

static void
begin_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgRiskPage *self = VG_RISK_PAGE (widget);
  GError *error = NULL;
  g_autofree char *id = vg_risk_begin (get_case (self), vg_risk_due_get_moment (get_case (self)),
                                       &error);

  tell (self, _ ("A new assessment"), error);
  if (id != NULL)
    vg_flag_list_unfold (self->flags);
}

static void
note_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgRiskPage *self = VG_RISK_PAGE (widget);
  const char *code = NULL;
  const char *member = NULL;
  const char *value = NULL;
  VgRiskSpot spot;
  GError *error = NULL;

  g_variant_get (parameter, "(&s&s&s)", &code, &member, &value);
  spot = spot_of (self, code);
  vg_risk_note (get_case (self), &spot, member, value, &error);
  tell (self, _ ("Noted"), error);
}

static void
set_list_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgRiskPage *self = VG_RISK_PAGE (widget);
  const char *code = NULL;
  const char *member = NULL;
  g_autofree const char **texts = NULL;
  VgRiskSpot spot;
  GError *error = NULL;

  g_variant_get (parameter, "(&s&s^a&s)", &code, &member, &texts);
  spot = spot_of (self, code);
  vg_risk_list (get_case (self), &spot, member, texts, &error);
  tell (self, _ ("Noted"), error);
}

/* What is missing is said where one is. */
static void
resolve_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgRiskPage *self = VG_RISK_PAGE (widget);
  const char *code = NULL;
  VgRiskResolution resolution = { NULL };
  VgRiskSpot spot;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&s&s&s)", &code, &resolution.by, &resolution.action);
  spot = spot_of (self, code);
  if (vg_risk_resolve (get_case (self), &spot, &resolution, &error))
    tell (self, _ ("The red flag is resolved"), NULL);
  else
    vg_flag_list_tell (self->flags, code, error->message);
}

static void
estimate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgRiskPage *self = VG_RISK_PAGE (widget);
  const char *item = NULL;
  VgRiskEstimate estimate = { NULL };
  VgRiskSpot spot;
  GError *error = NULL;

  g_variant_get (parameter, "(&s&si)", &estimate.party, &item, &estimate.value);
  spot = spot_of (self, item);
  vg_risk_estimate (get_case (self), &spot, &estimate, &error);
  tell (self, _ ("Noted"), error);
}

static void
write_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgRiskPage *self = VG_RISK_PAGE (widget);
  const char *member = NULL;
  const char *text = NULL;
  GError *error = NULL;

  g_variant_get (parameter, "(&s&s)", &member, &text);
  vg_risk_write (get_case (self), vg_risk_overview_get_id (self->overview), member, text, &error);
  tell (self, _ ("Noted"), error);
}

static void
add_measure_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgRiskPage *self = VG_RISK_PAGE (widget);
  VgRiskMeasure measure = { NULL };
  g_autofree char *place = NULL;
  GError *error = NULL;

  g_variant_get (parameter, "(&s&s&s&s&s)", &measure.item, &measure.text, &measure.for_whom,
                 &measure.owner, &measure.until);
  place = vg_risk_add_measure (get_case (self), &measure, &error);
  tell (self, _ ("The measure is noted"), error);
}

static void
set_done_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgRiskPage *self = VG_RISK_PAGE (widget);
  const char *place = NULL;
  const char *done = NULL;
  GError *error = NULL;

  g_variant_get (parameter, "(&s&s)", &place, &done);
  vg_risk_set_done (get_case (self), place, done, &error);
  tell (self, _ ("Noted"), error);
}

static void
add_strength_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgRiskPage *self = VG_RISK_PAGE (widget);
  const char *party = NULL;
  const char *kind = NULL;
  const char *text = NULL;
  g_autofree char *place = NULL;
  GError *error = NULL;

  g_variant_get (parameter, "(&s&s&s)", &party, &kind, &text);
  place = vg_risk_add_strength (get_case (self), party, kind, text, &error);
  tell (self, _ ("Noted"), error);
}

static void
drop_strength_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgRiskPage *self = VG_RISK_PAGE (widget);
  GError *error = NULL;

  vg_case_set (get_case (self), g_variant_get_string (parameter, NULL), NULL, &error);
  tell (self, _ ("Noted"), error);
}

static void
decide_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgRiskPage *self = VG_RISK_PAGE (widget);
  VgRiskDecision decision = { NULL };
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&s&s&s&s)", &decision.decision, &decision.reason, &decision.consulted,
                 &decision.next);
  if (vg_risk_decide (get_case (self), vg_risk_overview_get_id (self->overview), &decision,
                      &error)) {
    vg_decision_form_tell (self->decision, NULL);
    tell (self, _ ("The decision is noted"), NULL);
  } else {
    vg_decision_form_tell (self->decision, error->message);
  }
}

static void
refresh_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  refresh (VG_STEP_PAGE (widget));
}

static void
moment_cb (VgRiskPage *self)
{
  const char *const *ids = vg_risk_book_list (self->book, "moments");
  guint at = gtk_drop_down_get_selected (self->moment);

  if (!self->is_showing && at != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self), "risk.write", "(ss)", "moment", ids[at]);
}

/* --- The page --- */

static void
earlier_opened_cb (VgRiskPage *self)
{
  refresh (VG_STEP_PAGE (self));
}

static gboolean
vg_risk_page_focus_first (VgStepPage *page)
{
  VgRiskPage *self = VG_RISK_PAGE (page);

  return gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}

static void
vg_risk_page_finalize (GObject *object)
{
  VgRiskPage *self = VG_RISK_PAGE (object);

  g_clear_pointer (&self->strengths, g_hash_table_unref);
  g_clear_pointer (&self->overview, vg_risk_overview_free);
  g_clear_pointer (&self->book, vg_risk_book_unref);

  G_OBJECT_CLASS (vg_risk_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "risk.begin", NULL, begin_cb);
  gtk_widget_class_install_action (widget_class, "risk.note", "(sss)", note_cb);
  gtk_widget_class_install_action (widget_class, "risk.set-list", "(ssas)", set_list_cb);
  gtk_widget_class_install_action (widget_class, "risk.resolve", "(sss)", resolve_cb);
  gtk_widget_class_install_action (widget_class, "risk.estimate", "(ssi)", estimate_cb);
  gtk_widget_class_install_action (widget_class, "risk.write", "(ss)", write_cb);
  gtk_widget_class_install_action (widget_class, "risk.add-measure", "(sssss)", add_measure_cb);
  gtk_widget_class_install_action (widget_class, "risk.set-done", "(ss)", set_done_cb);
  gtk_widget_class_install_action (widget_class, "risk.add-strength", "(sss)", add_strength_cb);
  gtk_widget_class_install_action (widget_class, "risk.drop-strength", "s", drop_strength_cb);
  gtk_widget_class_install_action (widget_class, "risk.decide", "(ssss)", decide_cb);
  gtk_widget_class_install_action (widget_class, "risk.refresh", NULL, refresh_cb);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VgRiskPage, saved);
  gtk_widget_class_bind_template_child (widget_class, VgRiskPage, fault);
  gtk_widget_class_bind_template_child (widget_class, VgRiskPage, content);
  gtk_widget_class_bind_template_child (widget_class, VgRiskPage, title);
  gtk_widget_class_bind_template_child (widget_class, VgRiskPage, moment);
  gtk_widget_class_bind_template_child (widget_class, VgRiskPage, known);
  gtk_widget_class_bind_template_child (widget_class, VgRiskPage, due);
  gtk_widget_class_bind_template_child (widget_class, VgRiskPage, begin);
  gtk_widget_class_bind_template_child (widget_class, VgRiskPage, assessment);
  gtk_widget_class_bind_template_child (widget_class, VgRiskPage, flag_box);
  gtk_widget_class_bind_template_child (widget_class, VgRiskPage, domain_box);
  gtk_widget_class_bind_template_child (widget_class, VgRiskPage, strength_box);
  gtk_widget_class_bind_template_child (widget_class, VgRiskPage, whole_box);
  gtk_widget_class_bind_template_child (widget_class, VgRiskPage, decision_box);
  gtk_widget_class_bind_template_child (widget_class, VgRiskPage, earlier_box);
}

static void
vg_risk_page_class_init (VgRiskPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_SIDE_BY_SIDE);

  G_OBJECT_CLASS (klass)->finalize = vg_risk_page_finalize;
  VG_STEP_PAGE_CLASS (klass)->refresh = refresh;
  VG_STEP_PAGE_CLASS (klass)->focus_first = vg_risk_page_focus_first;

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/risk/risk-page.ui");
  bind_children (widget_class);
}

static void
vg_risk_page_init (VgRiskPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->strengths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
add_moments (VgRiskPage *self)
{
  const char *const *ids = vg_risk_book_list (self->book, "moments");
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    gtk_string_list_append (titles, vg_risk_label_say (self->book, "moments", ids[i], "title"));
  self->is_showing = TRUE;
  gtk_drop_down_set_model (self->moment, G_LIST_MODEL (titles));
  self->is_showing = FALSE;
  vg_name_with_inner (GTK_WIDGET (self->moment), _ ("At which moment"));
  g_signal_connect_object (self->moment, "notify::selected", G_CALLBACK (moment_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_parts (VgRiskPage *self)
{
  add_moments (self);
  self->flags = VG_FLAG_LIST (vg_flag_list_new ());
  gtk_box_append (self->flag_box, GTK_WIDGET (self->flags));
  self->domains = VG_DOMAIN_LIST (vg_domain_list_new (self->book));
  gtk_box_append (self->domain_box, GTK_WIDGET (self->domains));
  self->whole = VG_WHOLE_FORM (vg_whole_form_new (self->book));
  gtk_box_append (self->whole_box, GTK_WIDGET (self->whole));
  self->decision = VG_DECISION_FORM (vg_decision_form_new ());
  gtk_box_append (self->decision_box, GTK_WIDGET (self->decision));
  self->earlier = VG_FOLDOUT (vg_foldout_new (_ ("Earlier assessments side by side")));
  self->compare = VG_COMPARE_VIEW (vg_compare_view_new ());
  vg_foldout_set_child (self->earlier, GTK_WIDGET (self->compare));
  g_signal_connect_object (self->earlier, "opened", G_CALLBACK (earlier_opened_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->earlier_box, GTK_WIDGET (self->earlier));
}

/* A file an organisation may have edited: what is wrong with it stands on the page. */
static void
read_book (VgRiskPage *self)
{
  g_autoptr (GError) error = NULL;

  self->book = vg_risk_book_read (&error);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), error != NULL);
  gtk_widget_set_visible (self->content, error == NULL);
  if (error != NULL)
    gtk_label_set_text (self->fault, error->message);
  else
    add_parts (self);
}

GtkWidget *
vg_risk_page_new (VgCaseFile *file, VgShelf *shelf, const char *party)
{
  VgRiskPage *self = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (file) && shelf != NULL && party == NULL, NULL);

  self = g_object_new (VG_TYPE_RISK_PAGE, NULL);
  vg_step_page_begin (VG_STEP_PAGE (self), file, shelf, self->saved);
  read_book (self);
  vg_name_tidy (GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
