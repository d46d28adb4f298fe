/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/readiness/readiness-page.h"

#include "derive/balance.h"
#include "derive/readiness.h"
#include "model/people.h"
#include "ui/common/balance-table.h"
#include "ui/common/follow.h"
#include "ui/common/name.h"
#include "ui/common/page-names.h"
#include "ui/common/text-label.h"
#include "ui/readiness/arranged-view.h"
#include "ui/readiness/case-details.h"
#include "ui/readiness/change-list.h"
#include "ui/readiness/contradiction-card.h"
#include "ui/readiness/gate-group.h"
#include "ui/readiness/gate-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

struct _VgReadinessPage {
  VgStepPage parent_instance;

  VgRuleBook *book;
  VgContactPlan *plan;
  VgReadiness *readiness; /* as it was shown last */
  GHashTable *lines;      /* gate → VgGateLine, lent by its group */
  GHashTable *groups;     /* phase → VgGateGroup, lent by its box */

  VgSavedLabel *saved;
  GtkLabel *fault;
  GtkWidget *content;
  GtkLabel *sign;
  GtkLabel *result;
  GtkLabel *would_change;
  VgChangeList *changes;
  GtkBox *gates;
  GtkBox *reviews;
  GtkWidget *apart;
  GtkBox *contradictions;
  GtkBox *balance;
  VgCaseDetails *details;
  VgArrangedView *arranged;
};

G_DEFINE_FINAL_TYPE (VgReadinessPage, vg_readiness_page, VG_TYPE_STEP_PAGE)

static VgCase *
get_case (VgReadinessPage *self)
{
  return vg_step_page_get_case (VG_STEP_PAGE (self));
}

static VgShelf *
get_shelf (VgReadinessPage *self)
{
  return vg_step_page_get_shelf (VG_STEP_PAGE (self));
}

/* --- What it shows --- */

static void
clear (GtkBox *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* Where @gate leads to in this window: what is not there has no way to it. */
static void
find_way (VgReadinessPage *self, const VgGate *gate, VgDestination *out)
{
  gboolean is_there = TRUE;

  vg_destination_find (get_case (self), get_shelf (self), gate->go, out);
  if (out->kind == VG_DESTINATION_PAGE)
    is_there = vg_page_names_have (out->name);
  else if (out->kind == VG_DESTINATION_CHECK)
    is_there = vg_arranged_view_has (self->arranged, out->name);
  if (!is_there)
    out->kind = VG_DESTINATION_NONE;
}

static void
show_result (VgReadinessPage *self)
{
  g_autoptr (GPtrArray) changes = vg_readiness_list_changes (self->readiness);

  gtk_label_set_text (self->sign, vg_truth_get_sign (vg_readiness_get_result (self->readiness)));
  gtk_label_set_text (self->result, vg_readiness_say (self->readiness));
  gtk_widget_set_visible (GTK_WIDGET (self->would_change), changes->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->changes), changes->len > 0);
  for (guint i = 0; i < changes->len; i++) {
    const VgGate *gate = changes->pdata[i];
    g_auto (VgDestination) way = VG_DESTINATION_INIT;

    find_way (self, gate, &way);
    vg_change_list_show (self->changes, i, gate->opens, &way);
  }
  vg_change_list_truncate (self->changes, changes->len);
}

/* The group of the last phase before @phase, or NULL. */
static GtkWidget *
find_before (VgReadinessPage *self, const char *phase)
{
  GHashTableIter iter;
  gpointer other = NULL;
  gpointer group = NULL;
  const char *last = "";
  GtkWidget *found = NULL;

  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, &other, &group))
    if (strcmp (other, phase) < 0 && strcmp (other, last) > 0) {
      last = other;
      found = group;
    }

  return found;
}

static VgGateGroup *
get_group (VgReadinessPage *self, const char *phase)
{
  GtkWidget *group = g_hash_table_lookup (self->groups, phase);

  if (group == NULL) {
    group = vg_gate_group_new (vg_phase_say (phase));
    gtk_box_insert_child_after (self->gates, group, find_before (self, phase));
    g_hash_table_insert (self->groups, g_strdup (phase), group);
  }

  return VG_GATE_GROUP (group);
}

/* The line of @gate where it belongs. */
static VgGateLine *
get_line (VgReadinessPage *self, const VgGate *gate, guint index)
{
  VgGateGroup *group = get_group (self, gate->phase);
  gboolean is_open = vg_gate_is_open (gate);
  VgGateLine *line = g_hash_table_lookup (self->lines, gate->id);

  if (line != NULL && vg_gate_group_holds (group, line, is_open))
    return line;
  if (line != NULL) {
    vg_gate_line_close (line);
    vg_gate_group_remove (group, line);
  }

  line = VG_GATE_LINE (vg_gate_line_new (get_case (self), gate->id, index));
  g_hash_table_insert (self->lines, g_strdup (gate->id), line);
  vg_gate_group_add (group, line, is_open);
  return line;
}

static void
show_gate (VgReadinessPage *self, const VgGate *gate, guint index)
{
  g_auto (VgDestination) way = VG_DESTINATION_INIT;

  find_way (self, gate, &way);
  vg_gate_line_show (get_line (self, gate, index), gate, &way);
}

static void
show_gates (VgReadinessPage *self)
{
  GPtrArray *gates = vg_readiness_get_gates (self->readiness);
  GHashTableIter iter;
  gpointer group = NULL;

  for (guint i = 0; i < gates->len; i++)
    show_gate (self, gates->pdata[i], i);
  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, NULL, &group))
    vg_gate_group_count (group);
}

/* Reasons that hold, then those that nobody knows yet. */
static guint
add_reviews (VgReadinessPage *self, VgTruth truth)
{
  GPtrArray *reviews = vg_readiness_get_reviews (self->readiness);
  guint n = 0;

  for (guint i = 0; i < reviews->len; i++) {
    const VgReview *review = reviews->pdata[i];
    g_autofree char *known = g_strdup_printf ("• %s", review->title);
    /* Translators: %s is a reason for a review. */
    g_autofree char *open = g_strdup_printf (_ ("? %s · not known yet"), review->title);

    if (review->judgement.truth != truth)
      continue;
    gtk_box_append (self->reviews, vg_text_label_new (truth == VG_TRUTH_YES ? known : open, NULL));
    n++;
  }

  return n;
}

static void
show_reviews (VgReadinessPage *self)
{
  guint n = 0;

  clear (self->reviews);
  n = add_reviews (self, VG_TRUTH_YES);
  n += add_reviews (self, VG_TRUTH_UNKNOWN);
  if (n == 0)
    gtk_box_append (self->reviews,
                    vg_text_label_new (_ ("None of the reasons for a review holds."), "dim-label"));
}

static void
show_contradictions (VgReadinessPage *self)
{
  GPtrArray *found = vg_readiness_get_contradictions (self->readiness);

  clear (self->contradictions);
  gtk_widget_set_visible (self->apart, found->len > 0);
  for (guint i = 0; i < found->len; i++)
    gtk_box_append (self->contradictions,
                    vg_contradiction_card_new (get_case (self), found->pdata[i]));
}

static void
show_balance (VgReadinessPage *self)
{
  VgCase *subject = get_case (self);
  g_autoptr (GPtrArray) indicators = vg_balance_list (subject, get_shelf (self), self->book);
  g_autofree char *harmed = vg_people_dup_side_name (subject, "harmed");
  g_autofree char *accused = vg_people_dup_side_name (subject, "accused");
  const char *const names[] = { harmed, accused };

  clear (self->balance);
  gtk_box_append (self->balance, vg_balance_table_new (indicators, names));
}

/* A line with the focus may have gone to what is folded away: then the focus stays in its
 * phase.
 */
static void
keep_focus (VgReadinessPage *self, GtkWidget *group)
{
  if (group != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_child_focus (group, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
find_focused_group (VgReadinessPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self))
             ? gtk_widget_get_ancestor (focus, VG_TYPE_GATE_GROUP)
             : NULL;
}

static void
refresh (VgStepPage *page)
{
  VgReadinessPage *self = VG_READINESS_PAGE (page);
  VgCase *subject = get_case (self);
  GtkWidget *group = NULL;

  if (self->book == NULL || self->plan == NULL)
    return;

  group = find_focused_group (self);
  g_clear_pointer (&self->readiness, vg_readiness_free);
  self->readiness = vg_readiness_new (subject, get_shelf (self), self->book);
  vg_case_details_show (self->details, subject);
  vg_arranged_view_show (self->arranged, subject, self->plan);
  show_result (self);
  show_gates (self);
  show_reviews (self);
  show_contradictions (self);
  show_balance (self);
  vg_name_tidy (self->content);
  keep_focus (self, group);
}

/* --- What one does --- */

static void
pass_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgReadinessPage *self = VG_READINESS_PAGE (widget);
  const char *id = NULL;
  const char *reason = NULL;
  VgGateLine *line = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  g_variant_get (parameter, "(&s&s)", &id, &reason);
  /* Judged as it stands now: it may have changed since it was shown. */
  vg_follow_catch_up (GTK_WIDGET (self));
  line = g_hash_table_lookup (self->lines, id);
  if (line == NULL)
    return;
  if (!vg_readiness_pass (self->readiness, id, reason, &error)) {
    vg_gate_line_refuse (line, error->message);
    return;
  }

  vg_gate_line_close (line);
  said = g_strdup_printf ("%s: %s", _ ("Passed with a reason"),
                          vg_readiness_find_gate (self->readiness, id)->title);
  vg_step_page_tell_done (VG_STEP_PAGE (widget), said);
}

static void
show_check_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vg_arranged_view_go_to (VG_READINESS_PAGE (widget)->arranged,
                          g_variant_get_string (parameter, NULL));
}

/* --- The page --- */

static void
vg_readiness_page_go_to (VgStepPage *page, const char *place)
{
  if (g_str_equal (place, "case/mediator"))
    vg_case_details_go_to_mediator (VG_READINESS_PAGE (page)->details);
}

static gboolean
vg_readiness_page_focus_first (VgStepPage *page)
{
  VgReadinessPage *self = VG_READINESS_PAGE (page);

  return gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}

static void
vg_readiness_page_finalize (GObject *object)
{
  VgReadinessPage *self = VG_READINESS_PAGE (object);

  g_clear_pointer (&self->lines, g_hash_table_unref);
  g_clear_pointer (&self->groups, g_hash_table_unref);
  g_clear_pointer (&self->readiness, vg_readiness_free);
  g_clear_pointer (&self->book, vg_rule_book_unref);
  g_clear_pointer (&self->plan, vg_contact_plan_free);

  G_OBJECT_CLASS (vg_readiness_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "readiness.pass", "(ss)", pass_cb);
  gtk_widget_class_install_action (widget_class, "readiness.show-check", "s", show_check_cb);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VgReadinessPage, saved);
  gtk_widget_class_bind_template_child (widget_class, VgReadinessPage, fault);
  gtk_widget_class_bind_template_child (widget_class, VgReadinessPage, content);
  gtk_widget_class_bind_template_child (widget_class, VgReadinessPage, sign);
  gtk_widget_class_bind_template_child (widget_class, VgReadinessPage, result);
  gtk_widget_class_bind_template_child (widget_class, VgReadinessPage, would_change);
  gtk_widget_class_bind_template_child (widget_class, VgReadinessPage, changes);
  gtk_widget_class_bind_template_child (widget_class, VgReadinessPage, gates);
  gtk_widget_class_bind_template_child (widget_class, VgReadinessPage, reviews);
  gtk_widget_class_bind_template_child (widget_class, VgReadinessPage, apart);
  gtk_widget_class_bind_template_child (widget_class, VgReadinessPage, contradictions);
  gtk_widget_class_bind_template_child (widget_class, VgReadinessPage, balance);
  gtk_widget_class_bind_template_child (widget_class, VgReadinessPage, details);
  gtk_widget_class_bind_template_child (widget_class, VgReadinessPage, arranged);
}

static void
vg_readiness_page_class_init (VgReadinessPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_ARRANGED_VIEW);
  g_type_ensure (VG_TYPE_CASE_DETAILS);
  g_type_ensure (VG_TYPE_CHANGE_LIST);

  G_OBJECT_CLASS (klass)->finalize = vg_readiness_page_finalize;
  VG_STEP_PAGE_CLASS (klass)->refresh = refresh;
  VG_STEP_PAGE_CLASS (klass)->focus_first = vg_readiness_page_focus_first;
  VG_STEP_PAGE_CLASS (klass)->go_to = vg_readiness_page_go_to;

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/readiness/readiness-page.ui");
  bind_children (widget_class);
}

static void
vg_readiness_page_init (VgReadinessPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Files an organisation may have edited: what is wrong with them stands on the page. */
static void
read_data (VgReadinessPage *self)
{
  g_autoptr (GError) error = NULL;

  self->book = vg_rule_book_read (&error);
  if (self->book != NULL)
    self->plan = vg_contact_plan_read (&error);

  gtk_widget_set_visible (GTK_WIDGET (self->fault), error != NULL);
  gtk_widget_set_visible (self->content, error == NULL);
  if (error != NULL)
    gtk_label_set_text (self->fault, error->message);
}

GtkWidget *
vg_readiness_page_new (VgCaseFile *file, VgShelf *shelf, const char *party)
{
  VgReadinessPage *self = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (file) && shelf != NULL && party == NULL, NULL);

  self = g_object_new (VG_TYPE_READINESS_PAGE, NULL);
  vg_step_page_begin (VG_STEP_PAGE (self), file, shelf, self->saved);
  read_data (self);
  vg_name_tidy (GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
